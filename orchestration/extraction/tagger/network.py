"""The trained network as a file: loads it and runs windows through it in batches. Not here: what its scores mean."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from orchestration.extraction.errors import TaggerUnavailableError
from orchestration.extraction.tagger.decoding import Scores, probabilities
from orchestration.extraction.tagger.encoding import Encoder, Numbers, pad
from orchestration.extraction.tagger.trust import Trust, read_trust
from orchestration.extraction.tagger.windows import Window

MODEL = Path(__file__).with_name("model")
_BATCH = 8
_INPUTS = ("ids", "cases", "mask")


class Scored(NamedTuple):
    """What the network makes of one window: tag probabilities by word, pointers by piece."""

    window: Window
    first: list[int]
    roles: Scores
    entities: Scores
    anchors: Scores
    sources: Scores


class Session(Protocol):
    """What this room needs of an inference session."""

    def run(self, names: list[str] | None, inputs: dict[str, Numbers]) -> list[Scores]:
        """Return the network's outputs."""


@dataclass(frozen=True)
class NetworkFile:
    """A network that is ready to run, with the version that its rows carry."""

    encoder: Encoder
    session: Session
    version: str
    trust: Trust

    def read(self, windows: Sequence[Window]) -> Iterator[Scored]:
        """Run *windows* in batches of about one length; yield them in no set order."""
        encoded = [(window, self.encoder.encode(window)) for window in windows]
        encoded.sort(key=lambda pair: len(pair[1].ids))
        for start in range(0, len(encoded), _BATCH):
            batch = encoded[start : start + _BATCH]
            inputs = pad([numbers for _, numbers in batch])
            outputs = self.session.run(None, dict(zip(_INPUTS, inputs, strict=True)))
            for row, (window, numbers) in enumerate(batch):
                roles, entities, anchors, sources = (output[row] for output in outputs)
                first = numbers.first
                yield Scored(
                    window,
                    first,
                    probabilities(roles[first]),
                    probabilities(entities[first]),
                    probabilities(anchors),
                    probabilities(sources),
                )


def load_network(folder: Path = MODEL, threads: int = 1) -> NetworkFile:
    """Load the network of *folder*; TaggerUnavailableError tells what is missing and how to get it."""
    try:
        import onnxruntime

        version = json.loads((folder / "model.json").read_text(encoding="utf-8"))["version"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        content = (folder / "tagger.int8.onnx").read_bytes()
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        return NetworkFile(Encoder(folder / "tokenizer.json"), session, version, read_trust(folder / "trust.json"))
    except ImportError as fault:
        raise TaggerUnavailableError(str(folder), str(fault), "Install onnxruntime and tokenizers") from fault
    except (OSError, KeyError, ValueError) as fault:
        raise TaggerUnavailableError(
            str(folder),
            repr(fault),
            "Restore it, or train again: python -m orchestration.extraction.training",
        ) from fault
