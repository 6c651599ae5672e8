"""The room's one entrance: a reading in, what the tagger sees out. Not here: any step of it."""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.extraction.tagger.network import NetworkFile
from orchestration.extraction.tagger.screen import worth_reading
from orchestration.extraction.tagger.sight import Sight, see
from orchestration.extraction.tagger.windows import pack
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary


@dataclass(frozen=True)
class Tagger:
    """Reads pages with one network; the same page and network always give the same Sight."""

    network: NetworkFile

    @property
    def version(self) -> str:
        """The version of the network, which its rows carry."""
        return self.network.version

    def look(self, reading: Reading, vocabulary: Vocabulary) -> Sight:
        """Return what the tagger sees on a page, outside the paragraphs that can hold no statement."""
        paragraphs = worth_reading(reading.text, reading.paragraphs, vocabulary)
        windows = pack(reading.text, paragraphs, self.network.encoder.count)
        return see(reading, self.network, windows)
