from __future__ import annotations

import pytest

from orchestration.extraction.page.language import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that the talks had been useful and would go on in May.", "en"),
        ("Talks useful, minister says", None),
        (
            "La ministre française des Affaires étrangères a été reçue mardi à Rabat par son homologue marocain. "
            "Les deux ministres ont signé un accord sur les bourses d’études, négocié depuis deux ans.",
            "fr",
        ),
        (
            "Министр иностранных дел заявил, что переговоры прошли успешно и что стороны договорились о новой встрече.",
            "ru",
        ),
        ("2021 17:42", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    # English rules on a French page find statements that nobody made; a short note must not be called Latin.
    assert find_language(text) == code
