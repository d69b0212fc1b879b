"""Sentences to vectors: the forward pass of a small BERT, in numpy.

The model is all-MiniLM-L6-v2 (Wang et al. 2020, MiniLM, arXiv:2002.10957; Reimers and Gurevych
2019, Sentence-BERT, arXiv:1908.10084): six layers, the mean over the tokens, length 1.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Floats = NDArray[np.float32]

MAX_TOKENS = 256
"""What the model was trained on; what a sentence has beyond is not seen."""

_BATCH = 32


class Encoder:
    """Makes vectors of sentences; holds the weights (about 90 MB)."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.size: int = config["hidden_size"]
        self._heads: int = config["num_attention_heads"]
        self._layers: int = config["num_hidden_layers"]
        self._epsilon: float = config["layer_norm_eps"]
        self._weights: dict[str, Floats] = load_file(folder / "model.safetensors")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one vector of length 1 for each text, in order; shape (texts, ``size``)."""
        found = np.zeros((len(texts), self.size), dtype=np.float32)
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        # Alike in length, so that little is spent on padding.
        order = sorted(range(len(texts)), key=lambda at: len(tokens[at]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            found[batch] = self._forward([tokens[at] for at in batch])
        return found

    def _forward(self, tokens: list[list[int]]) -> Floats:
        longest = max(map(len, tokens))
        ids = np.zeros((len(tokens), longest), dtype=np.int64)
        seen = np.zeros((len(tokens), longest), dtype=np.float32)
        for row, of_text in enumerate(tokens):
            ids[row, : len(of_text)] = of_text
            seen[row, : len(of_text)] = 1
        part = "embeddings."
        hidden = (
            self._weights[f"{part}word_embeddings.weight"][ids]
            + self._weights[f"{part}position_embeddings.weight"][:longest]
            + self._weights[f"{part}token_type_embeddings.weight"][0]
        )
        hidden = self._norm(hidden, part)
        unseen = np.where(seen[:, None, None, :] > 0, np.float32(0), np.float32(-1e9))
        for number in range(self._layers):
            hidden = self._layer(hidden, unseen, f"encoder.layer.{number}.")
        mean = (hidden * seen[:, :, None]).sum(axis=1) / seen.sum(axis=1, keepdims=True)
        length = np.linalg.norm(mean, axis=1, keepdims=True)
        vectors: Floats = (mean / np.maximum(length, 1e-9)).astype(np.float32)
        return vectors

    def _layer(self, hidden: Floats, unseen: Floats, part: str) -> Floats:
        count, longest, size = hidden.shape
        shape = (count, longest, self._heads, size // self._heads)
        query, key, value = (
            self._dense(hidden, f"{part}attention.self.{name}.")
            .reshape(shape)
            .transpose(0, 2, 1, 3)
            for name in ("query", "key", "value")
        )
        scale = np.float32((size // self._heads) ** -0.5)
        weights = _softmax(query @ key.transpose(0, 1, 3, 2) * scale + unseen)
        context = (weights @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        attended = self._dense(context, f"{part}attention.output.dense.")
        hidden = self._norm(hidden + attended, f"{part}attention.output.")
        inner = _gelu(self._dense(hidden, f"{part}intermediate.dense."))
        return self._norm(hidden + self._dense(inner, f"{part}output.dense."), f"{part}output.")

    def _dense(self, values: Floats, part: str) -> Floats:
        # As one matrix: many small products take several times as long.
        rows = values.reshape(-1, values.shape[-1])
        made: Floats = rows @ self._weights[f"{part}weight"].T + self._weights[f"{part}bias"]
        return made.reshape(*values.shape[:-1], -1)

    def _norm(self, values: Floats, part: str) -> Floats:
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self._epsilon)
        part += "LayerNorm."
        scaled: Floats = centred / spread * self._weights[f"{part}weight"]
        return scaled + self._weights[f"{part}bias"]


def _softmax(values: Floats) -> Floats:
    powers = np.exp(values - values.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def _gelu(values: Floats) -> Floats:
    """Return x·Φ(x), by the error function of Abramowitz and Stegun 7.1.26 (within 1.5e-7)."""
    x = values * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * np.abs(x))
    series = t * (
        0.254829592
        + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * np.float32(1.061405429))))
    )
    error = np.sign(x) * (1 - series * np.exp(-x * x))
    scaled: Floats = (0.5 * values * (1 + error)).astype(np.float32)
    return scaled
