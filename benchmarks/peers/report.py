"""How a peer tells what it took: as JSON on its standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from benchmarks.clock import Taken


def say(taken: Taken) -> None:
    """Print what was taken."""
    json.dump(asdict(taken), sys.stdout)
