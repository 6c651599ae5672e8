with spoken_of as (
    select
        actor_key,
        mode(name order by name) as name,
        mode(kind order by kind) as kind,
        mode(country_code order by country_code) as country_code,
        {{ merged_list('list_append(aliases, mention_name)') }} as names,
        count(distinct document_key) as document_count
    from {{ ref('int_actors_resolved') }}
    group by actor_key
),

parties as (
    select
        actor_key,
        min(name) as name,
        case when country_code is null then 'body' else 'state' end as kind,
        country_code,
        list_sort(list(name)) as names,
        0 as document_count
    from {{ ref('int_parties_resolved') }}
    where is_unmentioned
    group by actor_key, country_code
)

select
    actor_key,
    name,
    kind,
    country_code,
    list_filter(names, lambda alias: alias <> name) as aliases,
    document_count
from (select * from spoken_of union all select * from parties)
