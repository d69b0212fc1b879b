"""Words by which a text gives somebody's word, and the speech act each tells of.

The acts are terms of ``speech_acts``. English has a grammar below; other languages only verbs
beside a name, and words for "according to".
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Act -> verbs, in the base form; irregular pasts follow after a slash. A verb of several words
# is inflected in its first. "(as)" asks for that word further on in the clause.
VERBS: dict[str, str] = {
    "states": """
        say/said, put/put it, ask, state, tell/told, add, note, emphasise, emphasize,
        underscore, underline, stress, explain, remark, argue, declare, assert, describe,
        highlight, point/pointed out, comment, write/wrote/written, tweet, insist that,
        insist they, insist it, insist he, insist she, maintain that, contend, claim,
        make/made clear, make/made it clear, make/made plain, observe that, find/found that,
        recall, mention, reply, respond that, testify, hint, signal that, post that, report
        that, indicate that, portray itself, portray himself, seek/sought to portray itself,
        present itself as, speak/spoke/spoken of, joke, elaborate, clarify, quip, reveal
        that, affirm, suggest that
    """,
    "announces": "announce, proclaim, unveil",
    "confirms": "confirm, reiterate, reaffirm, corroborate, verify",
    "acknowledges": """
        acknowledge, admit, concede, recognise that, recognize that, praise, credit, applaud,
        hail
    """,
    "estimates": """
        estimate, project that, forecast/forecast, predict, reckon, calculate that, assess that
    """,
    "warns": """
        warn, caution, threaten, alert, raise concern, raise concerns, raise alarm, sound the
        alarm, express concern, express concerns, voice concern, voice concerns
    """,
    "accuses": "accuse, blame, allege, charge that",
    "denies": "deny, reject, refute, dismiss, rebut, repudiate, disavow",
    "criticises": """
        criticise, criticize, condemn, denounce, decry, slam, deplore, lambast, lambaste,
        protest, object, rebuke, complain, lament, censure
    """,
    "recommends": "recommend, advise, propose, suggest",
    "petitions": """
        petition, ask the court, ask the government, appeal to the, file a petition, submit a
        petition, apply to
    """,
    "calls_for": """
        call for, call on, call upon, urge, demand, insist on, appeal for, appeal to, press for,
        push for, plead for, exhort, implore
    """,
    "pledges": """
        pledge, promise, vow, undertake/undertook/undertaken to, commit/committed itself,
        swear/swore/sworn, offer to
    """,
    "rules": "rule that, rule against, rule in, rule the, decree, adjudicate",
    "views": """
        view (as), see/saw/seen (as), perceive (as), regard (as), consider, believe,
        think/thought, deem, fear, interpret (as), expect that, hope, doubt, suspect that,
        feel/felt that, understand/understood that, judge that, characterise (as), characterize
        (as), agree that, conclude that, worry
    """,
    "claims_responsibility": "claim responsibility, claim credit",
}

# Verb forms that are nouns as often: they count only right after a speaker.
ALSO_NOUNS = _words("""
        states state claims claim reports report notes note views view calls call demands demand
        fears fear estimates estimate hopes hope promises promise pledges pledge charges
        protests protest objects object rules rule comments comment posts post signals signal
        doubts doubt worries worry remarks remark projects plans hints hint forecast
        forecasts suspect appeals appeal credits credit alert alerts blame
        proposals rebuke praise highlight highlights
    """)

# Passive participles without an agent: whose word it is stays open.
UNNAMED: tuple[tuple[str, str], ...] = (
    ("views", r"(?:seen|viewed|perceived|regarded|interpreted|described|portrayed|hailed) as"),
    ("views", r"considered (?:a|an|the|one|to be|as)|characteri[sz]ed as|deemed (?:a|an|the)"),
    ("views", r"(?:believed|thought|deemed|felt|feared) to"),
    ("accuses", r"accused of|alleged to|blamed for|suspected of|charged with"),
    ("criticises", r"(?:criticised|criticized|condemned|denounced|faulted) for"),
    ("estimates", r"estimated|identified as|projected to|assessed (?:as|to)|reckoned to"),
    ("states", r"(?:said|reported|rumoured|rumored|understood) to"),
)
UNNAMED_BARE: tuple[tuple[str, str], ...] = (
    ("accuses", r"\b(?:stands?|stood) accused of|, accused of|\ballegedly"),
    (
        "estimates",
        r", estimated (?:to|at)|\bestimated (?=[$€£¥\d]|\w+ (?:thousand|million|billion|trillion))",
    ),
    ("states", r"\breportedly"),
    ("states", r"\bit (?:is|was|has been) (?:reported|said|claimed|rumou?red) that"),
    ("views", r"\bit is (?:widely )?(?:believed|thought|assumed|feared) that"),
    ("announces", r"\bit (?:is|was|has been) announced that"),
)

DEEDS = (
    r"(?:attacks?|assaults?|blasts?|bombings?|explosions?|killings?|massacres?|murders?|raids?"
    r"|strikes?|responsibility)"
)
GROUP = (
    r"(?:the|this|that|these|those)\s(?:armed\s|militant\s|terrorist\s)?"
    r"(?:groups?|movement|organi[sz]ations?|militia|militants)"
)

_DOUBLING = _words("admit commit quip rebut slam")

# Nouns of saying, by the act: "a warning from X", "X's claim that".
NOUNS: dict[str, str] = {
    noun: act
    for act, nouns in {
        "states": "statement remark comment claim assertion",
        "announces": "announcement declaration",
        "confirms": "confirmation",
        "acknowledges": "admission",
        "estimates": "estimate forecast",
        "warns": "warning",
        "accuses": "accusation allegation",
        "denies": "denial rejection",
        "criticises": "criticism condemnation objection protest",
        "recommends": "recommendation proposal advice",
        "petitions": "petition request appeal",
        "calls_for": "call demand",
        "pledges": "pledge promise vow",
        "rules": "ruling",
        "views": "view belief fear conviction",
    }.items()
    for noun in nouns.split()
}

ACCORDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "states",
        ("according to", "in the words of", "as told by", "as stated by", "as reported by"),
    ),
    ("views", ("in the view of", "in the opinion of", "in the eyes of", "in the judgement of")),
)

# Nouns for people and bodies that may speak without being known by a name.
SPEAKERS = _words("""
        academics activists adviser advisers advisor advisors agencies agency aide aides
        allies ambassador ambassadors analyst analysts archaeologist archaeologists
        assistant attorney author authorities authors backers biographer biologist bishop
        bloggers builders businessman businesswoman campaigners capitals chairman chancellor
        chief citizens civilians cleric clerics coach colleagues columnist columnists
        commander commanders commentator commentators commission committee companies company
        coroner correspondent correspondents council countries court courts critic critics
        defenders delegates delegation demonstrators detective detectives detractors
        developer developers diplomat diplomats director doctor doctors donors driver
        economist economists editor elders engineer engineers envoy envoys executives expert
        experts families farmer farmers fighters firefighters firm friend friends general
        generals government governments governor group groups head historian historians
        human-rights insider insiders inspector institute investigator investigators
        investors jihadists journalist journalists judge judges king lawmaker lawmakers
        lawyer lawyers leader leaders leadership lobbyists majority manager managers mayor
        media member members midwife militants minister ministers ministries ministry
        minorities nations negotiator negotiators newspaper newspapers nurse nurses observer
        observers office officer officers official officials opponents opposition
        organisation organisations organization organizations others owner owners parents
        parliament participants parties party passenger passengers people pilot pilots
        planners players police politician politicians pollsters powers president press
        priest prime-minister professor professors proponents prosecutor prosecutors
        protesters pundits pupils readers rebels refugees regime regulators relatives
        reporters representative representatives rescuers researcher researchers residents
        respondents retailers rivals sceptics scholar scholars scientist scientists
        secretary senator senators sheriff shopkeeper skeptics soldier soldiers source
        sources specialist specialists spokesman spokesmen spokesperson spokespersons
        spokeswoman staff states student students supporters survivor survivors teachers
        teams tenants think-tank think-tanks trader traders tribunal union unions users
        veteran veterans victims villager villagers voices voters watchdog west witness
        witnesses women worker workers writer writers
    """)
WRITINGS = _words("""
    article assessment communiqué document documents filing indictment investigation letter memo
    note paper poll poster readout report reports resolution statement study survey text website
