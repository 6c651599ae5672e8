with reports as (
    select
        agreement_key,
        mode(linked_name order by linked_name) as name,
        mode(kind order by kind) as kind,
        {{ merged_list('list_append(aliases, name)') }} as names,
        count(*) as report_count,
        count(distinct origin_key) as independent_origin_count
    from {{ ref('int_agreements_reported') }}
    group by agreement_key
),

stages as (
    select
        agreement_key
        {% for stage in agreement_stages() -%}
        , any_value(occurred_on) filter (where action = '{{ stage }}') as {{ stage }}_on
        , any_value(occurred_on_precision) filter (where action = '{{ stage }}') as {{ stage }}_on_precision
        {% endfor %}
    from {{ ref('int_agreement_stages_dated') }}
    group by agreement_key
)

select
    agreement_key,
    reports.name,
    list_filter(reports.names, lambda alias: alias <> reports.name) as aliases,
    reports.kind,
    statuses.status,
    stages.* exclude (agreement_key),
    reports.report_count,
    reports.independent_origin_count
from reports
left join stages using (agreement_key)
left join {{ ref('int_agreements_ranked') }} as statuses using (agreement_key)
