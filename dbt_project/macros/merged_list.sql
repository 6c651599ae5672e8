{# An aggregate: all values of a list column over the group, each once, sorted; an empty list where there are none. #}
{% macro merged_list(lists) -%}
    list_sort(list_distinct(flatten(list({{ lists }}))))
{%- endmacro %}
