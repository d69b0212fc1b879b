"""Source metadata to and from reference managers: CSL-JSON, BibTeX and RIS."""

from .formats import FORMATS, guess_format, load, render
from .merge import Plan, plan_import
from .reference import Reference
from .sources import read_sources

__all__ = [
    "FORMATS",
    "Plan",
    "Reference",
    "guess_format",
    "load",
    "plan_import",
    "read_sources",
    "render",
]
