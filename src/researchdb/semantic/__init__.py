"""Sentences as vectors, for those who install ``researchdb[semantic]``.

The modules here import numpy, tokenizers and safetensors; ask ``find_model`` of ``model`` first.
"""

from __future__ import annotations

import os

# The matrices are small: a second thread mostly waits, and takes the time of others for it.
# Read when numpy is imported, so it has to stand here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
