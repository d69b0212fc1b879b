"""Fields of the seed format: keys, terms, quotes, numbers, dates, and the faults they refuse."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

from researchdb.model.base import SHA256, SLUG
from researchdb.text import dates, quotes

VOCABULARY = "x-vocabulary"


@dataclass(frozen=True)
class Term:
    """Marks a field whose value is a key of a lookup table."""

    table: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return a schema that names the vocabulary; ``json_schema`` puts its terms there."""
        return {**handler(schema), VOCABULARY: self.table}


@dataclass(frozen=True)
class Key:
    """Marks a field whose value is the key of a row declared elsewhere."""

    table: str


def refuse(found: str, remedy: str) -> PydanticCustomError:
    """Return the error of a fault: what was found and what to do."""
    return PydanticCustomError("seed", "{found}; {remedy}", {"found": found, "remedy": remedy})


def _quote(value: str) -> str:
    if fault := quotes.fault(value):
        raise refuse(f"quote {value!r} {fault}", "name only its first and last words")
    return value


def _edtf(value: str) -> str:
    try:
        dates.from_edtf(value)
    except dates.DateError as error:
        found, _, remedy = str(error).partition("; ")
        raise refuse(found, remedy) from error
    return value


def _relative(value: str) -> str:
    try:
        dates.from_relative(value, dates.Bounds(dt.date(2000, 1, 1), None, "interval"))
    except dates.DateError as error:
        found, _, remedy = str(error).partition("; ")
        raise refuse(found, remedy) from error
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256)]
Country = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]
QuoteText = Annotated[Text, AfterValidator(_quote)]
Edtf = Annotated[
    Text,
    AfterValidator(_edtf),
    # An editor that types YAML by itself takes `edtf: 2025` for a number.
    WithJsonSchema({"type": ["string", "integer"]}),
]
Relative = Annotated[Text, AfterValidator(_relative)]
Count = Annotated[int, Field(le=2**31 - 1)]  # what an integer column holds
Number = Annotated[Decimal, Field(allow_inf_nan=False, gt=-(10**30), lt=10**30)]

ActorKey = Annotated[Slug, Key("actors")]
EventKey = Annotated[Slug, Key("events")]
ClaimKey = Annotated[Slug, Key("claims")]
SourceKey = Annotated[Slug, Key("sources")]
PassageKey = Annotated[str, StringConstraints(pattern=f"^{SLUG[1:-1]}/{SLUG[1:-1]}$")]


class Entry(BaseModel):
    """A mapping of a seed file; knows the line it begins at."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    line: SkipJsonSchema[int] = Field(default=0, alias="\0line")  # located.LINE


class Date(Entry):
    """A date: the words of the text and the bounds that follow from them."""

    text: Text | None = None
    edtf: Edtf | None = None
    relative: Relative | None = None
    to: Literal["published", "captured"] | None = None
    basis: Literal["stated", "metadata", "relative", "inferred", "unknown"] | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if self.edtf and self.relative:
            raise refuse("there are both edtf and relative", "keep the one the text gives")
        if (self.relative is None) != (self.to is None):
            raise refuse("relative and to go together", "add the other, published or captured")
        if self.relative and self.basis not in (None, "relative"):
            raise refuse(f"a relative date has basis {self.basis}", "leave basis out")
        if self.edtf and self.basis in ("relative", "unknown"):
            raise refuse(f"basis {self.basis} does not go with edtf", "say where it comes from")
        if not self.edtf and not self.relative and self.basis != "unknown":
            raise refuse("no date is given", "add edtf or relative, or set basis: unknown")
        return self


def _short_date(value: Any) -> Any:
    return {"edtf": value, "basis": "stated"} if isinstance(value, str) else value


AnyDate = Annotated[Date, BeforeValidator(_short_date, json_schema_input_type=Date | str | int)]
