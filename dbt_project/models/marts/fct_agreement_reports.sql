select
    agreement_report_key,
    agreement_key,
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
from {{ ref('int_agreements_reported') }}
order by document_key, start_char, end_char, agreement_report_key
