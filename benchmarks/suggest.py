"""Measure proposals: ``python -m benchmarks.suggest [--json]``; prints a Markdown table.

Each coded article is left out of the desk once, with everything that rests on it alone, taken in
as if it were new, and what is proposed for it is held against its real coding. Needs the article
files in RESEARCHDB_ARTICLES.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from .database import running
from .suggesting import score_cut, score_dates, score_likely, score_who
from .suggesting.desk import Desk, read_desk
from .suggesting.measures import Counts
from .suggesting.trial import Bed, try_article

ROOT = Path(__file__).parents[1]
VARIABLE = "RESEARCHDB_ARTICLES"

Rates = Callable[[Counter[str]], dict[str, float]]

_RATES: dict[str, Rates] = {
    "cut": score_cut.rates,
    "mentions": score_who.rates,
    "new names": score_who.rates,
    "speakers": score_who.rates,
    "dates": score_dates.rates,
    "quantities": score_dates.rates,
    "claims": score_likely.rates,
    "events": score_likely.rates,
}

_NAMES = {"f1": "F1", "sentence": "recall by sentence at", "passage": "recall by passage at"}

_ROWS: dict[str, tuple[str, ...]] = {
    "cut": ("label", "furniture_f1", "passages_f1", "kind", "under"),
    "new names": ("precision", "recall"),
    "quantities": ("precision", "recall"),
    "claims": (
        *(f"{part}_{depth}" for part in ("sentence", "passage") for depth in (1, 3, 10)),
        "shown",
        "precision",
    ),
}
_ROWS["events"] = _ROWS["claims"]
_THREE = ("precision", "recall", "f1")


def main() -> None:
    """Read the arguments, try every article and print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suggest", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="default: seeds")
    parser.add_argument("--json", action="store_true", help="print counts and rates as JSON")
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / "scratch" / "suggest")
    given = parser.parse_args()
    named = os.environ.get(VARIABLE)
    if not named:
        sys.exit(f"{VARIABLE} is not set; let it name the folder of the article files")
    desk = read_desk(given.seeds)
    missing = missing_articles(desk, Path(named))
    if missing:
        sys.exit(f"{named} lacks {', '.join(missing)}; {VARIABLE} names the folder of the articles")
    counted = measure(desk, Path(named), given.work, lambda key: print(key, file=sys.stderr))
    if given.json:
        json.dump({key: _as_json(counts) for key, counts in counted.items()}, sys.stdout, indent=2)
        print()
    else:
        print(*table(counted), sep="\n")


def missing_articles(desk: Desk, articles: Path) -> list[str]:
    """Return the files of coded sources that are not in ``articles``."""
    files = (desk.file_of(key) for key in desk.sources)
    return sorted(file for file in files if not (articles / file).is_file())


def measure(
    desk: Desk, articles: Path, work: Path, tell: Callable[[str], None] = lambda _: None
) -> dict[str, Counts]:
    """Return what was counted for each coded article, and under ``all`` for them together.

    ``work`` is the folder of a server of its own, which is deleted after.
    """
    with running(work) as bench:
        bed = Bed(bench, desk, articles)
        mentions = bed.mentions()
        counted: dict[str, Counts] = {}
        for key, source in desk.sources.items():
            if source["source"]["status"] == "coded":
                tell(key)
                counted[key] = try_article(bed, key, mentions[key])
    together: Counts = {}
    for counts in counted.values():
        for kind, counter in counts.items():
            # Counter.__add__ drops zeros, which the rates tell from what was not counted.
            together.setdefault(kind, Counter()).update(counter)
    return {**counted, "all": together}


def rates(kind: str, counts: Counter[str]) -> dict[str, float]:
    """Return the rates of a measure, from 0 to 1."""
    return _RATES[kind.partition(",")[0]](counts)


def table(counted: Mapping[str, Counts]) -> list[str]:
    """Return the lines of a Markdown table, a column for each article and one for all."""
    lines = [f"| | {' | '.join(counted)} |", f"|---|{'---:|' * len(counted)}"]
    for kind in counted["all"]:
        found = [rates(kind, counts[kind]) if kind in counts else {} for counts in counted.values()]
        for rate in _ROWS.get(kind.partition(",")[0], _THREE):
            shown = " | ".join(f"{one[rate]:.3f}" if rate in one else "" for one in found)
            lines.append(f"| {kind}: {_said(rate)} | {shown} |")
    return lines


def _said(rate: str) -> str:
    """Return the name of a rate in words."""
    return " ".join(_NAMES.get(part, part) for part in rate.split("_"))


def _as_json(counts: Counts) -> dict[str, dict[str, dict[str, float]]]:
    return {
        kind: {"counts": dict(counter), "rates": rates(kind, counter)}
        for kind, counter in counts.items()
    }


if __name__ == "__main__":
    main()
