{# The same hash as `orchestration.keys.make_key`; null and '' give the same part. #}
{% macro make_key(parts) -%}
    left(sha256(concat_ws(chr(31){% for part in parts %}, coalesce({{ part }}, ''){% endfor %})), 32)
{%- endmacro %}
