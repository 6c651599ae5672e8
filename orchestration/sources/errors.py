"""What can be wrong with a source as a whole. One document that cannot be read is an Unreadable, not an error."""

from __future__ import annotations


class SourceError(Exception):
    """A source that cannot be opened: its *value* and the way to *mend* it."""

    def __init__(self, value: str, mend: str) -> None:
        """Name the offending *value* and the way to *mend* it."""
        super().__init__(f"{value}. {mend}")
        self.value, self.mend = value, mend


class UnknownSourceError(SourceError):
    """Neither a file, nor a folder, nor a source that sources.yaml names."""
