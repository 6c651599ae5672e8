-- A report that names only the country speaks for every city in it.
with stated as (
    select meeting_key, origin_key, place_key, place_city, place_country_code, status = 'held' as is_held
    from {{ ref('int_meetings_reported') }}
    where place_city is not null or place_country_code is not null
),

candidates as (
    select distinct meeting_key, place_key, place_city, place_country_code, is_held from stated
),

supported as (
    select candidates.*, count(distinct stated.origin_key) as origin_count, count(*) as report_count
    from candidates
    inner join stated using (meeting_key, is_held)
    where
        stated.place_key is not distinct from candidates.place_key
        or (stated.place_city is null and stated.place_country_code = candidates.place_country_code)
    group by all
)

select meeting_key, place_key, place_city, place_country_code
from supported
qualify row_number() over (
    partition by meeting_key
    order by is_held desc, origin_count desc, report_count desc, place_city is null, place_city, place_country_code
) = 1
