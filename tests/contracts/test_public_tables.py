"""The public tables are a promise: names and columns that queries, dashboards and the scorer rely on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

MODELS = Path(__file__).parents[2] / "dbt_project" / "models"
PUBLIC_TABLES = {
    "dim_documents": """document_key file_name uri source_key outlet_name title published_on published_on_origin
        has_date_conflict language_code body_text word_count duplicate_group_key origin_key is_original content_sha256
        engine_version ingested_at is_current""",
    "dim_sources": "source_key",
    "dim_dates": "date_on",
    "dim_countries": "country_code name",
    "dim_places": "city country_code latitude longitude",
    "dim_topics": "topic_key name",
    "dim_actors": "actor_key name kind country_code aliases",
    "dim_actor_roles": "actor_key role level country_code first_seen_on last_seen_on",
    "fct_statements": """statement_key speaker_key speaker_name speaker_country_code kind text said_on said_on_precision
        addressee_name report_count independent_origin_count""",
    "fct_statement_reports": """statement_report_key statement_key document_key speaker_name speaker_verbatim
        speaker_country_code speaker_role kind text cue start_char end_char spans sentence said_on said_on_precision
        said_on_method confidence rule_id""",
    "fct_meetings": """meeting_key kind level status place_city place_country_code held_on held_on_precision held_from
        held_to topics report_count independent_origin_count has_conflict""",
    "fct_meeting_reports": """meeting_report_key meeting_key document_key kind status place_city place_country_code
        held_on held_on_precision held_on_method participants start_char end_char sentence confidence rule_id""",
    "bridge_meeting_participants": "meeting_key actor_key country_code role report_count",
    "fct_agreements": """agreement_key name aliases kind status proposed_on negotiating_on drafted_on agreed_on
        adopted_on signed_on ratified_on in_force_on implemented_on extended_on suspended_on violated_on
        withdrawn_on expired_on report_count independent_origin_count""",
    "fct_agreement_reports": "agreement_key document_key name aliases kind parties start_char end_char",
    "fct_agreement_events": """agreement_event_key agreement_key document_key action by_country_codes occurred_on
        occurred_on_precision start_char end_char sentence""",
    "bridge_agreement_parties": "agreement_key actor_key country_code",
    "fct_conflicts": """conflict_key subject subject_key field first_value second_value first_report_key
        second_report_key first_sentence second_sentence""",
    "fct_rejected_documents": """rejection_key document_key uri file_name source_key stage reason_code reason
        rejected_at""",
    "fct_issues": "issue_key document_key subject code detail start_char end_char",
}


def read(path: Path) -> dict[str, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_marts_hold_the_public_tables_and_no_other() -> None:
    # A table that slips in becomes a promise that nobody meant to give; one that slips out breaks every reader.
    assert {path.stem for path in (MODELS / "marts").glob("*.sql")} == set(PUBLIC_TABLES)


@pytest.mark.parametrize("table", PUBLIC_TABLES)
def test_contract_names_every_promised_column(table: str) -> None:
    # dbt enforces what the contract lists, and nothing tells that a column left the list.
    [model] = read(MODELS / "marts" / f"{table}.yml")["models"]
    columns = {column["name"]: column for column in model["columns"]}
    assert model["name"] == table
    assert [name for name in PUBLIC_TABLES[table].split() if name not in columns] == []
    assert [name for name, column in columns.items() if not (column["data_type"] and column["description"])] == []
    assert model["description"].startswith("One row per ")


def test_every_model_has_its_description_beside_it() -> None:
    # A model without its yml has no grain, no contract and no tests.
    models = sorted(MODELS.rglob("*.sql"))
    assert [path.name for path in models if not path.with_suffix(".yml").exists()] == []
