{# Dates of limited precision: a date is the first day of its precision. #}

{# The last day that the precision allows. #}
{% macro last_day_of(date, precision) -%}
    case {{ precision }}
        when 'day' then {{ date }}
        when 'month' then last_day({{ date }})
        when 'year' then make_date(year({{ date }}), 12, 31)
    end
{%- endmacro %}

{#
  The date of each thing among those its reports state, as a select: thing, date and precision.
  A report speaks for every date within its own range, so "in July" speaks for 21 July and never against it. Reports of the
  highest `rank` (an SQL expression) decide alone; among them the date with most independent origins stands, then the one with
  most reports, then the more precise, then the earlier one.
#}
{% macro choose_date(relation, thing, date, rank='0') %}
    with stated as (
        select
            {{ thing }}, origin_key, {{ date }} as from_on, {{ date }}_precision as precision,
            {{ last_day_of(date, date ~ '_precision') }} as to_on, {{ rank }} as rank
        from {{ relation }}
        where {{ date }} is not null
    ),

    candidates as (
        select distinct {{ thing }}, from_on, to_on, precision, rank from stated
    ),

    supported as (
        select candidates.*, count(distinct stated.origin_key) as origin_count, count(*) as report_count
        from candidates
        inner join stated using ({{ thing }}, rank)
        where stated.from_on <= candidates.from_on and candidates.to_on <= stated.to_on
        group by all
    )

    select {{ thing }}, from_on as {{ date }}, precision as {{ date }}_precision
    from supported
    qualify row_number() over (
        partition by {{ thing }} order by rank desc, origin_count desc, report_count desc, to_on - from_on, from_on
    ) = 1
{% endmacro %}
