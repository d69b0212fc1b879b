"""One form of an address, so that the same page is known again."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urljoin, urlsplit

from w3lib.url import canonicalize_url, url_query_cleaner

# What campaigns, mail programs and networks hang on a link to follow the reader.
_TRACKING = re.compile(
    r"^(utm_\w+|at_\w+|pk_\w+|mtm_\w+|hsa_\w+|mc_[ce]id|_hs(enc|mi)|fb(clid|_\w+)|g(clid|clsrc|braid)|"
    r"wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|_ga|_gl|_openstat|"
    r"ref_src|ref_url|cmpid|cmp|ns_campaign|ns_mchannel|smid|s_cid|trk|spm|mkt_tok|vero_id|"
    r"oly_(anon|enc)_id|rb_clickid|__twitter_impression|guccounter|guce_\w+)$",
    re.IGNORECASE,
)


def canonical(url: str | None, base: str | None = None) -> str | None:
    """Return ``url`` without fragment and tracking parameters, its query in order.

    A relative address is joined to ``base``. None where no http address comes of it.
    """
    try:
        whole = urljoin(base or "", (url or "").strip())
        parts = urlsplit(whole)
        if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
            return None
        names = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
        tracking = [name for name in names if _TRACKING.match(name)]
        cleaned = url_query_cleaner(whole, tracking, remove=True, unique=False)
        return canonicalize_url(cleaned)
    except ValueError:
        return None
