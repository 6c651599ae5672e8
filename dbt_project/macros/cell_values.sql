{# The values of a reference table's cell, which "|" parts; an empty list for an empty cell. #}
{% macro cell_values(column) -%}
    list_filter(list_transform(string_split(coalesce({{ column }}, ''), '|'), lambda value: trim(value)), lambda value: value <> '')
{%- endmacro %}
