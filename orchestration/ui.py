"""`python -m orchestration.ui`: the Dagster UI on localhost, with its schedule and sensor; PORT names another
than 3000. Not here: any definition.
"""

from __future__ import annotations

import os
import sys

from orchestration.defs.home import prepare_home

HOST = "127.0.0.1"


def main() -> None:
    """Become Dagster, so that Ctrl-C reaches it and its exit code is this program's."""
    os.environ["DAGSTER_HOME"] = str(prepare_home())
    port = os.environ.get("PORT", "3000")
    command = ["-m", "dagster", "dev", "-m", "orchestration.definitions", "--host", HOST, "--port", port]
    os.execv(sys.executable, [sys.executable, *command])


if __name__ == "__main__":
    main()
