select
    statement_report_key,
    statement_key,
    rule_id
from {{ source('linked', 'statements') }}
