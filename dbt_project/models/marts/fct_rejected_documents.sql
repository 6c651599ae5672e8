select
    rejection_key,
    document_key,
    uri,
    file_name,
    source_key,
    stage,
    reason_code,
    reason,
    engine_version,
    rejected_at
from {{ ref('stg_raw__rejected_documents') }}
