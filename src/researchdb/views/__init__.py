"""Saved views: read the files, bring the database to them, compare, clear."""

from researchdb.views.deploy import Deployed, check, clear, deploy
from researchdb.views.files import READ, ViewFile, discover
from researchdb.views.ledger import DeployedView, list_views

__all__ = [
    "READ",
    "Deployed",
    "DeployedView",
    "ViewFile",
    "check",
    "clear",
    "deploy",
    "discover",
    "list_views",
]
