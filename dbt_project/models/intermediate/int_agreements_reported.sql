-- A document may name one instrument in two ways that linking joins: the first one stands, the others become aliases.
with reports as (
    select
        agreements.*,
        links.agreement_key,
        links.name as linked_name,
        documents.published_on,
        documents.origin_key
    from {{ ref('stg_extracted__agreements') }} as agreements
    inner join {{ ref('int_documents_selected') }} as documents using (document_key)
    left join {{ ref('stg_linked__agreements') }} as links using (agreement_report_key)
),

merged as (
    select
        agreement_key,
        document_key,
        {{ merged_list('list_append(aliases, name)') }} as names,
        {{ merged_list('parties') }} as parties
    from reports
    group by agreement_key, document_key
)

select
    reports.* replace (
        list_filter(merged.names, lambda alias: alias <> reports.name) as aliases,
        merged.parties as parties
    )
from reports
inner join merged
    on reports.document_key = merged.document_key and reports.agreement_key is not distinct from merged.agreement_key
qualify row_number() over (
    partition by reports.agreement_key, reports.document_key order by reports.start_char, reports.agreement_report_key
) = 1
