-- Reports are compared by value, so ten against ten are one row. An act that one side repeats (extended, violated) may have
-- many dates; of those that happen once, two dates for the same side contradict each other.
{% set once = ['adopted', 'signed', 'ratified', 'in_force', 'withdrawn', 'expired'] %}

with stated as (
    select
        'meeting' as subject, meeting_key as subject_key, 'held_on' as field, '' as side, held_on::varchar as value,
        meeting_report_key as report_key, document_key, sentence, published_on
    from {{ ref('int_meetings_reported') }}
    where held_on_precision = 'day' and held_on_method is distinct from 'linked'
    union all
    select
        'meeting', meeting_key, 'place_city', '', place_city, meeting_report_key, document_key, sentence, published_on
    from {{ ref('int_meetings_reported') }}
    where place_city is not null
    union all
    select
        'agreement', agreement_key, action || '_on', array_to_string(by_country_codes, '|'), occurred_on::varchar,
        agreement_event_key, document_key, sentence, published_on
    from {{ ref('int_agreement_events_linked') }}
    where occurred_on_precision = 'day' and list_contains({{ sql_list(once) }}, action)
),

-- Each value with the report that stated it first.
stated_first as (
    select *
    from stated
    qualify row_number() over (
        partition by subject, subject_key, field, side, value order by published_on nulls last, report_key
    ) = 1
)

select
    {{ make_key(['subject', 'subject_key', 'field', 'side', 'a.value', 'b.value']) }} as conflict_key,
    subject,
    subject_key,
    field,
    a.value as first_value,
    b.value as second_value,
    a.report_key as first_report_key,
    b.report_key as second_report_key,
    a.document_key as first_document_key,
    b.document_key as second_document_key,
    a.sentence as first_sentence,
    b.sentence as second_sentence
from stated_first as a
inner join stated_first as b using (subject, subject_key, field, side)
where a.value < b.value
