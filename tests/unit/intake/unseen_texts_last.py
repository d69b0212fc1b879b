"""The last ones, written when the rules had been mended on all the others."""

from __future__ import annotations

from .unseen_kinds import HowMuch, New, Says, Unseen, When, Whom

TEXTS = (
    Unseen(
        "senate",
        "en-US",
        "2024-09-26",
        "WASHINGTON (Newsline) — Lawmakers on Wednesday night approved a stopgap bill that "
        "keeps agencies open through Dec. 20, two days before a Sept. 30 deadline for most of "
        'them. The vote was 341-82. "It\'s not pretty, but it works," Sen. Dale Hobart told CNB. '
        "The measure adds $231 million for the Secret Service. Critics in the House say it only "
        "delays a fight over the fiscal 2025 budget. A 2023 shutdown threat cost the economy an "
        "estimated $400 million. Hobart, first elected in 2012, is not seeking re-election. "
        "Polls taken last week show that 6 in 10 voters blame both parties. The president is "
        "expected to sign it Friday.",
        dates=(
            When("Wednesday night", "2024-09-25"),
            When("through Dec. 20", "../2024-12-20"),
            When("Sept. 30", "2024-09-30"),
            When("two days before", "unknown"),
            When("fiscal 2025", "2025"),
            When("2023 shutdown", "2023"),
            When("in 2012", "2012"),
            When("last week", "2024-09-16/2024-09-22"),
            When("Friday", "2024-09-27"),
        ),
        quantities=(
            HowMuch("$231 million", "usd", best="231000000"),
            HowMuch("$400 million", "usd", best="400000000"),
        ),
        names=(
            New("Dale Hobart", "person"),
            New("CNB", "organisation"),
            New("Secret Service", "government_body"),
            New("House", "government_body"),
            New("Hobart", "person"),
            New("Newsline", "organisation"),
        ),
        speakers=(
            Says("Dale Hobart told", None, "Dale Hobart", "states"),
            Says("Critics in the House say", None, "critics", "criticises"),
            Says("an estimated $400", None, "not named", "estimates"),
            Says("voters blame both", None, "voters", "accuses"),
        ),
    ),
    Unseen(
        "analysis",
        "en",
        "2022-11-03",
        "Why does Turkey keep its options open? For one thing, it has lived with this neighbour "
        "for centuries. Since 2016, when ties hit bottom, trade has doubled, to $26bn last "
        "year. For another, Ankara sees the EU as slow and divided. In August the two "
        "presidents met for the third time in as many months; by mid-2023 a gas hub is to be "
        "ready. Diplomats in Brussels worry that sanctions will leak. Turkish officials insist "
        'they are doing nothing wrong, and point out that five EU members buy more. "We are not '
        'a hub for evasion," a senior aide said, on condition of anonymity. According to the '
        "Bosphorus Centre, a think-tank, exports of chips rose ninefold between March and "
        "September. Poland, which borders the war, takes a darker view.",
        dates=(
            When("for centuries", "unknown"),
            When("Since 2016", "2016/.."),
            When("last year", "2021"),
            When("In August", "2022-08"),
            When("by mid-2023", "../2023-09"),
            When("between March and September", "2022-03/2022-09"),
        ),
        quantities=(
            HowMuch("$26bn", "usd", best="26000000000"),
            HowMuch("five EU members", "count", best="5"),
        ),
        mentions=(
            Whom("Turkey", 1, "turkey"),
            Whom("Ankara", 1, "turkey"),
            Whom("EU", 1, "eu"),
            Whom("EU", 2, "eu"),
            Whom("Poland", 1, "poland"),
        ),
        names=(New("Bosphorus Centre", "organisation"),),
        speakers=(
            Says("Ankara sees the EU as", "turkey", None, "views"),
            Says("Diplomats in Brussels worry", None, "diplomats", "views"),
            Says("Turkish officials insist", None, "Turkish officials", "states"),
            Says("point out that five", None, "Turkish officials", "states"),
            Says("a senior aide said", None, "senior aide", "states"),
            Says("According to the Bosphorus Centre", None, "Bosphorus Centre", "states"),
        ),
    ),
    Unseen(
        "science",
        "en",
        "2023-07-20",
        "A team led by Dr Ingrid Solheim of the University of Bergen has found traces of a "
        "settlement 9,000 years old off the coast of Norway. The find, reported on 18 July in "
        "the journal Coastlines, was made in the summer of 2021 by divers at a depth of 11 "
        'metres. "Nobody expected this," Solheim said in an email. She believes that up to 80 '
        "people lived there until about 6,000 BC. Only three such sites are known. The "
        "Norwegian government, which paid for the dig with a grant of $2 million, intends to "
        "protect the area from 1 January. Other scholars are more cautious. Mark Leary, an "
        "archaeologist who was not part of the team, called for more samples and noted that a "
        "similar claim in 2009 was withdrawn after two years.",
        dates=(
            When("18 July", "2023-07-18"),
            When("the summer of 2021", "2021-22"),
            When("from 1 January", "2024-01-01/.."),
            When("in 2009", "2009"),
        ),
        quantities=(
            HowMuch("9,000 years", "years", best="9000"),
            HowMuch("up to 80 people", "persons", high="80"),
            HowMuch("$2 million", "usd", best="2000000"),
            HowMuch("two years", "years", best="2"),
        ),
        mentions=(Whom("Norway", 1, "norway"),),
        names=(
            New("Ingrid Solheim", "person"),
            New("University of Bergen", "organisation"),
            New("Coastlines", "organisation"),
            New("Solheim", "person"),
            New("Mark Leary", "person"),
            New("Norwegian government", "government_body"),
        ),
        speakers=(
            Says("Solheim said", None, "Solheim", "states"),
            Says("She believes", None, "Solheim", "views"),
            Says("called for more", None, "Mark Leary", "calls_for"),
            Says("noted that", None, "Mark Leary", "states"),
        ),
    ),
    Unseen(
        "migration",
        "en",
        "2025-12-10",
        "The number of people reaching the islands by boat fell by a third to 61,300 in the "
        "first eleven months of 2025, the European Commission said. Officials put that down to "
        "patrols begun in late 2024. Aid groups tell another story: Harbour Light, which runs "
        "two ships, says at least 900 people have drowned since January, twice as many as a "
        'year ago. "They are pushing them back," its director, Paolo Renzi, said in Rome on 9 '
        "December. The commission denied the charge. Kenya and the EU are to sign a returns "
        "deal in March. An earlier pact, agreed in June 2019 and worth $450m, lapsed last "
        "summer. Nearly 12% of those arriving this year were children, according to the United "
        "Nations.",
        dates=(
            When("the first eleven months of 2025", "2025-01/2025-11"),
            When("late 2024", "2024-07/2024-12"),
            When("since January", "2025-01/.."),
            When("a year ago", "2024"),
            When("9 December", "2025-12-09"),
            When("in March", "2026-03"),
            When("June 2019", "2019-06"),
            When("last summer", "2025-22"),
            When("this year", "2025"),
        ),
        quantities=(
            HowMuch("61,300", "persons", best="61300"),
            HowMuch("at least 900 people", "persons", low="900"),
            HowMuch("$450m", "usd", best="450000000"),
            HowMuch("Nearly 12%", "percent", best="12"),
        ),
        mentions=(
            Whom("European Commission", 1, "commission"),
            Whom("Kenya", 1, "kenya"),
            Whom("EU", 1, "eu"),
            Whom("United Nations", 1, "un"),
        ),
        names=(
            New("Harbour Light", "organisation"),
            New("Paolo Renzi", "person"),
        ),
        speakers=(
            Says("the European Commission said", "commission", None, "states"),
            Says("Aid groups tell", None, "aid groups", "states"),
            Says("says at least", None, "Harbour Light", "states"),
            Says("Paolo Renzi, said", None, "Paolo Renzi", "states"),
            Says("The commission denied", "commission", None, "denies"),
            Says("according to the United Nations", "un", None, "states"),
        ),
    ),
)
