-- A party that no document speaks of as an actor is one all the same. It gets the key that linking would give it, so that
-- the key stays when a later document does speak of it.
with body_names as (
    select {{ fold('label') }} as label, min(name) as name
    from (
        select name, unnest(list_concat([name, coalesce(acronym, '')], {{ cell_values('aliases') }})) as label
        from {{ ref('bodies') }}
    )
    group by 1
),

parties as (
    select distinct unnest(parties) as party from {{ ref('int_agreements_reported') }}
),

named as (
    select
        parties.party,
        countries.country_code,
        coalesce(countries.name, body_names.name, parties.party) as name
    from parties
    left join {{ ref('countries') }} as countries on parties.party = countries.country_code
    left join body_names on {{ fold('parties.party') }} = body_names.label
),

labels as (
    select actor_key, country_code as label from {{ ref('int_actors_resolved') }} where kind = 'state'
    union all
    select actor_key, {{ fold('unnest(list_append(aliases, mention_name))') }} as label
    from {{ ref('int_actors_resolved') }}
    where kind = 'body'
),

spoken_of as (
    select label, mode(actor_key order by actor_key) as actor_key from labels group by label
)

select
    named.party,
    named.name,
    named.country_code,
    spoken_of.actor_key is null as is_unmentioned,
    case
        when spoken_of.actor_key is not null then spoken_of.actor_key
        when named.country_code is not null then {{ make_key(["'actor'", "'state'", 'named.country_code']) }}
        else {{ make_key(["'actor'", "'body'", fold('named.name') ~ " || ' '"]) }}
    end as actor_key
from named
left join spoken_of on coalesce(named.country_code, {{ fold('named.name') }}) = spoken_of.label
