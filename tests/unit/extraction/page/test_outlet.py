from __future__ import annotations

import pytest

from tests.unit.extraction.page.conftest import ReadPage

HEADLINE = "Ministers agree to open border bridge"
PARAGRAPH = "The two foreign ministers agreed on Wednesday to open the bridge, the host told reporters in Vienna."


@pytest.mark.parametrize(
    ("text", "outlet", "agency"),
    [
        (f"{HEADLINE}\n\n{PARAGRAPH}\n\nSOURCE: PRESS TV", "Press TV", "Press TV"),
        (f"Iran Press TV\n\n{HEADLINE}\n\nIran Press TV\n\n{PARAGRAPH}", "Press TV", None),
        (f"{HEADLINE}\n\nMOSCOW, March 3, 2021 (TASS) - {PARAGRAPH}", "TASS", "TASS"),
        (f"{HEADLINE}\n\nWASHINGTON (Reuters) - {PARAGRAPH}", "Reuters", "Reuters"),
        (f"LAGODA | POLITICS & DIPLOMACY\n\n{HEADLINE}\n\nMOSCOW, March 3. /LAGODA/. {PARAGRAPH}", "Lagoda", "Lagoda"),
        (
            f"RIVER BASIN MONITOR\nHome | Dams\n\n{HEADLINE}\n\nLUANDA, Aug 8 (Efe) - {PARAGRAPH}",
            "River Basin Monitor",
            "EFE",
        ),
        (f"The Danube Courier - 3 March 2021\n\n{HEADLINE}\n\n{PARAGRAPH}", "The Danube Courier", None),
        (f"{HEADLINE}\n\n{PARAGRAPH}\n\n© The Danube Courier 2021. All rights reserved.", "The Danube Courier", None),
        (f"Home | World | RSS\n\n{HEADLINE}\n\nBy Anna Writer\n\n{PARAGRAPH}", None, None),
    ],
)
def test_outlet_and_credited_agency(read_text: ReadPage, text: str, outlet: str | None, agency: str | None) -> None:
    # Copies of one dispatch count as one origin only when each names its agency in the same way.
    page = read_text(text)
    assert (page.outlet_name, page.credited_agency) == (outlet, agency)
