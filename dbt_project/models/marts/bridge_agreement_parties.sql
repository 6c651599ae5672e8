with parties as (
    select agreement_key, document_key, unnest(parties) as party from {{ ref('int_agreements_reported') }}
)

select
    parties.agreement_key,
    actors.actor_key,
    any_value(actors.country_code) as country_code,
    count(distinct parties.document_key) as report_count
from parties
inner join {{ ref('int_parties_resolved') }} as actors using (party)
group by parties.agreement_key, actors.actor_key
