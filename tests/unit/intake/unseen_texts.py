"""Made-up passages of news as they come, each with what a careful coder would write down.

They were written before the rules that are tried on them were looked at or mended.
"""

from __future__ import annotations

from researchdb.intake.known import Known, KnownName

from .unseen_texts_abroad import TEXTS as ABROAD
from .unseen_texts_last import TEXTS as LAST
from .unseen_texts_later import TEXTS as LATER
from .unseen_texts_news import TEXTS as NEWS
from .unseen_texts_views import TEXTS as VIEWS


def _name(
    text: str, actor: str, kind: str, form: str = "main", *, is_ambiguous: bool = False
) -> KnownName:
    return KnownName(text, actor, kind, form, is_ambiguous)


KNOWN = Known(
    (
        _name("Kenya", "kenya", "state"),
        _name("Republic of Kenya", "kenya", "state", "alias"),
        _name("Nairobi", "kenya", "state", "metonym", is_ambiguous=True),
        _name("Poland", "poland", "state"),
        _name("Warsaw", "poland", "state", "metonym", is_ambiguous=True),
        _name("Norway", "norway", "state"),
        _name("Oslo", "norway", "state", "metonym", is_ambiguous=True),
        _name("Turkey", "turkey", "state"),
        _name("Ankara", "turkey", "state", "metonym", is_ambiguous=True),
        _name("Germany", "germany", "state"),
        _name("Deutschland", "germany", "state", "alias"),
        _name("Berlin", "germany", "state", "metonym", is_ambiguous=True),
        _name("Armenia", "armenia", "state"),
        _name("Армения", "armenia", "state", "alias"),
        _name("Ереван", "armenia", "state", "metonym", is_ambiguous=True),
        _name("European Union", "eu", "international_body"),
        _name("EU", "eu", "international_body", "abbreviation"),
        _name("European Commission", "commission", "international_body"),
        _name("United Nations", "un", "international_body"),
        _name("UN", "un", "international_body", "abbreviation"),
        _name("UN Security Council", "unsc", "international_body", "alias"),
        _name("Ministry of Health of Kenya", "kenya-health", "government_body"),
        _name("Ministry of Health", "kenya-health", "government_body", "alias"),
        _name("Amina Odhiambo", "amina-odhiambo", "person"),
        _name("Odhiambo", "amina-odhiambo", "person", "short"),
        _name("Tomasz Wilk", "tomasz-wilk", "person"),
        _name("Harbour Workers' Union", "harbour-workers", "organisation"),
        _name("HWU", "harbour-workers", "organisation", "abbreviation"),
        _name("Northern Front", "northern-front", "armed_group"),
        _name("NF", "northern-front", "armed_group", "abbreviation"),
        _name("rebels", "northern-front", "armed_group", "alias", is_ambiguous=True),
    )
)

TEXTS = (*NEWS, *VIEWS, *LATER, *LAST, *ABROAD)
