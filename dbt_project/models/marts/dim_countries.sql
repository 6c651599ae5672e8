select
    country_code,
    iso2_code,
    name,
    official_name,
    region,
    capital,
    {{ cell_values('demonyms') }} as demonyms,
    {{ cell_values('metonyms') }} as metonyms,
    {{ cell_values('aliases') }} as aliases
from {{ ref('countries') }}
