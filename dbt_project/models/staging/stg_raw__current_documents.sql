select
    uri,
    document_key
from {{ source('raw', 'current_documents') }}
