select
    agreement_event_key,
    agreement_key,
    document_key,
    action,
    by_country_codes,
    occurred_on,
    occurred_on_precision,
    occurred_on_method,
    start_char,
    end_char,
    sentence,
    confidence,
    rule_id
from {{ ref('int_agreement_events_linked') }}
order by document_key, start_char, end_char, agreement_event_key
