select
    meeting_key,
    actor_key,
    mode(country_code order by country_code) as country_code,
    mode(role order by role) as role,
    count(distinct meeting_report_key) as report_count
from {{ ref('int_participants_resolved') }}
where actor_key is not null
group by meeting_key, actor_key
