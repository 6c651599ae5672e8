select
    participants.meeting_report_key,
    links.meeting_key,
    participants.ordinal,
    actors.actor_key,
    coalesce(actors.name, participants.name) as name,
    coalesce(participants.country_code, actors.country_code) as country_code,
    participants.role,
    actors.level
from {{ ref('stg_extracted__meeting_participants') }} as participants
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
left join {{ ref('stg_linked__meetings') }} as links using (meeting_report_key)
left join {{ ref('int_actors_resolved') }} as actors using (actor_mention_key)
