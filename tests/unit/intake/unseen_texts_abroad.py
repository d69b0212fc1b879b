# ruff: noqa: RUF001 - foreign characters are the subject here
"""German and Russian."""

from __future__ import annotations

from .unseen_kinds import HowMuch, New, Says, Unseen, When, Whom

TEXTS = (
    Unseen(
        "kreml",
        "ru",
        "2024-03-15",
        "Министр обороны Армении Давид Саргсян заявил в пятницу, что в 2023 году страна "
        "потратила на закупки 1,4 млрд долларов. По его словам, с января по март 2024 года "
        "поставлено более 50 машин. «Мы будем продолжать», — сказал министр на встрече с "
        "журналистами 14 марта. По данным ООН, с 2020 года страну покинули около 100 тысяч "
        "человек. Ереван обвинил соседей в нарушении перемирия, при котором погибли 12 военных. "
        "Эксперты предупреждают, что переговоры могут сорваться. Следующая встреча пройдет в "
        "мае этого года в Женеве. Доля расходов на оборону выросла до 6,5%.",
        dates=(
            When("в пятницу", "2024-03-15"),
            When("в 2023 году", "2023"),
            When("с января по март 2024 года", "2024-01/2024-03"),
            When("14 марта", "2024-03-14"),
            When("с 2020 года", "2020/.."),
            When("в мае этого года", "2024-05"),
        ),
        quantities=(
            HowMuch("1,4 млрд долларов", "usd", best="1400000000"),
            HowMuch("более 50 машин", "count", low="50"),
            HowMuch("около 100 тысяч человек", "persons", best="100000"),
            HowMuch("12 военных", "persons", best="12"),
            HowMuch("6,5%", "percent", best="6.5"),
        ),
        mentions=(Whom("Ереван", 1, "armenia"),),
        names=(New("Давид Саргсян", "person"), New("ООН", "international_body")),
        speakers=(
            Says("Давид Саргсян заявил", None, "Давид Саргсян", "states"),
            Says("сказал министр", None, "министр", "states"),
            Says("По данным ООН", None, "ООН", "states"),
            Says("Ереван обвинил", "armenia", None, "accuses"),
            Says("Эксперты предупреждают", None, "эксперты", "warns"),
        ),
    ),
    Unseen(
        "bahn",
        "de",
        "2025-01-17",
        "Berlin hat dem Ausbau der Strecke am Donnerstag zugestimmt. Das Vorhaben kostet rund "
        "2,3 Milliarden Dollar und soll bis 2031 fertig sein, wie Verkehrsminister Jens Harder "
        "mitteilte. „Wir haben zehn Jahre verloren“, sagte Harder der Märkischen Rundschau. Im "
        "Januar 2019 hatte der Bundesrechnungshof den Plan kritisiert. Nach Angaben der Polizei "
        "demonstrierten am 11.01.2025 mehr als 3.000 Menschen gegen den Bau. Die EU will 40 "
        "Prozent der Kosten tragen. Zwischen 2008 und 2014 waren drei Anläufe gescheitert. "
        "Kritiker werfen der Regierung vor, die Zahlen geschönt zu haben. Deutschland habe "
        "keine Wahl, erklärte der Minister am 16. Januar.",
        dates=(
            When("am Donnerstag", "2025-01-16"),
            When("bis 2031", "../2031"),
            When("Im Januar 2019", "2019-01"),
            When("am 11.01.2025", "2025-01-11"),
            When("Zwischen 2008 und 2014", "2008/2014"),
            When("16. Januar", "2025-01-16"),
        ),
        quantities=(
            HowMuch("rund 2,3 Milliarden Dollar", "usd", best="2300000000"),
            HowMuch("zehn Jahre", "years", best="10"),
            HowMuch("mehr als 3.000 Menschen", "persons", low="3000"),
            HowMuch("40 Prozent", "percent", best="40"),
        ),
        mentions=(
            Whom("Berlin", 1, "germany"),
            Whom("EU", 1, "eu"),
            Whom("Deutschland", 1, "germany"),
        ),
        names=(
            New("Jens Harder", "person"),
            New("Harder", "person"),
            New("Märkischen Rundschau", "organisation"),
            New("Bundesrechnungshof", "government_body"),
        ),
        speakers=(
            Says("wie Verkehrsminister Jens Harder mitteilte", None, "Jens Harder", "states"),
            Says("sagte Harder", None, "Harder", "states"),
            Says(
                "der Bundesrechnungshof den Plan kritisiert",
                None,
                "Bundesrechnungshof",
                "criticises",
            ),
            Says("Nach Angaben der Polizei", None, "Polizei", "states"),
            Says("Kritiker werfen", None, "Kritiker", "accuses"),
            Says("erklärte der Minister", None, "Minister", "states"),
        ),
    ),
    Unseen(
        "polizei",
        "de",
        "2024-05-21",
        "Bei einem Unfall auf der A7 sind am Montagabend drei Menschen ums Leben gekommen, mehr "
        "als 20 wurden verletzt. Das teilte die Polizei am Dienstag mit. Nach Angaben der "
        "Feuerwehr war ein Bus gegen 22 Uhr mit einem Lastwagen zusammengestoßen. „So etwas "
        "habe ich in 30 Jahren nicht gesehen“, sagte Einsatzleiter Rolf Petersen. Der Verband "
        "Sichere Straße forderte ein Tempolimit. Verkehrsministerin Eva Lindner kündigte an, "
        "die Strecke bis Ende 2025 zu prüfen. Im Jahr 2023 starben dort elf Menschen. Am 3. "
        "Juni soll der Landtag beraten. Die Europäische Kommission hatte Deutschland im März "
        "dieses Jahres gewarnt.",
        dates=(
            When("am Montagabend", "2024-05-20"),
            When("am Dienstag", "2024-05-21"),
            When("bis Ende 2025", "../2025-12"),
            When("Im Jahr 2023", "2023"),
            When("3. Juni", "2024-06-03"),
            When("März dieses Jahres", "2024-03"),
        ),
        quantities=(
            HowMuch("drei Menschen", "persons", best="3"),
            HowMuch("30 Jahren", "years", best="30"),
            HowMuch("elf Menschen", "persons", best="11"),
        ),
        mentions=(Whom("Deutschland", 1, "germany"),),
        names=(
            New("Rolf Petersen", "person"),
            New("Verband Sichere Straße", "organisation"),
            New("Eva Lindner", "person"),
            New("Europäische Kommission", "international_body"),
        ),
        speakers=(
            Says("teilte die Polizei", None, "Polizei", "states"),
            Says("Nach Angaben der Feuerwehr", None, "Feuerwehr", "states"),
            Says("sagte Einsatzleiter Rolf Petersen", None, "Rolf Petersen", "states"),
            Says("Verband Sichere Straße forderte", None, "Verband Sichere Straße", "calls_for"),
            Says("Eva Lindner kündigte", None, "Eva Lindner", "announces"),
        ),
    ),
    Unseen(
        "bericht-ru",
        "ru",
        "2025-09-12",
        "Власти области сообщили в четверг о гибели 14 шахтеров. По словам губернатора Олега "
        "Зимина, авария произошла 10 сентября около полудня. Компания «Северуголь» выплатит "
        "семьям по 50 тысяч долларов. Армения предложила направить 25 спасателей. «Мы "
        "предупреждали об этом с 2018 года», — заявил профсоюз. В прошлом году добыча упала до "
        "3 млн тонн, на 12%. Прокуратура потребовала закрыть шахту. Суд рассмотрит дело 6 "
        "октября.",
        dates=(
            When("в четверг", "2025-09-11"),
            When("10 сентября", "2025-09-10"),
            When("с 2018 года", "2018/.."),
            When("В прошлом году", "2024"),
            When("6 октября", "2025-10-06"),
        ),
        quantities=(
            HowMuch("50 тысяч долларов", "usd", best="50000"),
            HowMuch("12%", "percent", best="12"),
        ),
        mentions=(Whom("Армения", 1, "armenia"),),
        names=(New("Олега Зимина", "person"), New("Северуголь", "organisation")),
        speakers=(
            Says("Власти области сообщили", None, "власти", "states"),
            Says("По словам губернатора", None, "Олега Зимина", "states"),
            Says("заявил профсоюз", None, "профсоюз", "states"),
            Says("Прокуратура потребовала", None, "прокуратура", "calls_for"),
        ),
    ),
)
