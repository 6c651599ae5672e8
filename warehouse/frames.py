"""Records as Arrow-backed tables and back. A column's type comes from the field's annotation. Not here: any file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import pandas as pd
import pyarrow as pa

from orchestration.extraction.spans import Span

T = TypeVar("T")

SPAN = pa.struct([pa.field("start_char", pa.int64()), pa.field("end_char", pa.int64())])
SCALARS: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    bytes: pa.binary(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),
}


def arrow_schema(record: type[Any]) -> pa.Schema:
    """Return the columns of *record*, in field order; only an optional field is nullable."""
    hints = get_type_hints(record)
    return pa.schema([_column(field.name, hints[field.name]) for field in fields(record)])


def table_of(records: Sequence[T], record: type[T]) -> pa.Table:
    """Return *records* as an Arrow table."""
    columns = [
        pa.array([_as_cell(getattr(row, column.name)) for row in records], column.type)
        for column in arrow_schema(record)
    ]
    return pa.table(columns, schema=arrow_schema(record))


def frame_of(records: Sequence[T], record: type[T]) -> pd.DataFrame:
    """Return *records* as a data frame of Arrow columns, which DuckDB and Parquet take without a copy."""
    frame: pd.DataFrame = table_of(records, record).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def records_of(table: pa.Table, record: type[T]) -> Iterator[T]:
    """Return the rows of *table* as records."""
    columns = [
        [_from_cell(column.type)(cell) for cell in table[column.name].to_pylist()] for column in arrow_schema(record)
    ]
    return (record(*row) for row in zip(*columns, strict=True))


def _column(name: str, hint: Any) -> pa.Field:
    options = get_args(hint)
    if NoneType in options:
        (hint,) = (option for option in options if option is not NoneType)
        return pa.field(name, _arrow_type(hint), nullable=True)
    return pa.field(name, _arrow_type(hint), nullable=False)


def _arrow_type(hint: Any) -> pa.DataType:
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return pa.list_(SPAN if inner is Span else SCALARS[inner])
    return SCALARS[hint]


def _as_cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return [{"start_char": item.start, "end_char": item.end} if isinstance(item, Span) else item for item in value]
    return value


def _from_cell(kind: pa.DataType) -> Callable[[Any], Any]:
    if not pa.types.is_list(kind):
        return lambda cell: cell
    if kind.value_type == SPAN:
        return lambda cell: tuple(Span(item["start_char"], item["end_char"]) for item in cell)
    return tuple
