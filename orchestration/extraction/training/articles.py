"""Reads the annotated articles of `corpus` (its README tells the format). Not here: anything that changes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from orchestration.extraction.spans import Span
from orchestration.extraction.training.annotated import Annotated, Told

CORPUS = Path(__file__).with_name("corpus")
_TAG = re.compile(r"<(/?)([qsc])(\d+)>")
_ROLES = {"q": "content", "s": "source", "c": "cue"}
_FURNITURE = re.compile(r"(?m)^%% ")
_FURNITURE_LINE = re.compile(r"(?m)^%% .*\n?")


class _Header(yaml.SafeLoader):
    """YAML in which `on:` is a word, not the truth value of YAML 1.1."""


_Header.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Article:
    """One annotated article: `page` as a reader meets it, `story` without its furniture."""

    name: str
    page: Annotated
    story: Annotated
    people: tuple[str, ...]


def read_corpus(folder: Path = CORPUS) -> list[Article]:
    """Return all articles of *folder*, in the order of their names."""
    return [read_article(file) for file in sorted(folder.glob("*/*.md"))]


def read_article(file: Path) -> Article:
    """Read one article; ValueError names the file and the tag that is not closed or not declared."""
    _, header, body = file.read_text(encoding="utf-8").split("---\n", 2)
    head = yaml.load(header.replace("\t", " "), _Header)
    body = body.strip("\n") + "\n"
    story = _FURNITURE_LINE.sub(lambda match: "" if not _TAG.search(match[0]) else match[0][3:], body)
    return Article(
        name=file.stem,
        page=_annotated(file.name, _FURNITURE.sub("", body), head),
        story=_annotated(file.name, story, head),
        people=tuple(person["name"] for person in head.get("people") or ()),
    )


def _annotated(name: str, marked: str, head: dict[str, Any]) -> Annotated:
    text, spans = _without_tags(name, marked)
    declared = head.get("statements") or {}
    if spans.keys() - declared.keys():
        raise ValueError(f"{name}: statements {sorted(spans.keys() - declared.keys())} are tagged, not declared")
    told = [
        Told({role: tuple(roles.get(role, ())) for role in _ROLES.values()}, str(declared[number].get("speaker")))
        for number, roles in spans.items()
        if roles.get("content")
    ]
    told.sort(key=lambda one: one.roles["content"][0])
    return Annotated(text, tuple(_with_source(text, told)), tuple(_people(text, head)))


def _without_tags(name: str, marked: str) -> tuple[str, dict[int, dict[str, list[Span]]]]:
    spans: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    opened: dict[tuple[str, int], int] = {}
    pieces: list[str] = []
    last = length = 0
    for tag in _TAG.finditer(marked):
        pieces.append(marked[last : tag.start()])
        length += len(pieces[-1])
        last = tag.end()
        key = (_ROLES[tag[2]], int(tag[3]))
        if not tag[1]:
            opened[key] = length
        elif key in opened:
            spans[key[1]][key[0]].append(Span(opened.pop(key), length))
        else:
            raise ValueError(f"{name}: {tag[0]} closes nothing; put its opening tag before it")
    if opened:
        raise ValueError(f"{name}: {sorted(opened)} are never closed; close each within the page")
    return "".join([*pieces, marked[last:]]), spans


def _with_source(text: str, told: list[Told]) -> Iterator[Told]:
    """Give a follow-on quotation without source or cue those of the statement before it in its paragraph."""
    before: Told | None = None
    for one in told:
        is_bare = not one.roles["source"] and not one.roles["cue"]
        if is_bare and before and before.speaker == one.speaker and before.roles["cue"]:
            gap = text[before.roles["content"][-1].end : one.roles["content"][0].start]
            if "\n" not in gap:
                one = Told({**before.roles, "content": one.roles["content"]}, one.speaker)  # noqa: PLW2901
        yield one
        before = one


def _people(text: str, head: dict[str, Any]) -> Iterator[tuple[Span, str]]:
    for person in head.get("people") or ():
        for name in {str(person["name"]), *map(str, person.get("mentions") or ())}:
            if name[:1].isupper():
                yield from ((Span(*match.span()), "PER") for match in re.finditer(rf"\b{re.escape(name)}\b", text))
