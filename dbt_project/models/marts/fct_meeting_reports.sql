with participants as (
    select
        meeting_report_key,
        list(struct_pack(name := name, country_code := country_code, role := role) order by ordinal) as participants
    from {{ ref('int_participants_resolved') }}
    group by meeting_report_key
)

select
    meeting_report_key,
    meetings.meeting_key,
    meetings.document_key,
    meetings.kind,
    meetings.status,
    meetings.place_key,
    meetings.place_city,
    meetings.place_country_code,
    meetings.held_on,
    meetings.held_on_precision,
    meetings.held_on_method,
    coalesce(participants.participants, []) as participants,
    meetings.topics,
    meetings.start_char,
    meetings.end_char,
    meetings.sentence,
    meetings.confidence,
    meetings.rule_id
from {{ ref('int_meetings_reported') }} as meetings
left join participants using (meeting_report_key)
order by meetings.document_key, meetings.start_char, meetings.end_char, meetings.meeting_report_key
