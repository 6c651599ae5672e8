select
    events.*,
    links.agreement_key,
    list_position({{ sql_list(agreement_stages()) }}, events.action) as stage_order,
    documents.published_on,
    documents.origin_key
from {{ ref('stg_extracted__agreement_events') }} as events
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
left join {{ ref('stg_linked__agreements') }} as links using (agreement_report_key)
