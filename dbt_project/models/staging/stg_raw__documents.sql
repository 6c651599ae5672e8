select
    document_key,
    source_key,
    uri,
    file_name,
    media_type,
    content_sha256,
    size_bytes,
    ingested_at
from {{ source('raw', 'documents') }}
