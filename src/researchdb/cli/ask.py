"""`researchdb ask`: put a question to a saved view."""

from __future__ import annotations

from collections.abc import Sequence

import click

from researchdb.asking import Answer, Question, ask, remarks
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import fits, print_csv, print_json, print_records, print_table
from researchdb.queries import list_queries, run_query
from researchdb.saved import Saved, find, list_saved, reading

SHOWN_ROWS = 50


@click.command(
    cls=Command,
    examples=(
        "researchdb ask --list",
        "researchdb ask timeline --list",
        'researchdb ask timeline --where "earliest >= 2025-01-01" --where "event_title ~ ruling"',
        "researchdb ask claims --columns claim_key,claim_statement --order-by claim_key --limit 5",
        "researchdb ask search 'sanct* or recognised -\"united nations\"'",
        "researchdb ask conflicts --format csv > conflicts.csv",
        "researchdb ask --queries",
    ),
)
@click.argument("view", required=False)
@click.argument("arguments", nargs=-1, metavar="[ARGUMENT]...")
@click.option(
    "--list",
    "-l",
    "lists",
    is_flag=True,
    help="List the views with their questions, or the columns of VIEW.",
)
@click.option("--queries", is_flag=True, help="List the questions that are kept as plain SQL.")
@click.option("--query", metavar="NAME", help="Run one of these.")
@click.option(
    "--where",
    "conditions",
    multiple=True,
    metavar="EXPR",
    help="Only rows for which `column operator value` is true: = != < <= > >=, ~ and !~ "
    '("contains", capitals or not), `is null`, `is not null`. All given must be true.',
)
@click.option("--columns", metavar="A,B", help="Only these columns, in this order.")
@click.option(
    "--order-by", "order", metavar="COL[:desc],...", help="Order [default: by date, then key]."
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    help=f"At most so many rows, 0 for all [default: {SHOWN_ROWS} in a table, else all].",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
)
@with_invocation
def command(  # noqa: PLR0917 - one parameter per option
    invocation: Invocation,
    view: str | None,
    arguments: tuple[str, ...],
    query: str | None,
    conditions: tuple[str, ...],
    columns: str | None,
    order: str | None,
    limit: int | None,
    form: str,
    *,
    lists: bool,
    queries: bool,
) -> None:
    """Print a saved view, or list them with their questions.

    A function takes its ARGUMENTs after its name. Values never become part of the SQL, and
    the database is asked as a reader who can change nothing.
    """
    form = "json" if invocation.as_json else form
    refine = (*conditions, *(each for each in (columns, order) if each))
    if query is not None and (view or refine):
        raise click.UsageError("--query takes the query as it is; leave out the rest")
    if queries:
        _show_list(
            invocation,
            form,
            ("query", "question"),
            [(each.name, each.question) for each in list_queries()],
        )
        return
    if view is None and query is None and refine:
        raise click.UsageError("name the view to ask")
    said: tuple[str, ...] = ()
    with reading(invocation.settings) as connection:
        if query is not None:
            answer = run_query(connection, query)
        else:
            saved = list_saved(connection)
            if view is None:
                _show_saved(invocation, form, saved)
                return
            if lists:
                _show_columns(invocation, form, find(saved, view))
                return
            if limit is None and form == "table":
                limit = SHOWN_ROWS
            question = Question(
                find(saved, view),
                arguments,
                conditions,
                _names(columns),
                _names(order),
                limit or None,
            )
            answer = ask(connection, question)
            said = remarks(connection, question, answer)
    _show(invocation, form, answer, is_chosen=columns is not None)
    if not answer.rows and not said and form == "table":
        said = ("no rows",)
    for line in said:
        invocation.say(line)


def _names(given: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (given or "").split(",") if part.strip())


def _show_saved(invocation: Invocation, form: str, saved: tuple[Saved, ...]) -> None:
    if form == "json":
        print_json(
            [
                {
                    "name": f"{each.schema}.{each.name}",
                    "kind": each.kind,
                    "question": each.question,
                    "grain": each.grain,
                    "comment": each.comment,
                    "arguments": [argument.name for argument in each.arguments],
                    "columns": [
                        {"name": column.name, "type": column.type, "comment": column.comment}
                        for column in each.columns
                    ],
                }
                for each in saved
            ]
        )
        return
    rows = [(each.call, _question(each)) for each in saved]
    _show_list(invocation, form, ("view", "question"), rows)


def _show_columns(invocation: Invocation, form: str, saved: Saved) -> None:
    if form == "table":
        invocation.say(f"{saved.shown}: {_question(saved)}")
    rows = [(column.name, column.type, column.comment) for column in saved.columns]
    _show_list(invocation, form, ("column", "type", "meaning"), rows)


def _question(saved: Saved) -> str:
    return saved.question or saved.comment


def _show_list(
    invocation: Invocation, form: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> None:
    if form == "json":
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form == "csv":
        print_csv(columns, rows)
    else:
        print_table(invocation, columns, rows)


def _show(invocation: Invocation, form: str, answer: Answer, *, is_chosen: bool) -> None:
    if form == "json":
        print_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    elif form == "csv":
        print_csv(answer.columns, answer.rows)
    elif answer.rows:
        columns, rows = (answer.columns, answer.rows) if is_chosen else _readable(answer)
        printed = print_table if fits(columns, rows) else print_records
        printed(invocation, columns, rows)
        more = "; there are more, --limit 0 shows all" if answer.is_cut else ""
        invocation.say(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}{more}")


def _readable(answer: Answer) -> tuple[tuple[str, ...], tuple[tuple[object, ...], ...]]:
    """Return the columns a person wants: no internal numbers, none that is empty throughout."""
    kept = [
        place
        for place, name in enumerate(answer.columns)
        if not name.endswith("_id") and any(row[place] is not None for row in answer.rows)
    ]
    columns = tuple(answer.columns[place] for place in kept)
    return columns, tuple(tuple(row[place] for place in kept) for row in answer.rows)
