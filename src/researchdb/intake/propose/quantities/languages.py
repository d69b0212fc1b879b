"""The words of quantities in other languages than English, and which language has which."""

from __future__ import annotations

from researchdb.intake.propose.dates.words import words

from .english import ENGLISH
from .lexicon import Lexicon, scaled


def _from_two(together: str) -> dict[str, int]:
    """Return the numbers that the words name, in order from two."""
    return {word: number for number, word in enumerate(together.split(), start=2)}


_BLANKS = " \u00a0\u202f"

_GERMAN = Lexicon(
    decimal=",",
    groups=f".{_BLANKS}",
    numbers=_from_two("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    scales=scaled(
        e3="tausend tsd", e6="million millionen mio", e9="milliarde milliarden mrd", e12="billionen"
    ),
    low=("über", "mehr als", "mindestens", "wenigstens"),
    high=("bis zu", "höchstens", "weniger als", "unter", "maximal"),
    about=("etwa", "rund", "ca.", "circa", "ungefähr", "fast", "knapp", "gut"),
    between=("zwischen",),
    and_=("und",),
    to=("bis",),
    percent=("prozent",),
    dollars=("dollar", "us-dollar"),
    years={"jahre": 1, "jahren": 1, "jahrzehnte": 10, "jahrzehnten": 10},
    persons=words(
        """menschen personen männer frauen kinder kindern soldaten zivilisten tote toten
        todesopfer opfer verletzte verletzten flüchtlinge flüchtlingen kämpfer einwohner schüler
        studenten arbeiter demonstranten gefangene"""
    ),
)
_FRENCH = Lexicon(
    decimal=",",
    groups=f"{_BLANKS}.",
    numbers=_from_two("deux trois quatre cinq six sept huit neuf dix onze douze"),
    scales=scaled(e3="mille", e6="million millions", e9="milliard milliards", e12="billions"),
    low=("plus de", "au moins", "plus d'"),
    high=("jusqu'à", "au plus", "moins de", "au maximum"),
    about=("environ", "près de", "quelque", "presque"),
    between=("entre",),
    and_=("et",),
    to=("à",),
    percent=("pour cent", "p. 100"),
    dollars=("dollars", "dollars américains"),
    years={"ans": 1, "années": 1, "décennies": 10},
    persons=words(
        """personnes hommes femmes enfants soldats civils morts blessés réfugiés victimes
        combattants habitants élèves étudiants manifestants prisonniers"""
    ),
    other=words("dollars canadiens australiens"),
    joint=("de", "d'"),
)
_SPANISH = Lexicon(
    decimal=",",
    groups=f".{_BLANKS}",
    numbers=_from_two("dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    scales={
        **scaled(e3="mil", e6="millón millones", e12="billón billones"),
        "mil millones": scaled(e9="x")["x"],
    },
    low=("más de", "al menos", "por lo menos", "como mínimo"),
    high=("hasta", "como máximo", "menos de", "a lo sumo"),
    about=("unos", "unas", "cerca de", "alrededor de", "aproximadamente", "casi"),
    between=("entre",),
    and_=("y",),
    to=("a",),
    percent=("por ciento",),
    dollars=("dólares", "dólares estadounidenses"),
    years={"años": 1, "décadas": 10, "siglos": 100},
    persons=words(
        """personas hombres mujeres niños niñas soldados civiles muertos heridos refugiados
        víctimas combatientes habitantes estudiantes manifestantes presos"""
    ),
    joint=("de",),
)
_RUSSIAN = Lexicon(
    decimal=",",
    groups=_BLANKS,
    numbers={
        "два": 2,
        "две": 2,
        "двух": 2,
        "три": 3,
        "трех": 3,
        "трёх": 3,
        "четыре": 4,
        "четырех": 4,
        "пять": 5,
        "пяти": 5,
        "шесть": 6,
        "семь": 7,
        "восемь": 8,
        "девять": 9,
        "десять": 10,
        "десяти": 10,
        "двадцать": 20,
        "двадцати": 20,
        "тридцать": 30,
        "сорок": 40,
        "пятьдесят": 50,
        "сто": 100,
    },
    scales=scaled(
        e3="тысяча тысячи тысяч тыс",
        e6="миллион миллиона миллионов млн",
        e9="миллиард миллиарда миллиардов млрд",
        e12="триллион триллиона триллионов трлн",
    ),
    low=("более", "больше", "более чем", "свыше", "не менее", "как минимум", "по меньшей мере"),
    high=("до", "не более", "не больше", "менее", "меньше", "максимум"),
    changes=("вырос", "возрос", "увелич", "сниз", "сократ", "подня", "упал", "повы", "пониз"),
    about=("около", "примерно", "порядка", "почти", "приблизительно"),
    between=("от", "между"),
    and_=("до", "и"),
    percent=("процент", "процента", "процентов", "процентам"),
    dollars=("доллар", "доллара", "долларов", "долл", "долларов сша"),
    years={"лет": 1, "года": 1, "десятилетий": 10, "десятилетия": 10},
    persons=words(
        """человек человека людей мужчин женщин детей солдат военных военнослужащих боевиков
        жителей беженцев раненых погибших пострадавших граждан студентов заключенных"""
    ),
)
_PERSIAN = Lexicon(
    decimal="٫",
    groups="٬,",
    scales=scaled(e3="هزار", e6="میلیون", e9="میلیارد", e12="تریلیون"),
    low=("بیش از", "دست‌کم", "حداقل"),
    high=("حداکثر", "کمتر از"),
    about=("حدود", "نزدیک به"),
    between=("بین",),
    and_=("و",),
    to=("تا",),
    percent=("درصد",),
    dollars=("دلار",),
    years={"سال": 1, "دهه": 10},
    persons=words("نفر تن زن مرد کودک سرباز"),
)
_ARABIC = Lexicon(
    decimal="٫",
    groups="٬,",
    scales=scaled(e3="ألف آلاف", e6="مليون ملايين", e9="مليار مليارات", e12="تريليون تريليونات"),
    low=("أكثر من", "ما لا يقل عن", "على الأقل"),
    high=("أقل من", "ما يصل إلى"),
    about=("نحو", "حوالي", "قرابة"),
    between=("بين",),
    and_=("و",),
    to=("إلى",),
    percent=("في المئة", "في المائة", "بالمئة", "بالمائة"),
    dollars=("دولار", "دولارات"),
    years={"عاما": 1, "عامًا": 1, "سنة": 1, "سنوات": 1, "أعوام": 1, "عقود": 10},
    persons=words("شخص شخصا شخصًا أشخاص قتيلا قتيل قتلى جريحا جرحى جندي جنود لاجئ مدنيا"),
)

LEXICONS = {
    "en": ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "ru": _RUSSIAN,
    "fa": _PERSIAN,
    "ar": _ARABIC,
}
NO_WORDS = Lexicon(decimal="")
"""For any other language: signs and numbers without a mark in them, which no custom can change."""
