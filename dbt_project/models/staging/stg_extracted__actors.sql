select
    actor_mention_key,
    document_key,
    name,
    kind,
    country_code,
    role,
    level,
    aliases,
    start_char,
    end_char
from {{ source('extracted', 'actors') }}
