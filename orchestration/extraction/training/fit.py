"""Trains a network on articles with a fixed seed. Not here: what an example is, how the result is judged."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from orchestration.extraction.tagger.encoding import Encoder, pad
from orchestration.extraction.training.articles import Article
from orchestration.extraction.training.examples import NOWHERE, UNTAUGHT, Example, examples_of
from orchestration.extraction.training.network import Network, from_minilm
from orchestration.extraction.training.noise import with_noise
from orchestration.extraction.training.swaps import Swaps
from orchestration.extraction.vocabulary import Vocabulary

_WEIGHTS = (1.0, 0.2, 0.5, 0.3)  # of roles, entities, anchors and sources in the loss


@dataclass(frozen=True)
class Recipe:
    """How long and how fast to learn, and how much of it on changed articles."""

    epochs: int = 7
    batch: int = 8
    rate: float = 2e-4
    swapped: float = 0.4
    noisy: float = 0.6
    seed: int = 20
    threads: int = 1  # more are faster, and give other weights


def fit(
    articles: Sequence[Article],
    vocabulary: Vocabulary,
    minilm: Path,
    recipe: Recipe,
    tell: Callable[[str], None] = print,
) -> Network:
    """Return a network trained on *articles*, beginning with the weights in the folder *minilm*."""
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    encoder = Encoder(minilm / "tokenizer.json")
    swaps = Swaps(vocabulary, [name for article in articles for name in article.people])
    network = from_minilm(minilm / "model.safetensors")
    network.words.weight.requires_grad_(False)  # the corpus is too small to move the meaning of words
    optimiser, schedule = None, None
    for epoch in range(recipe.epochs):
        batches = _batches(_epoch(articles, swaps, vocabulary, encoder, recipe, chance), recipe.batch, chance)
        if optimiser is None or schedule is None:
            optimiser, schedule = _optimiser(network, recipe, len(batches) * recipe.epochs)
        total = sum(_step(network, batch, encoder, optimiser, schedule) for batch in batches)
        tell(f"epoch {epoch + 1} of {recipe.epochs}: {len(batches)} batches, loss {total / len(batches):.4f}")
    return network.eval()


def _epoch(
    articles: Sequence[Article],
    swaps: Swaps,
    vocabulary: Vocabulary,
    encoder: Encoder,
    recipe: Recipe,
    chance: random.Random,
) -> list[Example]:
    """Return the examples of one pass over the articles, each as it stands or changed."""
    found: list[Example] = []
    for article in articles:
        text = article.story
        if chance.random() < recipe.swapped:
            text = swaps.swapped(text, article.people, chance)
        if chance.random() < recipe.noisy:
            text = with_noise(text, chance)
        found += examples_of(text, vocabulary, encoder, chance)
    return found


def _batches(examples: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Return batches in any order, each of windows of about one length."""
    chance.shuffle(examples)
    examples = sorted(examples, key=lambda example: len(example.window) // 24)
    batches = [examples[start : start + size] for start in range(0, len(examples), size)]
    chance.shuffle(batches)
    return batches


def _optimiser(
    network: Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    heads = {id(p) for head in ("roles", "entities", "pointers", "cases") for p in getattr(network, head).parameters()}
    learning = [p for p in network.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in learning if id(p) not in heads], "lr": recipe.rate},
        {"params": [p for p in learning if id(p) in heads], "lr": recipe.rate * 5},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    warm = max(10, steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.0, 1 - step / (steps + 1))
    )
    return optimiser, schedule


def _step(
    network: Network,
    batch: Sequence[Example],
    encoder: Encoder,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> float:
    network.train()
    inputs, targets = _tensors(batch, encoder)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*inputs)
    loss = sum(
        (weight * _loss(score, target) for weight, score, target in zip(_WEIGHTS, scores, targets, strict=True)),
        start=torch.zeros(()),
    )
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    return float(loss.detach())


def _loss(scores: Tensor, targets: Tensor) -> Tensor:
    if not bool((targets != UNTAUGHT).any()):
        return scores.sum() * 0
    flat = scores.float().reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, targets.reshape(-1), ignore_index=UNTAUGHT)


def _tensors(batch: Sequence[Example], encoder: Encoder) -> tuple[list[Tensor], list[Tensor]]:
    """Return the inputs and, by the first piece of each word, the targets of a batch."""
    windows = [encoder.encode(example.window) for example in batch]
    inputs = [torch.from_numpy(numbers) for numbers in pad(windows)]
    targets = [torch.full(inputs[0].shape, UNTAUGHT) for _ in range(4)]
    for row, (example, window) in enumerate(zip(batch, windows, strict=True)):
        first = window.first
        targets[0][row, first] = torch.tensor(example.roles)
        targets[1][row, first] = torch.tensor(example.entities)
        for target, pointers in ((targets[2], example.anchors), (targets[3], example.sources)):
            placed = [0 if to == NOWHERE else to if to == UNTAUGHT else first[to] for to in pointers]
            target[row, first] = torch.tensor(placed)
    return inputs, targets
