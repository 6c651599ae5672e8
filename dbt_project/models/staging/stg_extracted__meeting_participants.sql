select
    meeting_report_key,
    document_key,
    ordinal,
    actor_mention_key,
    name,
    country_code,
    role
from {{ source('extracted', 'meeting_participants') }}
