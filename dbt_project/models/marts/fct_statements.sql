-- The words shown are the closest to those spoken: quoted before reported, then the longest, then the earliest published.
with words as (
    select *
    from {{ ref('int_statements_attributed') }}
    qualify row_number() over (
        partition by statement_key
        order by
            list_position(['direct', 'mixed', 'indirect'], kind),
            length(text) desc,
            published_on nulls last,
            statement_report_key
    ) = 1
),

dates as (
    {{ choose_date(ref('int_statements_attributed'), 'statement_key', 'said_on') }}
),

counts as (
    select
        statement_key,
        count(*) as report_count,
        count(distinct origin_key) as independent_origin_count
    from {{ ref('int_statements_attributed') }}
    group by statement_key
)

select
    statement_key,
    words.statement_report_key,
    words.speaker_key,
    words.speaker_name,
    words.speaker_country_code,
    words.kind,
    words.text,
    dates.said_on,
    dates.said_on_precision,
    words.addressee_name,
    counts.report_count,
    counts.independent_origin_count
from words
inner join counts using (statement_key)
left join dates using (statement_key)
