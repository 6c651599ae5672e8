select
    statement_report_key,
    statement_key,
    document_key,
    speaker_key,
    speaker_name,
    speaker_verbatim,
    speaker_country_code,
    speaker_role,
    addressee_name,
    kind,
    text,
    cue,
    start_char,
    end_char,
    spans,
    sentence,
    said_on,
    said_on_precision,
    said_on_method,
    confidence,
    rule_id
from {{ ref('int_statements_attributed') }}
order by document_key, start_char, end_char, statement_report_key
