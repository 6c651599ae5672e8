-- A sentence that the body does not hold was made up or repaired.
with cited as (
    select document_key, statement_report_key as report_key, sentence from {{ ref('fct_statement_reports') }}
    union all
    select document_key, meeting_report_key, sentence from {{ ref('fct_meeting_reports') }}
    union all
    select document_key, agreement_report_key, sentence from {{ ref('fct_agreement_reports') }}
    union all
    select document_key, agreement_event_key, sentence from {{ ref('fct_agreement_events') }}
)

select cited.report_key, cited.sentence
from cited
inner join {{ ref('dim_documents') }} as documents using (document_key)
where not contains(documents.body_text, cited.sentence)
