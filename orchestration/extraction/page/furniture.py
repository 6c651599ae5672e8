"""Which lines of a page are furniture, by what they say and where they stand.

A line is kept unless something speaks against it: losing story text is worse than keeping furniture. Not here: the
headline and the lines around it (headline, header).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import as_shown, bare
from orchestration.extraction.page.phrases import Phrases
from orchestration.extraction.page.shapes import is_furniture_outside, is_never_story

_AFTER_STOP = re.compile(r"(?<=[.!?\"'”’“»)])\s*(?P<label>[^\W\d_][^.!?\n]{2,40})$")
_RULER = re.compile(r"^[-–—_=]+$")
_ABOUT = re.compile(r"^About \S+(?: \S+){0,2}$")
_MOST_HEADINGS, _SHORTEST_SENTENCE = 3, 5


def mark_furniture(lines: Sequence[Line], phrases: Phrases) -> list[bool]:
    """Return, for each line, whether it is furniture, the headline's surroundings aside."""
    marks = [is_never_story(line, phrases) for line in lines]
    for index in _notices(lines, marks, phrases):
        marks[index] = True
    first, last = story_bounds(lines, marks)
    for index, line in enumerate(lines):
        if not first <= index <= last:
            marks[index] = marks[index] or is_furniture_outside(line, phrases, is_below=index > last)
    for index in (*_above_story(lines, phrases, first), *_led_by_headings(lines, marks, phrases)):
        marks[index] = True
    for index in range(len(lines) - 2, -1, -1):
        marks[index] = marks[index] or (marks[index + 1] and bool(_RULER.match(lines[index].shown)))
    return marks


def story_bounds(lines: Sequence[Line], marks: Sequence[bool]) -> tuple[int, int]:
    """Return the first and the last line of running prose that is no furniture; (len, -1) when there is none."""
    prose = [index for index, line in enumerate(lines) if line.is_prose and not marks[index]]
    return (prose[0], prose[-1]) if prose else (len(lines), -1)


def story_end(text: str, line: Line, phrases: Phrases) -> int:
    """Return where a line ends without a label stuck to its last sentence ("… he added.Original News :")."""
    tail = _AFTER_STOP.search(text, line.start, line.end) if line.words > _SHORTEST_SENTENCE else None
    if tail is None:
        return line.end
    label = Line(tail.start("label"), line.end, as_shown(tail["label"]), is_after_gap=False)
    return tail.start() if phrases.mark(label, is_apart=False) else line.end


def _notices(lines: Sequence[Line], marks: Sequence[bool], phrases: Phrases) -> Iterator[int]:
    """Yield sentences about the page (cookies, appeals) above the story's first paragraph and below its last one."""
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for index in order:
            if marks[index] or not lines[index].is_sentence:
                continue
            if not (phrases.mark_sentence(lines[index]) or "©" in lines[index].shown):
                break
            yield index


def _above_story(lines: Sequence[Line], phrases: Phrases, first: int) -> Iterator[int]:
    """Yield headings of teasers above the story and the lines stuck to them, but for the last: perhaps the headline."""
    for index in range(min(first, len(lines))):
        if lines[index].key in phrases.sections - phrases.labels:
            end = next((below for below in range(index + 1, first) if lines[below].is_after_gap), first)
            yield from range(index, max(end - 1, index + 1))


def _led_by_headings(lines: Sequence[Line], marks: Sequence[bool], phrases: Phrases) -> Iterator[int]:
    """Yield the lines that a heading of teasers or an end mark takes with it."""
    first, last = story_bounds(lines, marks)
    told = list(accumulate((_weight(line, mark) for line, mark in zip(lines, marks, strict=True)), initial=0))
    closing = {index for index, line in enumerate(lines) if _closes(line, phrases)}
    opening = {index for index, line in enumerate(lines) if _opens_teasers(line, phrases, is_below=index > last)}
    for index in sorted(closing | opening):
        if index < first < len(lines):
            continue
        yield index
        if index and _ABOUT.match(lines[index - 1].shown):
            yield index - 1
        if index in closing and told[index] > 2 * (told[-1] - told[index]):
            yield from range(index + 1, len(lines))
            return
        for below in _teasers(lines, index + 1, goes_on=index < last):
            if below in closing or below in opening:
                break
            yield below


def _closes(line: Line, phrases: Phrases) -> bool:
    """Whether nothing below the line is story: "Leave a Reply", "About the author | Check Also"."""
    if line.is_prose or len(line.entries) > _MOST_HEADINGS:
        return False
    return line.key in phrases.ends or any(bare(entry) in phrases.ends for entry in line.entries)


def _opens_teasers(line: Line, phrases: Phrases, *, is_below: bool) -> bool:
    """Whether teasers follow; amid the story a single word may as well head its next part."""
    return not line.is_prose and line.key in phrases.sections and (is_below or " " in line.key or line.key == "related")


def _teasers(lines: Sequence[Line], begin: int, *, goes_on: bool) -> Iterator[int]:
    """Yield the short lines below a heading, up to the story's next paragraph, or to a gap when the story goes on."""
    for index in range(begin, len(lines)):
        line = lines[index]
        if (line.is_prose and not line.is_cut_off) or (goes_on and line.is_after_gap and index > begin):
            return
        yield index


def _weight(line: Line, mark: bool) -> int:
    return len(line.shown) if line.is_prose and not mark else 0
