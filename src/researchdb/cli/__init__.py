"""The command `researchdb`: results on stdout, everything else on stderr.

Exit code 0 is fine, 1 a finding or failure, 2 misuse, 130 an interruption.
"""

from researchdb.cli.root import main

__all__ = ["main"]
