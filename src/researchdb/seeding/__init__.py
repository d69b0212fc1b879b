"""The seeder: from the files of ``seeds/`` to rows, and again at any time."""

from .articles import NO_ARTICLES, ArticleFolders
from .checking import check
from .load import TableCount
from .report import ChangeLine, CheckReport, SeedReport
from .run import seed

__all__ = [
    "NO_ARTICLES",
    "ArticleFolders",
    "ChangeLine",
    "CheckReport",
    "SeedReport",
    "TableCount",
    "check",
    "seed",
]
