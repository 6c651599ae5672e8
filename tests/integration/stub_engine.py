"""An engine and a linker that a test can read at a glance: one statement per line "NAME: words". No test here."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.errors import MalformedDocumentError
from orchestration.extraction.records import Actor, Document, Extraction, Statement
from orchestration.extraction.spans import Span
from orchestration.keys import make_key
from orchestration.linking.records import ActorLink, DocumentLink, Links, StatementLink
from orchestration.sources.records import RawDocument


class StubReader:
    """Refuses an empty page, breaks on "BREAK"."""

    def extract(self, raw: RawDocument, document_key: str, engine_version: str) -> Extraction:
        text = raw.content.decode()
        if not text:
            raise MalformedDocumentError(raw.uri, "no character", "Give it a text")
        if "BREAK" in text:
            raise ZeroDivisionError("a rule broke")
        document = Document(
            document_key, engine_version, None, None, None, "none", False, "en", None, text, len(text.split())
        )
        found = [_said(document_key, text, line) for line in text.splitlines() if ": " in line]
        actors, statements = (tuple(rows) for rows in zip(*found, strict=True)) if found else ((), ())
        return Extraction(document, actors, statements, (), (), (), (), ())


def stub_link(documents: Sequence[Document], actors: Sequence[Actor], statements: Sequence[Statement]) -> Links:
    """Equal names are one actor, equal words of one speaker one statement."""
    return Links(
        documents=tuple(DocumentLink(d.document_key, None, d.document_key, True) for d in documents),
        actors=tuple(
            ActorLink(a.actor_mention_key, make_key(a.name), a.name, a.kind, a.country_code, "stub") for a in actors
        ),
        statements=tuple(
            StatementLink(s.statement_report_key, make_key(s.speaker_name, s.text), "stub") for s in statements
        ),
        meetings=(),
        agreements=(),
    )


def _said(document_key: str, text: str, line: str) -> tuple[Actor, Statement]:
    name, words = line.split(": ", 1)
    start = text.index(line)
    span = Span(start + len(name) + 2, start + len(line))
    actor = Actor(
        make_key(document_key, "actor", line), document_key, name, "person", None, None, None, (), start, span.start - 2
    )
    statement = Statement(
        statement_report_key=make_key(document_key, "statement", line),
        document_key=document_key,
        speaker_mention_key=actor.actor_mention_key,
        speaker_name=name,
        speaker_verbatim=name,
        speaker_country_code=None,
        speaker_role=None,
        addressee_name=None,
        kind="direct",
        text=words,
        cue=None,
        start_char=span.start,
        end_char=span.end,
        spans=(span,),
        sentence=line,
        said_on=None,
        said_on_precision=None,
        said_on_method=None,
        confidence=1.0,
        rule_id="stub",
    )
    return actor, statement
