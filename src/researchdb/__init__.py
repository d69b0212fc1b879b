"""researchdb: a relational research database with migrations, a seeder and saved views."""

from importlib.metadata import version

__version__ = version("researchdb")