""")
ANYBODY = _words("some others many most few several all none both")
CONCEPTS = _words("""
    approach assessment calculation calculus concept conception doctrine framework logic mindset
    narrative outlook perspective philosophy plan policy position posture stance strategy thinking
    view vision worldview
""")
BODIES = _words("""
    agency association authority bank board chamber commission committee company confederation
    council court federation institute league ministry organisation organization party tribunal
    union university
""")
REPROACHING = _words("critic critics opponents detractors sceptics skeptics")
OFFICES = _words("""
        adviser advisor ambassador analyst attorney attorney-general chair chairman chairwoman
        chancellor chief commander commissioner coordinator correspondent deputy diplomat director
        economist editor envoy expert general governor head historian judge king leader mayor
        member minister monarch negotiator officer official premier president prosecutor professor
        rapporteur representative researcher scholar secretary secretary-general senator spokesman
        spokesperson spokeswoman strategist undersecretary dr mr mrs ms prof
    """)

# Language -> act -> finished verb forms that stand beside a name.
BESIDE: dict[str, dict[str, str]] = {
    "ru": {
        "states": """
            сказал сказала говорит заявил заявила заявили сообщил сообщила сообщили отметил
            отметила отметили подчеркнул подчеркнула добавил добавила пояснил пояснила написал
            написала рассказал рассказала
        """,
        "announces": "объявил объявила объявили анонсировал",
        "confirms": "подтвердил подтвердила подтвердили",
        "warns": "предупредил предупредила предупредили предупреждает предупреждают",
        "accuses": "обвинил обвинила обвинили обвиняет обвиняют",
        "denies": "опроверг опровергла опровергли отрицает отверг отвергла отвергли",
        "criticises": "раскритиковал раскритиковала осудил осудила осудили",
        "calls_for": "призвал призвала призвали потребовал потребовала потребовали",
        "views": "считает считают полагает полагают",
    },
    "de": {
        "states": """
            sagte sagten erklärte erklärten betonte betonten teilte schrieb ergänzte fügte
            äußerte sagt sagen erklärt erklären mitteilte mitteilten berichtete berichteten
        """,
        "announces": "kündigte verkündete",
        "confirms": "bestätigte bestätigten",
        "warns": "warnte warnten",
        "accuses": "beschuldigte beschuldigten wirft werfen warf warfen",
        "denies": "bestritt bestritten dementierte dementierten",
        "criticises": "kritisierte kritisierten verurteilte verurteilten",
        "calls_for": "forderte forderten",
    },
    "fr": {
        "states": """
            déclare déclaré affirme affirmé explique expliqué précise précisé souligne souligné
            ajoute ajouté indique indiqué estime estimé dit
        """,
        "announces": "annonce annoncé",
        "confirms": "confirme confirmé",
        "warns": "avertit prévient",
        "denies": "dément nie",
        "criticises": "critique critiqué condamne condamné dénonce dénoncé",
        "calls_for": "demande demandé réclame réclamé appelle appelé",
    },
}
# Language -> what may stand between verb and speaker, and speakers written in small letters.
ARTICLES_BESIDE = {"de": r"(?:der|die|das|ein|eine)\s", "fr": r"(?:le|la|les|un|une)\s|l['’]"}
SPEAKERS_BESIDE = {
    "ru": """
        министр президент премьер премьер-министр представитель представители пресс-
        секретарь спикер профсоюз профсоюзы компания прокуратура следователи спасатели врачи
        депутат депутаты посол губернатор глава эксперт эксперты аналитик аналитики источник
        источники критики наблюдатели власти полиция суд очевидцы военные чиновники дипломат
        дипломаты оппозиция ведомство министерство
    """,
    "fr": """
        ministre président présidente porte-parole experts analystes critiques police
        gouvernement opposition avocat avocate maire témoins autorités
    """,
}
ACCORDING_BESIDE = {
    "ru": r"[Пп]о словам|[Пп]о мнению|[Пп]о данным|[Сс]огласно",
    "de": r"[Ll]aut|[Nn]ach Angaben (?:von|de[rs])|[Nn]ach Ansicht (?:von|de[rs])",
    "fr": r"[Ss]elon|[Dd]['’]après",
}


def verb_forms() -> list[tuple[str, str, bool]]:
    """Return act, words and whether "as" must follow, for every form of every verb."""
    forms: dict[str, tuple[str, str, bool]] = {}
    for act, verbs in VERBS.items():
        for entry in " ".join(verbs.split()).split(","):
            first, *rest = entry.replace("(as)", "").split()
            for form in _inflected(*first.split("/")):
                phrase = " ".join([form, *rest])
                forms.setdefault(phrase, (act, phrase, "(as)" in entry))
    return list(forms.values())


def _inflected(base: str, *irregular: str) -> list[str]:
    """Return a verb's base, its third person, its pasts and its participle in -ing."""
    takes_ies = base.endswith("y") and base[-2] not in "aeou"
    doubled = base[-1] if base in _DOUBLING else ""
    if takes_ies:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
        past = base + ("d" if base.endswith("e") else doubled + "ed")
    is_mute = base.endswith("e") and not base.endswith("ee")
    return [base, third, *(irregular or [past]), (base[:-1] if is_mute else base + doubled) + "ing"]
