select
    document_key,
    engine_version,
    outlet_name,
    title,
    published_on,
    published_on_origin,
    has_date_conflict,
    language_code,
    credited_agency,
    body_text,
    word_count
from {{ source('extracted', 'documents') }}
