-- Only capitals have coordinates in the reference tables; elsewhere null is better than a guess.
with places as (
    select distinct place_key, place_city as city, place_country_code as country_code
    from {{ ref('int_meetings_reported') }}
    where place_key is not null
)

select
    places.place_key,
    places.city,
    places.country_code,
    capitals.country_code is not null as is_capital,
    capitals.latitude,
    capitals.longitude
from places
left join {{ ref('countries') }} as capitals
    on places.country_code = capitals.country_code and lower(places.city) = lower(capitals.capital)
