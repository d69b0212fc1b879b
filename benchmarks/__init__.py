"""Speed of researchdb, as ratios within one run. See README.md."""

from pathlib import Path

WORK = Path(__file__).parent / "scratch"
"""Where corpora and servers lie while they are measured."""
