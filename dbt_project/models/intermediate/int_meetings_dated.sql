-- What happened outranks what was planned, and a stated date outranks one that linking filled in.
{% set rank = "2 * (held_on_method is distinct from 'linked')::integer + (status = 'held')::integer" %}

with chosen as (
    {{ choose_date(ref('int_meetings_reported'), 'meeting_key', 'held_on', rank) }}
)

select
    meeting_key,
    held_on,
    held_on_precision,
    held_on as held_from,
    {{ last_day_of('held_on', 'held_on_precision') }} as held_to
from chosen
