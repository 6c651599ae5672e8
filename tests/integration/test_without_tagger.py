"""A run on a machine that cannot run the tagger."""

from __future__ import annotations

import pytest

from orchestration.defs.resources import ExtractionEngine
from orchestration.extraction.engine import Engine
from orchestration.extraction.errors import TaggerUnavailableError
from orchestration.extraction.tagger import network


def test_rules_read_alone_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    # Without it, a run would end at the first page, or find fewer statements and tell nobody.
    def missing() -> network.NetworkFile:
        raise TaggerUnavailableError("model", "No module named 'onnxruntime'", "Install onnxruntime and tokenizers")

    monkeypatch.setattr(network, "load_network", missing)
    with pytest.warns(RuntimeWarning, match="by rules alone.*Install onnxruntime"):
        reader = ExtractionEngine().reader
    assert isinstance(reader, Engine)
    assert reader.tagger is None
