from __future__ import annotations

from datetime import date

import duckdb
import pyarrow as pa
import pytest

from orchestration.extraction.records import Statement
from orchestration.extraction.spans import Span
from warehouse.frames import arrow_schema, frame_of, records_of, table_of

STATEMENT = Statement(
    statement_report_key="k",
    document_key="d",
    speaker_mention_key=None,
    speaker_name="Ana Лима 🕊",
    speaker_verbatim=None,
    speaker_country_code=None,
    speaker_role=None,
    addressee_name=None,
    kind="direct",
    text="a b",
    cue=None,
    start_char=0,
    end_char=9,
    spans=(Span(0, 1), Span(8, 9)),
    sentence="",
    said_on=date(2020, 7, 21),
    said_on_precision="day",
    said_on_method=None,
    confidence=0.5,
    rule_id="r",
)


def test_records_come_back_from_duckdb_as_they_were() -> None:
    # Linking reads what extraction wrote: a span that came back as a dict, a date as a timestamp, would break it.
    frame = frame_of([STATEMENT], Statement)
    returned = duckdb.connect().register("frame", frame).execute("FROM frame").to_arrow_table()
    assert list(records_of(returned, Statement)) == [STATEMENT]


def test_no_record_still_has_every_column_and_type() -> None:
    # A batch without a single meeting must not write a chunk whose columns are of type null.
    assert table_of([], Statement).schema == arrow_schema(Statement)
    assert arrow_schema(Statement).field("spans").type.value_type == pa.struct(
        [pa.field("start_char", pa.int64()), pa.field("end_char", pa.int64())]
    )


def test_a_value_of_another_type_is_refused() -> None:
    # A rule that yields a string where a number belongs must not reach the warehouse as null.
    wrong = Statement(**{**STATEMENT.__dict__, "start_char": "first"})
    with pytest.raises(pa.ArrowInvalid):
        table_of([wrong], Statement)
