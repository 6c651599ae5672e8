-- A stage is over once another began after its last day; of those that are not, the one furthest on in an instrument's life
-- stands. A stage fixed for a day that no document has reached (an expiry in five years) is a date, not yet a status.
with newest as (
    select max(published_on) as newest_on from {{ ref('int_documents_selected') }}
),

reached as (
    select
        agreement_key,
        action,
        stage_order,
        {{ last_day_of('occurred_on', 'occurred_on_precision') }} as ended_on,
        max(occurred_on) over (partition by agreement_key) as latest_on
    from {{ ref('int_agreement_events_linked') }}
    cross join newest
    where (occurred_on > newest_on) is not true
)

select agreement_key, max_by(action, stage_order) as status
from reached
where (ended_on < latest_on) is not true
group by agreement_key
