select
    agreement_report_key,
    document_key,
    name,
    aliases,
    kind,
    parties,
    start_char,
    end_char,
    sentence,
    confidence,
    rule_id
from {{ source('extracted', 'agreements') }}
