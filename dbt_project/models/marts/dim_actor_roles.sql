select
    {{ make_key(['actor_key', 'role', 'country_code']) }} as actor_role_key,
    actor_key,
    role,
    mode(level order by level) as level,
    country_code,
    min(published_on) as first_seen_on,
    max(published_on) as last_seen_on,
    count(distinct document_key) as document_count
from {{ ref('int_actors_resolved') }}
where role is not null
group by actor_key, role, country_code
