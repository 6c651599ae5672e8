with topics as (
    select meeting_key, unnest(topics) as name from {{ ref('int_meetings_reported') }}
)

select
    {{ make_key(["'topic'", 'name']) }} as topic_key,
    name,
    count(distinct meeting_key) as meeting_count
from topics
group by name
