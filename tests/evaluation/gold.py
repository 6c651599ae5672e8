"""Reading annotated pages: gold rows, the arguable (optional) ones beside them, and the links across pages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evaluation.rows import Agreement, Meeting, Page, Participant, Statement, event

Json = dict[str, Any]
Place = tuple[str, int]  # document and place in its gold list


@dataclass(frozen=True)
class GoldPage:
    """One annotated page: its facts, and the snippets that its clean body must keep or drop."""

    facts: Page
    must_keep: tuple[str, ...]
    must_drop: tuple[str, ...]


@dataclass(frozen=True)
class Links:
    """Clusters of gold rows, or of pages, that are one thing in the real world."""

    meetings: tuple[tuple[Place, ...], ...]
    agreements: tuple[tuple[Place, ...], ...]
    near_duplicates: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class GoldSet:
    """The annotated pages of one folder by document; `links` is None where the folder links nothing."""

    pages: dict[str, GoldPage]
    links: Links | None

    def only(self, doc_ids: frozenset[str]) -> GoldSet:
        """Return the set cut to some documents."""
        return GoldSet({doc_id: page for doc_id, page in self.pages.items() if doc_id in doc_ids}, self.links)


def read_gold(folder: Path) -> GoldSet:
    """Read a folder of gold files (or its `gold` folder), with `optional.json` and `links.json` where they stand."""
    files = folder / "gold" if (folder / "gold").is_dir() else folder
    pages = [_load(file) for file in sorted(files.glob("*.json")) if file.name != "links.json"]
    arguable: dict[str, Json] = _load(folder / "optional.json") if (folder / "optional.json").exists() else {}
    links = _links(_load(folder / "links.json")) if (folder / "links.json").exists() else None
    return GoldSet({page["doc_id"]: _page(page, arguable.get(page["doc_id"], {})) for page in pages}, links)


def _load(file: Path) -> Json:
    content: Json = json.loads(file.read_text(encoding="utf-8"))
    return content


def _page(page: Json, arguable: Json) -> GoldPage:
    def rows(family: str) -> list[Json]:
        return [*page[family], *({**row, "optional": True} for row in arguable.get(family, []))]

    facts = Page(
        statements=tuple(_statement(row) for row in rows("statements")),
        meetings=tuple(_meeting(row) for row in rows("meetings")),
        agreements=tuple(_agreement(row) for row in rows("agreements")),
    )
    snippets = page["document"]
    return GoldPage(facts, tuple(snippets.get("must_keep", ())), tuple(snippets.get("must_drop", ())))


# An optional row may leave fields out: it is matched, never judged.


def _statement(row: Json) -> Statement:
    return Statement(
        speaker=row.get("speaker"),
        country=row.get("speaker_country"),
        kind=row.get("kind"),
        text=row.get("text", ""),
        said_on=row.get("said_on"),
        optional=row.get("optional", False),
    )


def _meeting(row: Json) -> Meeting:
    return Meeting(
        kind=row.get("kind"),
        status=row.get("status", "held"),
        participants=tuple(Participant(side.get("name"), side.get("country")) for side in row.get("participants", ())),
        city=row.get("place_city"),
        held_on=row.get("held_on"),
        held_on_linked=row.get("held_on_linked"),
        optional=row.get("optional", False),
    )


def _agreement(row: Json) -> Agreement:
    return Agreement(
        names=(row.get("name", ""), *row.get("aliases", ())),
        kind=row.get("kind"),
        parties=tuple(row.get("parties", ())),
        events=frozenset(event(told["action"], told["on"]) for told in row.get("events", ())),
        optional=row.get("optional", False),
    )


def _links(raw: Json) -> Links:
    def clusters(family: str, index: str) -> tuple[tuple[Place, ...], ...]:
        return tuple(tuple((row["doc_id"], row[index]) for row in cluster) for cluster in raw.get(family, ()))

    return Links(
        meetings=clusters("meetings", "meeting_index"),
        agreements=clusters("agreements", "agreement_index"),
        near_duplicates=tuple(tuple(pair) for pair in raw.get("near_duplicates", ())),
    )
