-- One date for each stage of each instrument; a stage reported without any date has no row.
{{ choose_date(ref('int_agreement_events_linked'), 'agreement_key, action', 'occurred_on') }}
