"""Words that tell names from other capitalised words, and one kind of actor from another."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from researchdb.intake.propose.mentions.states import ALSO_CALLED


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that open a sentence with a capital and are no names; adverbs in -ly go by their ending.
_COMMON = {
    "en": _words("""
        a about above according across after afterwards again against ago all almost along
        already also although always am amid among an and another any anyone anything are around
        as aside at away back because become been before began behind being below beneath beside
        besides between beyond both but by can cannot citing could day days despite did do does
        done down due during each earlier either else elsewhere enough even eventually ever
        every everyone everything example except far few fewer fifth first firstly following for
        former fourth fourthly from further furthermore given had has have having he hence her
        here hers herself him himself his how however i if in indeed inside instead into is
        isn't it it's its itself just last late later least less let like likewise little long
        many may me meanwhile might mine more moreover most much must my myself near neither
        never nevertheless next no nobody none nonetheless nor not nothing now of off often old
        on once one only onto or other others otherwise our ours out outside over overall own
        past people per perhaps please police quite rather regarding same second secondly seeing
        seen shall she should similarly since sixth so some somehow someone something sometimes
        soon speaking still such than thank that that's the their theirs them themselves then
        thence there there's thereby therefore these they thing think third thirdly this those
        though three through throughout thus till to today today's together tomorrow too toward
        towards two under unless unlike until up upon us use used using various very via was we
        well were what what's whatever when whenever where whereas wherever whether which while
        who whoever whom whose why will with within without would year years yes yesterday yet
        you your yours
    """),
    "ru": _words("""
        в во на с со к ко о об от до за из и а но или же как что это эта этот эти его её ее их
        они он она оно мы вы я по при для если когда где после перед между однако также кроме
        так тем там тогда сегодня вчера завтра ранее впрочем не ни все всё весь один
    """),
    "de": _words("""
        der die das ein eine einer eines dem den des im am zum zur von vom mit nach bei aus auf
        für über unter vor und oder aber doch auch nicht noch nur wenn weil als wie wer was er
        sie es wir ihr ihre sein seine diese dieser dieses heute gestern morgen
    """),
    "fr": _words("""
        le la les un une des du de au aux en dans sur sous avec sans pour par mais ou et donc
        car il elle ils elles on nous vous ce cet cette ces son sa ses leur leurs selon après
        avant depuis
    """),
    "es": _words("""
        el los las una unos unas del al con sin por para según pero y o que su sus este esta
        estos estas
    """),
}

CALENDAR = _words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
    Dec Mon Tue Wed Thu Fri Sat Sun Ramadan Eid Easter Christmas Nowruz Montag Dienstag Mittwoch
    Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember
""")

TITLES = _words("""
    admiral adviser advisor ambassador analyst attorney ayatollah baroness brigadier captain
    chairman chairwoman chair chancellor chief colonel commander commissioner congressman
    congresswoman consul coordinator correspondent deputy director doctor dr economist editor emir
    envoy expert former general governor governor-general head imam journalist judge justice king
    leader lieutenant lord major marshal mayor minister monsieur mr mrs ms mullah officer pope
    premier president prime prince princess principal prof professor prosecutor queen rapporteur
    rep representative researcher scholar sec secretary secretary-general sen senator sergeant
    sheikh sir spokesman spokesperson spokeswoman sultan superintendent undersecretary vice
    президент премьер-министр министр глава посол представитель спецпредставитель секретарь
    директор генерал депутат сенатор председатель эксперт аналитик профессор губернатор мэр
    präsident präsidentin kanzler kanzlerin minister ministerin außenminister außenministerin
    sprecher sprecherin professorin botschafter botschafterin direktor direktorin herr frau
    président présidente ministre porte-parole ambassadeur ambassadrice directeur directrice
    professeur presidente presidenta ministro ministra portavoz embajador
""")

