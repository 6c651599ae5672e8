select
    issues.issue_key,
    issues.document_key,
    issues.subject,
    issues.code,
    issues.detail,
    issues.start_char,
    issues.end_char
from {{ ref('stg_extracted__issues') }} as issues
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
