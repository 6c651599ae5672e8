select
    mentions.actor_mention_key,
    mentions.document_key,
    documents.published_on,
    links.actor_key,
    links.name,
    links.kind,
    coalesce(mentions.country_code, links.country_code) as country_code,
    mentions.name as mention_name,
    mentions.aliases,
    mentions.role,
    mentions.level
from {{ ref('stg_extracted__actors') }} as mentions
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
inner join {{ ref('stg_linked__actors') }} as links using (actor_mention_key)
