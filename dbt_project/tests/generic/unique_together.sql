{# The columns named are the grain: no two rows share them all. #}
{% test unique_together(model, columns) %}
    select {{ columns | join(', ') }}, count(*) as row_count
    from {{ model }}
    group by all
    having count(*) > 1
{% endtest %}
