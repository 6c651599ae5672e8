with newest as (
    select max(published_on) as newest_on from {{ ref('int_documents_selected') }}
),

reports as (
    select
        meeting_key,
        mode(kind order by kind) as kind,
        case
            when bool_or(status = 'held') then 'held'
            else last(status order by published_on nulls first, status = 'cancelled', meeting_report_key)
        end as status,
        {{ merged_list('topics') }} as topics,
        count(*) as report_count,
        count(distinct origin_key) as independent_origin_count
    from {{ ref('int_meetings_reported') }}
    group by meeting_key
),

levels as (
    select meeting_key, min(list_position({{ sql_list(office_levels()) }}, level)) as position
    from {{ ref('int_participants_resolved') }}
    group by meeting_key
),

conflicts as (
    select distinct subject_key as meeting_key from {{ ref('fct_conflicts') }} where subject = 'meeting'
)

select
    meeting_key,
    reports.kind,
    {{ sql_list(office_levels()) }}[levels.position] as level,
    -- No clock: time has passed as far as the newest document tells.
    case when reports.status = 'planned' and dates.held_to < newest.newest_on then 'overdue' else reports.status end
        as status,
    places.place_key,
    places.place_city,
    places.place_country_code,
    dates.held_on,
    dates.held_on_precision,
    dates.held_from,
    dates.held_to,
    reports.topics,
    reports.report_count,
    reports.independent_origin_count,
    conflicts.meeting_key is not null as has_conflict
from reports
cross join newest
left join {{ ref('int_meetings_dated') }} as dates using (meeting_key)
left join {{ ref('int_meetings_placed') }} as places using (meeting_key)
left join levels using (meeting_key)
left join conflicts using (meeting_key)
