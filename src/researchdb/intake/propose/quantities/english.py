"""The English words of quantities."""

from __future__ import annotations

from researchdb.intake.propose.dates.words import NUMBERS, words

from .lexicon import Lexicon, scaled

PERSONS = words(
    """people persons person man men woman women child children boy boys girl girls baby babies
    civilian civilians soldier soldiers troops fighter fighters militant militants insurgent
    insurgents terrorist terrorists gunman gunmen attacker attackers suspect suspects rebel rebels
    refugee refugees migrant migrants returnee returnees victim victims casualty casualties death
    deaths fatality fatalities dead killed wounded injured survivors patient patients student
    students pupil pupils teacher teachers professor professors doctor doctors nurse nurses worker
    workers employee employees staffers farmer farmers miner miners prisoner prisoners detainee
    detainees inmate inmates hostage hostages citizen citizens resident residents inhabitant
    inhabitants villager villagers voter voters protester protesters protestor protestors
    demonstrator demonstrators activist activists journalist journalists reporter reporters
    official officials officer officers policeman policemen diplomat diplomats ambassador
    ambassadors minister ministers lawmaker lawmakers deputy deputies senator senators judge judges
    lawyer lawyers expert experts scholar scholars analyst analysts researcher researchers
    delegate delegates representative representatives envoy envoys adviser advisers volunteer
    volunteers passenger passengers tourist tourists visitor visitors guest guests athlete athletes
    spectator spectators player players relative relatives parent parents mother mothers father
    fathers son sons daughter daughters brother brothers sister sisters widow widows orphan orphans
    recruit recruits conscript conscripts veteran veterans sailor sailors pilot pilots commander
    commanders leader leaders lives souls readers subscribers followers customers clients taxpayers
    pensioners believers pilgrims merchants traders drivers engineers scientists"""
)
INVARIABLE = words("troops dead killed wounded injured")
DEMONYMS = words("uzbeks tajiks turks kurds poles danes swedes finns czechs slovaks greeks arabs")

HARMED = words(
    """killed killing kills kill injured injuring injures wounded wounding arrested arresting
    detained detaining executed executing displaced displacing evacuated evacuating rescued
    rescuing hospitalised hospitalized deported deporting martyred"""
)
"""A number behind one of these, with nothing counted, is of people."""

FATE = (
    r"(?:more |others )?(?:(?:were|was|are|have been|has been|had been|being) )?(?:\w+ly )?"
    r"(?:killed|injured|wounded|dead|missing|arrested|detained|displaced|hurt|hospitali[sz]ed)"
)

OTHER = words(
    """km kilometre kilometres kilometer kilometers metre metres meter meters centimetres mile miles
    feet foot inch inches yards acres hectares square cubic kg kilogram kilograms kilos gram grams
    ton tons tonne tonnes pounds ounces barrels litre litres liter liters gallons bushels
    megawatts mw gigawatts gw kilowatts watts kwh degrees celsius volts bytes megabytes gigabytes
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends
    month months quarters times fold points percentage cents thirds fifths halves quarters o'clock
    am pm gmt utc euro euros pound sterling ruble rubles rouble roubles yuan renminbi yen rupee
    rupees lira liras dirham dirhams riyal riyals rial rials dinar dinars franc francs peso pesos
    won krona kronor kroner tenge som soms afghani afghanis bitcoin bitcoins shekels hryvnia
    hryvnias dollars dollar thousands millions billions hundreds dozens pages percents"""
)

# No noun that a number counts reaches over one of these.
STOPS = words(
    """a an the this that these those of in on at to by with from for as and or but nor per than
    who whom which whose what where when while if because since until before after during between
    into onto over under through about against among within without is are was were be been being
    am has have had do does did will would can could may might must shall should not no it its he
    his she her they their them we our us you your i my me said says say told added so such there
    here then also only just even still yet already again more most less least very up down out
    off per versus vs plus minus times"""
)
NOT_PLURAL = words(
    """is was has as its his this thus does us yes less plus versus towards besides perhaps always
    sometimes afterwards across unless whereas news politics series species economics physics
    serious various previous famous numerous religious dangerous obvious anonymous others says
    gas bus crisis basis analysis business process access success progress congress express press
    address class mass loss boss witness illness fitness dress focus status campus virus consensus
    minus chaos texas kansas paris"""
)

# What is counted where there is none of it.
NONE_OF_PERSONS = words("casualties deaths injuries fatalities")
NONE_OF = words("country countries state states government governments nation nations") | (
    NONE_OF_PERSONS
)

ABSTRACT = words(
    """arguments aspects areas categories challenges conclusions conditions directions elements
    explanations facts factors fronts goals ideas issues kinds lessons levels messages objectives
    occasions options periods phases pillars points possibilities principles priorities problems
    purposes questions reasons respects scenarios sides sorts stages steps tasks themes
    theories things trends types variants views ways words"""
)
"""What orders a text rather than being counted in the world, while there are few of it."""

LABELS = words(
    """resolution article chapter section page no number nos figure table group type agenda vision
    act clause paragraph item option phase stage step level route highway flight room apartment
    protocol amendment directive regulation version volume issue part annex appendix boeing airbus
    grade category class round area zone"""
)
"""A number behind one of these is a name."""

MANY = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
    "billions": 2_000_000_000,
    "tens of billions": 20_000_000_000,
    "hundreds of billions": 200_000_000_000,
}
"""The least that a number without a number comes to: two of them."""

ANAPHORIC = words("the these those both its their his her our other")
"""Behind one of these a small number in words counts what was named before."""

ENGLISH = Lexicon(
    decimal=".",
    groups=",",
    numbers={**{w: n for w, n in NUMBERS.items() if n}, "hundred": 100, "dozen": 12},
    scales=scaled(e3="thousand", e6="million mn mln", e9="billion bn bln", e12="trillion tn trn"),
    short_scales=scaled(e3="k", e6="m mn", e9="b bn", e12="t tn trn"),
    low=(
        "over",
        "well over",
        "more than",
        "at least",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "upwards of",
        "in excess of",
        "exceeding",
        "above",
        "a minimum of",
        "greater than",
    ),
    high=(
        "up to",
        "as many as",
        "as much as",
        "at most",
        "no more than",
        "not more than",
        "less than",
        "fewer than",
        "under",
        "below",
        "a maximum of",
    ),
    about=(
        "about",
        "around",
        "some",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "an estimated",
        "estimated",
        "close to",
        "circa",
    ),
    low_after=("or more", "or above", "and more", "and above"),
    high_after=("or less", "or fewer"),
    between=("between",),
    and_=("and",),
    to=("to",),
    percent=("percent", "per cent", "pct"),
    dollars=("dollars", "dollar", "us dollars", "u.s. dollars", "american dollars", "usd"),
    years={"years": 1, "year": 1, "decades": 10, "decade": 10, "centuries": 100, "century": 100},
    persons=PERSONS,
    other=OTHER,
)
