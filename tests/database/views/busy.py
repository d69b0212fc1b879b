"""A world in which every view has something to show."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from tests.database.views.ask import keep
from tests.database.views.dates import APRIL, between, day
from tests.support.rows import World

APRIL_17, MAY_2 = day("2025-04-17"), day("2025-05-02")
SINCE_APRIL_17 = between("2025-04-17", None)


@dataclass(frozen=True)
class Busy:
    """The world and the ids tests ask for."""

    world: World
    sources: dict[str, int]
    actors: dict[str, int]
    events: dict[str, int]
    claims: dict[str, int]
    passages: dict[str, int]


def build(connection: Connection) -> Busy:
    """Insert outlets, five sources, actors, events and claims with every kind of tie."""
    world = World(connection)
    herald, post = world.outlet("herald"), world.outlet("post")
    world.reliability(herald, "C")
    sources = {
        "alpha": world.source("alpha", herald, APRIL_17, title="Ban lifted"),
        "beta": world.source("beta", post, MAY_2, title="Ban suspended"),
        "copy": world.source("copy", post, MAY_2, title="Ban lifted, again"),
        "gamma": world.source("gamma", post, None),
        "later": world.source("later", herald, SINCE_APRIL_17, status="draft"),
    }
    tie_sources(world, sources)
    moscow = world.place("moscow", name="Moscow", country="RU")
    actors = {
        "court": world.actor("court", "Supreme Court", ["the court"], kind="government_body"),
        "kabulov": world.actor("kabulov", "Zamir Kabulov", ["Kabulov"], kind="person"),
        "taliban": world.actor("taliban", "Taliban", {"Taleban": "transliteration"}),
        "russia": world.actor("russia", "Russia", country="RU"),
    }
    heading = world.passage(sources["alpha"], "p01", "The ruling", kind="heading")
    passages = {
        "alpha/p01": heading,
        "alpha/p02": world.passage(
            sources["alpha"], "p02", "The Supreme Court lifted the ban.", heading_key="p01"
        ),
        "alpha/p03": world.passage(sources["alpha"], "p03", "Kabulov spoke of it."),
        "beta/p01": world.passage(sources["beta"], "p01"),
        "copy/p01": world.passage(sources["copy"], "p01", "The Supreme Court lifted the ban."),
        "gamma/p01": world.passage(sources["gamma"], "p01"),
        "later/p01": world.passage(sources["later"], "p01", uncoded_reason="no content"),
    }
    world.sketch(passages["alpha/p02"], 9)
    world.sketch(passages["copy/p01"], 9)
    world.reuse(passages["alpha/p02"], passages["copy/p01"], 9)
    world.relate_actors(
        actors["kabulov"], "holds_office", actors["russia"], "envoy", None, [passages["alpha/p03"]]
    )
    world.relate_actors(actors["court"], "part_of", actors["russia"])
    world.mention(passages["alpha/p02"], actors["court"], "Supreme Court")
    world.mention(passages["alpha/p03"], actors["kabulov"], "Kabulov", is_confirmed=False)
    world.decide(passages["beta/p01"], "Moscow", actors["russia"])
    text_of_alpha = world.first("revisions", f"source_id = {sources['alpha']}")
    world.furniture(text_of_alpha, 100, 112, reason="byline", note="the day of publication")
    events = {
        "case": world.event("case", "The delisting"),
        "ruling": world.event("ruling", "Court rules", APRIL_17, place_id=moscow),
        "visit": world.event("visit", "Visit", None, status="planned"),
        "hearing": world.event("hearing", "Hearing", APRIL_17, status="planned"),
    }
    world.relate_events(events["ruling"], "part_of", events["case"])
    tie_events(world, events, passages["gamma/p01"])
    world.event_actor(events["ruling"], actors["court"], "agent")
    world.event_actor(events["ruling"], actors["taliban"], "target")
    world.event_source(events["ruling"], passages["alpha/p02"], APRIL_17)
    world.event_source(events["ruling"], passages["beta/p01"], APRIL)
    world.event_source(events["ruling"], passages["copy/p01"])
    law = world.topic("law")
    delisting = world.topic("delisting", parent_key="law")
    claims = {
        "lifted": world.claim(
            "lifted",
            attribute="legal_effect",
            subject=events["ruling"],
            value="lifted",
            topics=[law, delisting],
        ),
        "suspended": world.claim(
            "suspended", attribute="legal_effect", subject=events["ruling"], value="suspended"
        ),
        "deaths": world.claim(
            "deaths", attribute="death_toll", subject=events["ruling"], value=(100, None, None)
        ),
        "toll": world.claim(
            "toll", attribute="death_toll", subject=events["ruling"], value=(None, 145, None)
        ),
        "hosted": world.claim(
            "hosted", attribute="hosted", subject=actors["russia"], value=actors["taliban"]
        ),
        "trade": world.claim(
            "trade",
            "Russia wants trade",
            kind="motive",
            topics=[delisting],
            about={
                "subject": [actors["russia"]],
                "object": [actors["taliban"]],
                "act": [events["visit"]],
            },
        ),
    }
    quote = world.quote(passages["alpha/p02"], "lifted … ban")
    world.link(claims["lifted"], passages["alpha/p02"], quote_id=quote, as_stated="lifted")
    world.link(claims["lifted"], passages["copy/p01"])
    world.link(claims["suspended"], passages["beta/p01"], "reports", said_by=[actors["court"]])
    world.link(claims["suspended"], passages["gamma/p01"], said_by=[actors["kabulov"], "officials"])
    world.link(claims["lifted"], passages["gamma/p01"], "denies")
    world.link(claims["deaths"], passages["beta/p01"], hedge="approximate", as_stated="over 100")
    world.link(claims["toll"], passages["alpha/p03"])
    world.link(claims["hosted"], passages["beta/p01"], "reports", said_by=[actors["kabulov"]])
    world.link(claims["trade"], passages["beta/p01"], hedge="possible", said_by=["critics"])
    tie_claims(world, claims, passages["gamma/p01"])
    world.assess(claims["lifted"], "2", likelihood="likely", confidence="moderate")
    world.suggest(
        passages["later/p01"], "claim", "lifted the ban", "lifted", claim_id=claims["lifted"]
    )
    world.settle()
    keep(connection)
    return Busy(world, sources, actors, events, claims, passages)


def tie_sources(world: World, sources: dict[str, int]) -> None:
    """Insert a copy, a reference and a correction."""
    world.relate_sources(sources["alpha"], "duplicates", sources["copy"])
    world.relate_sources(sources["beta"], "cites", sources["alpha"])
    world.relate_sources(sources["gamma"], "corrects", sources["alpha"])


def tie_claims(world: World, claims: dict[str, int], passage: int) -> None:
    """Insert a verdict on two claims, and a motive that is part of another."""
    world.relate(claims["lifted"], "differs_in_wording", claims["suspended"], "One act")
    transit = world.claim("transit", "Russia wants to trade in transit", kind="motive")
    world.link(transit, passage)
    world.relate(transit, "narrower_than", claims["trade"], "Transit is trade")


def tie_events(world: World, events: dict[str, int], passage: int) -> None:
    """Insert a plan with its outcome, and a tie that a source draws."""
    world.relate_events(events["ruling"], "fulfils", events["hearing"])
    ends = {"subject": events["visit"], "value": events["ruling"]}
    tie = world.claim("tie", "The visit led to the ruling", attribute="prompts", **ends)
    world.link(tie, passage, hedge="possible")
