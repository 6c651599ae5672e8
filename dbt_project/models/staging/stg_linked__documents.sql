select
    document_key,
    duplicate_group_key,
    origin_key,
    is_original
from {{ source('linked', 'documents') }}
