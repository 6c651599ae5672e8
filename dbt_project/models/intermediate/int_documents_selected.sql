select
    documents.document_key,
    documents.published_on,
    coalesce(links.origin_key, documents.document_key) as origin_key
from {{ ref('stg_extracted__documents') }} as documents
semi join {{ ref('stg_raw__current_documents') }} as standing using (document_key)
left join {{ ref('stg_linked__documents') }} as links using (document_key)