ABBREVIATED = _words("Dr Mr Mrs Ms Prof Gen Col Lt Maj Sen Rep Gov Rev St Sgt Capt Hon Jr")
# Words that make a name that of a body, with the kind, or None where the word leaves it open.
KIND_BY_WORD: dict[str, str | None] = {
    **dict.fromkeys(
        ["alliance", "assembly", "coalition", "front", "league", "service", "services"]
    ),
    **dict.fromkeys(
        _words("""
            administration agency army attorney-general authority bundestag bureau cabinet
            chancellery coastguard congress constabulary court customs department directorate duma
            embassy gendarmerie guard inspectorate intelligence judiciary legislature majlis
            ministry mission navy office parliament police prosecutor's rada secretariat senate
            staff supreme treasury tribunal министерство дума госдума парламент суд правительство
            ведомство прокуратура мид минюст ministerium außenministerium bundesregierung gericht
            bundesgericht ministère ministerio
        """),
        "government_body",
    ),
    **dict.fromkeys(
        _words("community conference convention nations organisation organization summit union"),
        "international_body",
    ),
    **dict.fromkeys(
        _words("""
            brigade brigades guerrillas insurgents jihad legion liberation militants militia
            mujahideen resistance фронт движение
        """),
        "armed_group",
    ),
    **dict.fromkeys(
        _words("""
            academy airlines airways association bank broadcasting centre center chamber channel
            church club college commission committee company consortium corp corporation council
            daily federation firm forum foundation fund group herald holdings hospital inc
            industries institute institution journal limited ltd media movement museum network
            news newspaper observatory partnership party post press radio society
            solutions studies syndicate systems team telegraph television think-tank times tribune
            trust tv university watch weekly works банк университет институт партия фонд компания
            агентство bank universität institut partei stiftung verband université banque
            fondation
        """),
        "organisation",
    ),
}

# Bodies so widely known that their short names need no long form beside them.
BODIES: dict[str, str] = {
    **dict.fromkeys(
        _words("""
            AU ASEAN BRICS CIS CSTO ECB ECOWAS EEU EU G7 G8 G20 GCC IAEA ICC ICJ ICRC ILO IMF IOM
            MERCOSUR NATO OECD OIC OPEC OSCE SCO UN UNAMA UNESCO UNHCR UNICEF WFP WHO WTO ЕС НАТО
            ООН ОБСЕ ОДКБ СНГ ШОС
        """),
        "international_body",
    ),
    **dict.fromkeys(_words("CIA FBI FSB GRU KGB MI5 MI6 NSA ISI МИД ФСБ"), "government_body"),
}

NO_ACTORS = _words("""
    AD AI AIDS AM API AQ ATM BA BC BCE BTC CE CEO CFO COVID COVID-19 CV DIY DNA DVD ETH EST ETA
    EUR FAQ FM GBP GDP GHG GMT GNP GPS HIV HR HTML HTTP ICBM ID IDP IED II III IP IQ IS IT IV IX
    JPG JST KM LGBT LNG LTD MA MP MPS MSC NGO NGOS OK PC PDF PHD PM PR PS Q1 Q2 Q3 Q4 RNA RUB SIM
    SMS SUV TBA TRX TV UAV UFO URL USB USD USDT UTC VAT VI VII VIII VIP VPN VS WIFI WMD XI XII XX
    XXI XXL ВВП США Dollar Dollars Euro Euros Million Millionen Milliarde Milliarden Billionen
    Prozent Tonnen Kilometer Meter
""") - {"США"}

# Peoples, creeds and directions as adjectives or nouns; regular ones go by their ending.
_PEOPLES = _words("""
    Afghan Alawite Arab Argentine Azeri Bahraini Balkan Baltic Baluch Bangladeshi Basque Bengali
    Berber Buddhist Catholic Central Christian Christians Communist Czech Democrat Democratic
    Druze Dutch Eastern Emirati European Filipino French Gazan German Greek Gulf Hazara Hindu
    Iraqi Islamic Islamist Islamists Israeli Jew Jewish Jews Jihadist Kazakh Kurd Kurdish Kurds
    Kuwaiti Kyrgyz Latin Leninist Marxist Moroccan Muslim Muslims Nazi Nepali Nordic Northern
    Omani Orthodox Pakistani Pashtun Pashtuns Portuguese Protestant Punjabi Qatari Republican
    Salafi Salafist Saudi Scots Semitic Shia Shiite Sikh Sindhi Slav Slavic Somali Southern Soviet
    Stalinist Sunni Swiss Tajik Thai Tibetan Turk Turkic Turkmen Turks Uighur Urdu Uyghur Uzbek
    Welsh West Western Yemeni Zionist
""")
_PEOPLE_ENDINGS = (
    "ian",
    "ians",
    "ean",
    "eans",
    "ese",
    "ish",
    "can",
    "cans",
    "nese",
    "istani",
    "istanis",
)
_NOT_PEOPLE = _words(
    "Adrian Brian Dean Dorian Duncan Ian Julian Lillian Parish Sean Sebastian Vatican Vivian"
)
_MIN_PEOPLE = 5

