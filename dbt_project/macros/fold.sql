{# For comparing names, as `orchestration.keys.fold` does: lower case, no accents or punctuation, words parted by one space. #}
{% macro fold(text) -%}
    trim(regexp_replace(strip_accents(lower({{ text }})), '[^\p{L}\p{N}_]+', ' ', 'g'))
{%- endmacro %}
