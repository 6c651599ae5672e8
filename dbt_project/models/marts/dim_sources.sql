with arrivals as (
    select source_key, document_key, ingested_at, null as rejection_key from {{ ref('stg_raw__documents') }}
    union all
    select source_key, null, null, rejection_key from {{ ref('stg_raw__rejected_documents') }}
)

select
    source_key,
    count(distinct document_key) as document_count,
    count(distinct document_key) filter (where documents.document_key is not null) as current_document_count,
    count(distinct rejection_key) as rejected_document_count,
    min(ingested_at) as first_ingested_at,
    max(ingested_at) as last_ingested_at
from arrivals
left join {{ ref('int_documents_selected') }} as documents using (document_key)
group by source_key
