{# Closed lists whose order carries meaning. #}

{# An instrument's life in order; status and the columns of fct_agreements follow it. #}
{% macro agreement_stages() %}
    {% do return([
        'proposed', 'negotiating', 'drafted', 'agreed', 'adopted', 'signed', 'ratified', 'in_force', 'implemented',
        'extended', 'suspended', 'violated', 'withdrawn', 'expired',
    ]) %}
{% endmacro %}

{# The highest office first. #}
{% macro office_levels() %}
    {% do return(['head_of_state', 'head_of_government', 'minister', 'deputy', 'ambassador', 'spokesperson', 'other']) %}
{% endmacro %}

{# A list as SQL: ['a', 'b']. #}
{% macro sql_list(values) -%}
    ['{{ values | join("', '") }}']
{%- endmacro %}
