select
    documents.document_key,
    raw_documents.file_name,
    raw_documents.uri,
    raw_documents.source_key,
    documents.outlet_name,
    documents.title,
    documents.published_on,
    documents.published_on_origin,
    documents.has_date_conflict,
    documents.language_code,
    documents.credited_agency,
    documents.body_text,
    documents.word_count,
    links.duplicate_group_key,
    coalesce(links.origin_key, documents.document_key) as origin_key,
    coalesce(links.is_original, true) as is_original,
    raw_documents.content_sha256,
    documents.engine_version,
    raw_documents.ingested_at,
    standing.document_key is not null as is_current
from {{ ref('stg_extracted__documents') }} as documents
inner join {{ ref('stg_raw__documents') }} as raw_documents using (document_key)
left join {{ ref('stg_raw__current_documents') }} as standing using (document_key)
left join {{ ref('stg_linked__documents') }} as links using (document_key)
