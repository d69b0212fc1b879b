"""`python -m researchdb` is the command `researchdb`."""

from researchdb.cli import main

main()
