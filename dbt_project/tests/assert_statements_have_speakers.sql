-- Words that nobody is named or described for are background, not a statement.
select statement_key as key from {{ ref('fct_statements') }} where trim(speaker_name) = ''
union all
select statement_report_key from {{ ref('fct_statement_reports') }} where trim(speaker_name) = ''
