{# Reference tables are text, whatever their values look like; `column_types` names the columns that are not. #}
{% macro duckdb__create_csv_table(model, agate_table) %}
    {% set types = config.get('column_types', {}) %}
    {% set sql %}
        create table {{ this.render() }} (
            {% for column in agate_table.column_names -%}
                {{ adapter.quote(column) }} {{ types.get(column, 'varchar') }}{{ ',' if not loop.last }}
            {% endfor %}
        )
    {% endset %}
    {% call statement('_') %}{{ sql }}{% endcall %}
    {{ return(sql) }}
{% endmacro %}
