select
    statements.* replace (
        coalesce(actors.name, statements.speaker_name) as speaker_name,
        coalesce(statements.speaker_country_code, actors.country_code) as speaker_country_code
    ),
    links.statement_key,
    actors.actor_key as speaker_key,
    documents.published_on,
    documents.origin_key
from {{ ref('stg_extracted__statements') }} as statements
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
left join {{ ref('stg_linked__statements') }} as links using (statement_report_key)
left join {{ ref('int_actors_resolved') }} as actors on statements.speaker_mention_key = actors.actor_mention_key
