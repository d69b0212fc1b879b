"""Three answers from the saved views that `up` shows, as a taste of what can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click
from sqlalchemy import Connection

from researchdb.asking import Answer, Question, ask
from researchdb.cli.invocation import Invocation
from researchdb.cli.output import heading, print_table
from researchdb.saved import find, list_saved


@dataclass(frozen=True)
class _Sample:
    title: str
    view: str
    columns: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    limit: int = 5


SAMPLES = (
    _Sample(
        "What happened last?",
        "timeline",
        ("date_text", "event_title", "source_count"),
        conditions=("event_status = occurred", "earliest is not null"),
        order=("sort_order:desc",),
    ),
    _Sample(
        "Where do sources disagree?",
        "conflicts",
        ("claim_a_statement", "claim_b_statement", "verdict"),
        order=("is_derived:desc", "verdict", "conflict_key"),
        limit=3,
    ),
    _Sample(
        "Who said what?",
        "statements",
        ("speaker_name", "speech_act_label", "claim_statement", "source_key"),
        conditions=("is_utterance = true",),
        order=("said_earliest:desc", "evidence_key", "hop"),
    ),
)


def print_samples(invocation: Invocation, connection: Connection) -> None:
    """Print each question, the command that asks it and its first rows."""
    for sample, answer in _answers(connection):
        click.echo()
        heading(invocation, f"{sample.title}  (researchdb ask {sample.view})")
        if answer.rows:
            print_table(invocation, answer.columns, answer.rows)
        else:
            click.echo("  nothing yet")


def sample_results(connection: Connection) -> list[dict[str, Any]]:
    """Return the same as JSON objects."""
    return [
        {
            "question": sample.title,
            "view": f"report.{sample.view}",
            "rows": [dict(zip(answer.columns, row, strict=True)) for row in answer.rows],
        }
        for sample, answer in _answers(connection)
    ]


def _answers(connection: Connection) -> list[tuple[_Sample, Answer]]:
    saved = list_saved(connection)
    return [
        (
            sample,
            ask(
                connection,
                Question(
                    find(saved, sample.view),
                    conditions=sample.conditions,
                    columns=sample.columns,
                    order=sample.order,
                    limit=sample.limit,
                ),
            ),
        )
        for sample in SAMPLES
    ]
