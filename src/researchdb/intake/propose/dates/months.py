"""Names of months in other languages than English.

dateparser knows the words for months of some two hundred languages; what it would guess (a
weekday, a part that is missing) is not asked of it.
"""

from __future__ import annotations

from functools import lru_cache

import dateparser  # type: ignore[import-untyped]

_SETTINGS = {"REQUIRE_PARTS": ["year", "month"], "PREFER_DAY_OF_MONTH": "first"}
_STRICT = {"STRICT_PARSING": True}
_PLAIN_DAY = "1"

# Forms of months that dateparser does not know, as it does know them.
_FORMS = {
    "ru": {
        "январе": "январь",
        "феврале": "февраль",
        "марте": "март",
        "апреле": "апрель",
        "мае": "май",
        "июне": "июнь",
        "июле": "июль",
        "августе": "август",
        "сентябре": "сентябрь",
        "октябре": "октябрь",
        "ноябре": "ноябрь",
        "декабре": "декабрь",
    },
    "ar": {
        "كانون الثاني": "يناير",
        "شباط": "فبراير",
        "آذار": "مارس",
        "نيسان": "أبريل",
        "أيار": "مايو",
        "حزيران": "يونيو",
        "تموز": "يوليو",
        "آب": "أغسطس",
        "أيلول": "سبتمبر",
        "تشرين الأول": "أكتوبر",
        "تشرين الثاني": "نوفمبر",
        "كانون الأول": "ديسمبر",
        "ابريل": "أبريل",
    },
}


@lru_cache(maxsize=4096)
def month_of_word(language: str, word: str) -> int | None:
    """Return the number of the month that ``word`` names in ``language``, or None."""
    known = _FORMS.get(language, {}).get(word, word)
    try:
        date = dateparser.parse(
            f"{_PLAIN_DAY} {known} 2001", languages=[language], settings=_SETTINGS | _STRICT
        )
    except ValueError:
        return None  # a language it does not know
    return date.month if date and (date.day, date.year) == (1, 2001) else None
