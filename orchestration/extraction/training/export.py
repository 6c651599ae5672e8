"""Writes a trained network as an int8 ONNX file with its tokenizer and version. Not here: training."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch

from orchestration.extraction.training.network import Network

_LONGEST_BATCH, _LONGEST = 64, 512


def export(network: Network, minilm: Path, folder: Path) -> Path:
    """Write *network* into *folder* as the run time loads it; return the int8 file."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "tagger.int8.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "tagger.onnx"
        _write(network, whole)
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True)
    shutil.copyfile(minilm / "tokenizer.json", folder / "tokenizer.json")
    version = f"tagger-{hashlib.sha256(file.read_bytes()).hexdigest()[:8]}"
    (folder / "model.json").write_text(json.dumps({"version": version}) + "\n", encoding="utf-8")
    return file


def _write(network: Network, file: Path) -> None:
    ids = torch.randint(1000, 2000, (2, 40))
    inputs = (ids, torch.ones_like(ids), torch.ones_like(ids))
    batch = torch.export.Dim("batch", min=1, max=_LONGEST_BATCH)
    shape = {0: batch, 1: torch.export.Dim("length", min=2, max=_LONGEST)}
    program = torch.onnx.export(
        network.eval(),
        inputs,
        dynamo=True,
        dynamic_shapes=(shape, shape, shape),
        input_names=["ids", "cases", "mask"],
        output_names=["roles", "entities", "anchors", "sources"],
        opset_version=18,
        verbose=False,
    )
    if program is None:
        raise RuntimeError(f"{file.name}: the exporter gave no program; use the torch version of constraints.txt")
    program.save(str(file))
