-- A date that a report states is never overwritten; `linked` fills only a gap.
select
    meetings.* replace (
        coalesce(meetings.held_on, links.held_on) as held_on,
        case when meetings.held_on is null then links.held_on_precision else meetings.held_on_precision end
            as held_on_precision,
        case when meetings.held_on is null and links.held_on is not null then 'linked' else meetings.held_on_method end
            as held_on_method
    ),
    links.meeting_key,
    case
        when meetings.place_city is not null
            then {{ make_key(["'place'", 'meetings.place_city', 'meetings.place_country_code']) }}
    end as place_key,
    documents.published_on,
    documents.origin_key
from {{ ref('stg_extracted__meetings') }} as meetings
inner join {{ ref('int_documents_selected') }} as documents using (document_key)
left join {{ ref('stg_linked__meetings') }} as links using (meeting_report_key)
