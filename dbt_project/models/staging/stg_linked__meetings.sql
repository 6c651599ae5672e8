select
    meeting_report_key,
    meeting_key,
    held_on,
    held_on_precision,
    rule_id
from {{ source('linked', 'meetings') }}
