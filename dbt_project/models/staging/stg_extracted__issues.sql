select
    issue_key,
    document_key,
    subject,
    code,
    detail,
    start_char,
    end_char
from {{ source('extracted', 'issues') }}
