"""The language of a work as a BCP 47 tag, from what reference managers write."""

from __future__ import annotations

from researchdb.intake.extract.language import tag

# Names in English, in the language itself, as biblatex has them for `langid`, and the codes of
# ISO 639-2, which library catalogues write where BCP 47 wants two letters.
_NAMES = {
    "ar": "arabic العربية ara",
    "az": "azerbaijani",
    "bg": "bulgarian български",
    "ca": "catalan català",
    "cs": "czech čeština cze ces",
    "da": "danish dansk",
    "de": "german deutsch ngerman germanb ger deu",
    "el": "greek ελληνικά gre ell",
    "en": "english eng",
    "en-AU": "australian",
    "en-CA": "canadian",
    "en-GB": "british ukenglish",
    "en-NZ": "newzealand",
    "en-US": "american usenglish",
    "es": "spanish español castellano spa",
    "et": "estonian eesti",
    "fa": "persian farsi فارسی per fas",
    "fi": "finnish suomi",
    "fr": "french français francais frenchb fre fra",
    "de-AT": "austrian naustrian",
    "de-CH": "swissgerman nswissgerman",
    "he": "hebrew עברית",
    "hi": "hindi हिन्दी",
    "hr": "croatian hrvatski",
    "hu": "hungarian magyar",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian italiano ita",
    "ja": "japanese 日本語 jpn",
    "ka": "georgian",
    "kk": "kazakh kaz",
    "ko": "korean 한국어 kor",
    "ky": "kyrgyz kirghiz",
    "lt": "lithuanian lietuvių",
    "lv": "latvian latviešu",
    "mn": "mongolian",
    "nb": "norwegian norsk",
    "nl": "dutch nederlands dut nld",
    "nn": "nynorsk",
    "pl": "polish polski pol",
    "ps": "pashto pus",
    "pt": "portuguese português portuges por",
    "pt-BR": "brazilian brazil",
    "ro": "romanian română",
    "ru": "russian русский rus",
    "sk": "slovak slovenčina",
    "sl": "slovene slovenian slovenščina",
    "sr": "serbian српски",
    "sv": "swedish svenska swe",
    "tg": "tajik tgk",
    "tk": "turkmen",
    "tr": "turkish türkçe tur",
    "uk": "ukrainian українська ukr",
    "ur": "urdu اردو urd",
    "uz": "uzbek uzb",
    "vi": "vietnamese",
    "zh": "chinese 中文 chi zho",
}
_BY_NAME = {name: key for key, names in _NAMES.items() for name in names.split()}


def language(told: str | None) -> str | None:
    """Return the tag for a tag, a code or the name of a language, None where it is none.

    Of several languages the first counts.
    """
    first = (told or "").replace(";", ",").partition(",")[0].strip()
    if known := _BY_NAME.get(first.casefold()):
        return known
    return tag(first)
