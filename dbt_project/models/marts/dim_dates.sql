with stated as (
    select published_on as date_on from {{ ref('dim_documents') }}
    union all
    select said_on from {{ ref('fct_statement_reports') }}
    union all
    select held_on from {{ ref('fct_meeting_reports') }}
    union all
    select occurred_on from {{ ref('fct_agreement_events') }}
),

bounds as (
    select year(min(date_on)) as first_year, year(max(date_on)) as last_year from stated
),

days as (
    select unnest(range(make_date(first_year, 1, 1), make_date(last_year + 1, 1, 1), interval 1 day))::date as date_on
    from bounds
)

select
    date_on,
    year(date_on) as year,
    quarter(date_on) as quarter,
    month(date_on) as month,
    monthname(date_on) as month_name,
    day(date_on) as day,
    isoyear(date_on) as iso_year,
    week(date_on) as iso_week,
    isodow(date_on) as iso_weekday,
    dayname(date_on) as weekday_name,
    isodow(date_on) >= 6 as is_weekend
from days
