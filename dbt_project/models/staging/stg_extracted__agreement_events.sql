select
    agreement_event_key,
    agreement_report_key,
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
from {{ source('extracted', 'agreement_events') }}
