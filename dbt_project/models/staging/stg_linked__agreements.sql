select
    agreement_report_key,
    agreement_key,
    name,
    rule_id
from {{ source('linked', 'agreements') }}
