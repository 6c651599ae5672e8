"""The network: MiniLM with a letter-case embedding, heads for roles and entities, and two pointers. Not here: how it
learns (fit.py).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from orchestration.extraction.tagger.encoding import CASES
from orchestration.extraction.tagger.labels import ENTITY_TAGS, ROLE_TAGS

_POINTER = 64
_BLOCKED = -1e4


class Layer(nn.Module):
    """One transformer layer, written out so that it exports without shape-dependent branches."""

    def __init__(self, size: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(size, size) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.wide, self.narrow = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, hidden: Tensor, blocked: Tensor) -> Tensor:
        """Return the layer's output; *blocked* is added to the attention scores."""
        batch, length, size = hidden.shape

        def split(projected: Tensor) -> Tensor:
            return projected.reshape(batch, length, self.heads, size // self.heads).transpose(1, 2)

        attended = functional.scaled_dot_product_attention(
            split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden)), attn_mask=blocked
        )
        hidden = self.mixed_norm(hidden + self.mixed(attended.transpose(1, 2).reshape(batch, length, size)))
        return self.norm(hidden + self.narrow(functional.gelu(self.wide(hidden))))


class Network(nn.Module):
    """Ids, cases and mask in; scores of roles and entities by piece and of both pointers by pair of pieces out."""

    def __init__(self, pieces: int = 30522, size: int = 384, inner: int = 1536, layers: int = 6) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, size)
        self.places = nn.Embedding(512, size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.cases = nn.Embedding(CASES, size)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, inner, heads=12) for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.roles = nn.Linear(size, len(ROLE_TAGS))
        self.entities = nn.Linear(size, len(ENTITY_TAGS))
        self.pointers = nn.Linear(size, 4 * _POINTER)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return the scores of roles, entities, content→anchor and cue→source."""
        blocked = (1.0 - mask.to(torch.float32)) * _BLOCKED
        hidden = self.words(ids) + self.cases(cases) + self.kind + self.places.weight[: ids.shape[1]]
        hidden = self.norm(hidden)
        for layer in self.layers:
            hidden = layer(hidden, blocked[:, None, None, :])
        hidden = self.drop(hidden)
        of, to, of_cue, to_source = self.pointers(hidden).split(_POINTER, dim=-1)
        anchors = of @ to.transpose(1, 2) / _POINTER**0.5 + blocked[:, None, :]
        sources = of_cue @ to_source.transpose(1, 2) / _POINTER**0.5 + blocked[:, None, :]
        return self.roles(hidden), self.entities(hidden), anchors, sources


def from_minilm(file: Path) -> Network:
    """Return a network whose encoder has the weights of a MiniLM-L6 *file* (safetensors)."""
    from safetensors.torch import load_file

    given = load_file(file)
    network = Network()
    taken = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mixed": "attention.output.dense",
        "mixed_norm": "attention.output.LayerNorm",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
        "norm": "output.LayerNorm",
    }
    for layer in range(len(network.layers)):
        for own, theirs in parts.items():
            for kind in ("weight", "bias"):
                taken[f"layers.{layer}.{own}.{kind}"] = f"encoder.layer.{layer}.{theirs}.{kind}"
    weights = {own: given[theirs] for own, theirs in taken.items()}
    weights["kind"] = given["embeddings.token_type_embeddings.weight"][0]
    network.load_state_dict(weights, strict=False)
    return network
