"""The English words that dates are made of."""

from __future__ import annotations


def words(together: str) -> frozenset[str]:
    """Return the set of the words that ``together`` holds."""
    return frozenset(_listed(together))


def _listed(together: str) -> list[str]:
    return together.split()


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
SHORT_MONTHS = words("jan feb mar apr jun jul aug sept sep oct nov dec")
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        _listed("monday tuesday wednesday thursday friday saturday sunday")
    )
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36, "last": 36, "final": 36}
HALVES = {"first": "first half", "second": "second half"}
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
}
PARTS_WITH_OF = frozenset(("beginning", "start", "middle", "end", "close"))
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
CENTURIES = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        _listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {
    word: ten * 10
    for ten, word in enumerate(_listed("thirty forty fifty sixty seventy eighty ninety"), start=3)
}

SINCE, UNTIL, BEFORE, AFTER, AT, ABOUT = "since", "until", "before", "after", "at", "about"
"""What a word before a date does to it: open its end or its beginning, or leave it as it is."""

LEADS: dict[tuple[str, ...], str] = {
    ("since",): SINCE,
    ("ever", "since"): SINCE,
    ("after",): AFTER,
    ("not", "before"): SINCE,
    ("no", "earlier", "than"): SINCE,
    ("by",): UNTIL,
    ("until",): UNTIL,
    ("till",): UNTIL,
    ("through",): UNTIL,
    ("up", "until"): UNTIL,
    ("no", "later", "than"): UNTIL,
    ("not", "later", "than"): UNTIL,
    ("before",): BEFORE,
    ("prior", "to"): BEFORE,
    ("midway", "through"): AT,
    ("halfway", "through"): AT,
    ("as", "early", "as"): AT,
    ("as", "late", "as"): AT,
    ("as", "recently", "as"): AT,
    ("as", "far", "back", "as"): AT,
    ("as", "of"): AT,
    ("about",): ABOUT,
    ("around",): ABOUT,
    ("approximately",): ABOUT,
    ("roughly",): ABOUT,
    ("circa",): ABOUT,
    ("ca", "."): ABOUT,
    ("c", "."): ABOUT,
    ("pre", "-"): BEFORE,
    ("post", "-"): AFTER,
    ("on", "or", "about"): ABOUT,
    ("in", "or", "around"): ABOUT,
}
FILLERS = frozenset(("the", "in", "on", "of", "at", "year", "years"))
"""Words that may stand between such a word and its date."""

BEFORE_YEAR = words(
    "in since by until till before after from during of for through throughout "
    "year years around about circa roughly late early mid"
)
"""A number after one of these may be a year."""

BEFORE_MONTH = words("in since until till through during throughout")
BEFORE_MONTH_ONLY = words("by before after from between to of for")
"""These stand before people too: "by April Smith"."""

DETERMINERS = words("the a an this that its his her their our my your")

BETWEEN_RANGE = frozenset(("to", "until", "till", "through", "and", "-"))
DASHES = "-\u2010\u2011\u2012\u2013\u2014"

COUNTED = words(
    """people persons men women children boys girls civilians soldiers troops fighters militants
    refugees victims families houses homes households villages towns cities schools students pupils
    workers employees prisoners members supporters protesters residents voters votes seats jobs
    companies firms cases deaths casualties copies times pages words dollars euros pounds rubles
    roubles yuan yen percent per km kilometres kilometers kilometre kilometer metres meters m miles
    feet square kilograms kg grams tons tonnes barrels litres liters megawatts mw watts degrees
    hours hrs minutes seconds days weeks months years bc bce gmt utc local rounds vehicles tanks
    aircraft drones missiles ships items pieces units animals others more million billion
    thousand"""
)
"""Behind a number these say that it is no year."""

PROGRAMMES = words("agenda vision plan strategy goals roadmap programme program")
"""Named after a year they work towards: "the 2030 Agenda" is a name and no date."""

UNITS = {
    "hour": ("hour", 1),
    "day": ("day", 1),
    "week": ("week", 1),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
    "centurie": ("year", 100),
}

GATHERINGS = (
    "meeting|summit|conference|talks|election|elections|vote|referendum|hearing|visit|session|"
    "ceremony|inauguration|war|invasion|withdrawal|takeover|coup|attack|attacks|ruling|trial|"
    "negotiations|deadline|anniversary|game|games|tournament"
)
"""What a date may hang on where the text says that something came shortly before or after it."""
