-- A text that its spans do not cut from the body is a quotation nobody can check.
select reports.statement_report_key, reports.text
from {{ ref('fct_statement_reports') }} as reports
inner join {{ ref('dim_documents') }} as documents using (document_key)
where
    reports.text is distinct from array_to_string(
        [
            substring(documents.body_text, span.start_char + 1, span.end_char - span.start_char)
            for span in reports.spans
        ],
        ' '
    )
