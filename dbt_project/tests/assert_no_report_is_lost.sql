-- A join that drops or doubles rows between extraction and marts shows here.
{% set current = "semi join " ~ ref('int_documents_selected') ~ " using (document_key)" %}
{% set families = {
    'statements': (ref('stg_extracted__statements'), ref('fct_statement_reports'), ref('fct_statements')),
    'meetings': (ref('stg_extracted__meetings'), ref('fct_meeting_reports'), ref('fct_meetings')),
} %}

with counts as (
    {% for family, (extracted, reports, things) in families.items() -%}
    select
        '{{ family }}' as family,
        (select count(*) from {{ extracted }} {{ current }}) as extracted,
        (select count(*) from {{ reports }}) as reported,
        (select coalesce(sum(report_count), 0) from {{ things }}) as counted
    union all
    {% endfor -%}
    select
        'agreement events',
        (select count(*) from {{ ref('stg_extracted__agreement_events') }} {{ current }}),
        (select count(*) from {{ ref('fct_agreement_events') }}),
        (
            select count(*)
            from {{ ref('fct_agreement_events') }}
            semi join {{ ref('fct_agreement_reports') }} using (agreement_key, document_key)
        )
)

select * from counts where extracted <> reported or extracted <> counted
