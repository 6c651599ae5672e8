select
    actor_mention_key,
    actor_key,
    name,
    kind,
    country_code,
    rule_id
from {{ source('linked', 'actors') }}
