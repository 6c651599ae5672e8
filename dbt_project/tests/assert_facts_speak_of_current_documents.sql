-- A row of a superseded revision would count a corrected page twice.
with cited as (
    select document_key from {{ ref('fct_statement_reports') }}
    union all
    select document_key from {{ ref('fct_meeting_reports') }}
    union all
    select document_key from {{ ref('fct_agreement_reports') }}
    union all
    select document_key from {{ ref('fct_agreement_events') }}
    union all
    select document_key from {{ ref('fct_issues') }}
)

select cited.document_key
from cited
left join {{ ref('dim_documents') }} as documents using (document_key)
where documents.is_current is not true