# Adjectives of that list that are as often part of a name ("Muslim Brotherhood").
IN_NAMES = _words(
    "Arab Catholic Central Christian Communist Democratic Eastern European Gulf Hindu Islamic "
    "Jewish Latin Muslim Nordic Northern Orthodox Republican Southern Western"
)
# Last words of names of writings, happenings and plans, which do not act.
THINGS = _words("""
    Accord Accords Act Agreement Amendment Article Award Bill Chapter Championship Charter Code
    Constitution Covenant Crisis Cup Day Declaration Doctrine Festival Games Initiative Law
    Marathon Medal Memorandum Month Olympics Operation Pact Plan Prize Project Protocol Report
    Resolution Revolution Strategy Treaty War Week World
""")

GEOGRAPHY = _words("""
    Africa Airport America Antarctica Arctic Asia Atlantic Avenue Balkans Bay Beach Boulevard
    Bridge Canal Cape Caucasus Continent Corridor County Delta Desert District East Europe Gulf
    Hall Highway Hill Hills Himalayas Island Islands Lake Lane Levant Mediterranean Mount Mountain
    Mountains North Ocean Oceania Pacific Pass Peninsula Plain Plateau Port Province Railway
    Region Residency River Road Sahara Sahel Sea South Square Station Strait Street Territory
    Tower Town Valley Village West
""")
DIRECTIONS = _words("""
    Central East Eastern Greater Inner Latin Middle Near North Northeast Northern Northwest South
    Southeast Southern Southwest Sub-Saharan Upper Lower West Western
""")
PLACE_PREPOSITIONS = _words(
    "in at near from to into across around outside inside through throughout via toward towards "
    "в во из на под через"
)

COLLECTIVE_HEADS = (
    "countries|nations|states|powers|governments|regimes|republics|allies|capitals|partners|players"
)
COLLECTIVE_KINDS = (
    "regional|neighbou?ring|world|global|major|great|foreign|donor|member|emerging|developing"
    "|non-aligned"
)


def common(language: str) -> frozenset[str]:
    """Return the small words of ``language``, of English where it has no list here."""
    return _COMMON.get(language, _COMMON["en"])


def is_people(word: str) -> bool:
    """Return whether ``word`` is a people, a creed or a direction used as an adjective."""
    bare = word.removeprefix("non-").removeprefix("Non-")
    return bare in _PEOPLES or (
        bare not in _NOT_PEOPLE and len(bare) >= _MIN_PEOPLE and bare.endswith(_PEOPLE_ENDINGS)
    )


@cache
def states(language: str) -> frozenset[str]:
    """Return the names of states and territories in ``language`` (from the CLDR)."""
    codes = {code: name for code, name in _territories(language).items() if code.isalpha()}
    names = {part.strip() for name in codes.values() for part in name.rstrip(")").split("(")}
    if language == "en":
        names |= {name for main, others in ALSO_CALLED.items() for name in (main, *others)}
        names -= {"SAR China", "Islands", "Delhi", "Emirates"}
    return frozenset(names)


@cache
def regions(language: str) -> frozenset[str]:
    """Return the names of continents and regions in ``language`` (from the CLDR)."""
    return frozenset(name for code, name in _territories(language).items() if code.isdigit())


def _territories(language: str) -> dict[str, str]:
    try:
        return dict(Locale.parse(language.partition("-")[0]).territories)
    except (UnknownLocaleError, ValueError):
        return {}
