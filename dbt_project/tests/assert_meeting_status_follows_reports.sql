-- A meeting that a report saw held must not stand as planned, and none is held, cancelled or overdue without grounds.
with reports as (
    select
        meeting_key,
        bool_or(status = 'held') as is_held,
        bool_or(status = 'cancelled') as is_cancelled,
        bool_or(status = 'planned') as is_planned
    from {{ ref('fct_meeting_reports') }}
    group by meeting_key
),

newest as (
    select max(published_on) as newest_on from {{ ref('dim_documents') }} where is_current
)

select meetings.meeting_key, meetings.status
from {{ ref('fct_meetings') }} as meetings
inner join reports using (meeting_key)
cross join newest
where
    (meetings.status = 'held') <> reports.is_held
    or (meetings.status = 'cancelled' and not reports.is_cancelled)
    or (meetings.status in ('planned', 'overdue') and not reports.is_planned)
    or (meetings.status = 'planned' and meetings.held_to < newest.newest_on)
    or (meetings.status = 'overdue' and (meetings.held_to < newest.newest_on) is not true)
