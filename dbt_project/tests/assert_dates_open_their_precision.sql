-- 15 March at precision month would be a day that no source states.
with dates as (
    select statement_report_key as report_key, said_on as date_on, said_on_precision as precision
    from {{ ref('fct_statement_reports') }}
    union all
    select meeting_report_key, held_on, held_on_precision from {{ ref('fct_meeting_reports') }}
    union all
    select meeting_key, held_on, held_on_precision from {{ ref('fct_meetings') }}
    union all
    select agreement_event_key, occurred_on, occurred_on_precision from {{ ref('fct_agreement_events') }}
)

select *
from dates
where
    (date_on is null) <> (precision is null)
    or (precision = 'month' and date_on <> date_trunc('month', date_on))
    or (precision = 'year' and date_on <> date_trunc('year', date_on))
