"""News of the day: agencies, councils, courts, companies, war, talks."""

from __future__ import annotations

from .unseen_kinds import HowMuch, New, Says, Unseen, When, Whom

TEXTS = (
    Unseen(
        "wire",
        "en",
        "2025-03-13",
        "NAIROBI, March 13 - A bus carrying wedding guests plunged into a swollen river in "
        "western Kenya on Tuesday night, killing at least 17 people and injuring 34 others, "
        "police said. The vehicle, which had 62 passengers on board, was travelling from Kisumu "
        "to Eldoret when the driver lost control, according to county commander Peter Lagat. "
        '"We fear that the number may rise," Lagat told reporters at the scene. Rescue work was '
        "called off on Wednesday evening because of heavy rain and will resume on Friday. It "
        "was the deadliest accident in the region since June 2022, when 51 people died near "
        "Londiani. The Ministry of Health said it had sent four ambulances. Kenya loses about "
        "4,000 people a year on its roads.",
        dates=(
            When("March 13", "2025-03-13"),
            When("Tuesday night", "2025-03-11"),
            When("Wednesday evening", "2025-03-12"),
            When("Friday", "2025-03-14"),
            When("since June 2022", "2022-06/.."),
        ),
        quantities=(
            HowMuch("at least 17 people", "persons", low="17"),
            HowMuch("34 others", "persons", best="34"),
            HowMuch("62 passengers", "persons", best="62"),
            HowMuch("51 people", "persons", best="51"),
            HowMuch("four ambulances", "count", best="4"),
            HowMuch("about 4,000 people", "persons", best="4000"),
        ),
        mentions=(
            Whom("NAIROBI", 1, None),
            Whom("Kenya", 1, "kenya"),
            Whom("Ministry of Health", 1, "kenya-health"),
            Whom("Kenya", 2, "kenya"),
        ),
        names=(New("Peter Lagat", "person"), New("Lagat", "person")),
        speakers=(
            Says("police said", None, "police", "states"),
            Says("according to county commander", None, "Peter Lagat", "states"),
            Says("Lagat told reporters", None, "Lagat", "states"),
            Says("said it had sent", "kenya-health", None, "states"),
        ),
    ),
    Unseen(
        "council",
        "en",
        "2024-11-21",
        "Councillors voted 14 to 9 last night to close the Mill Lane swimming pool at the end "
        "of March, despite a petition signed by more than 5,200 residents. The pool, opened in "
        "1974, costs the borough $1.3 million a year and needs repairs put at between $4m and "
        '$6m. Council leader Joan Pettifer said the authority had "run out of road", adding '
        "that two-thirds of users live outside the borough. Opposition members accused her of "
        'breaking a promise made in May. "This is vandalism," said Derek Holt, who has swum '
        "there for 30 years. A public meeting will be held at the town hall on 5 December at "
        "7pm. The council denied that the site had already been promised to a developer. The "
        "budget for 2025/26 is to be approved by the end of February.",
        dates=(
            When("last night", "2024-11-20"),
            When("the end of March", "2025-03-16/2025-03-31"),
            When("opened in 1974", "1974"),
            When("in May", "2024-05"),
            When("5 December", "2024-12-05"),
            When("2025/26", "2025/2026"),
            When("by the end of February", "../2025-02"),
        ),
        quantities=(
            HowMuch("more than 5,200 residents", "persons", low="5200"),
            HowMuch("$1.3 million", "usd", best="1300000"),
            HowMuch("between $4m and $6m", "usd", low="4000000", high="6000000"),
            HowMuch("30 years", "years", best="30"),
        ),
        names=(New("Joan Pettifer", "person"), New("Derek Holt", "person")),
        speakers=(
            Says("Joan Pettifer said", None, "Joan Pettifer", "states"),
            Says("Opposition members accused", None, "opposition members", "accuses"),
            Says("said Derek Holt", None, "Derek Holt", "states"),
            Says("The council denied", None, "council", "denies"),
        ),
    ),
    Unseen(
        "court",
        "en",
        "2023-09-08",
        "A former bank clerk was jailed for six years on Thursday for stealing $740,000 from "
        "customers. Judge Maria Santori told the Southfield Crown Court that Neil Abbot, 43, "
        'had shown "no remorse". Between January 2019 and August 2021 Abbot moved money from '
        "the accounts of 28 pensioners, the court heard. Prosecutor Helen Drew said that one "
        "victim had lost all her savings. Abbot, who had denied 11 counts of fraud, was found "
        "guilty on July 14 after a trial of three weeks. His lawyer argued that he suffered "
        "from a gambling addiction and announced an appeal. A hearing on compensation is set "
        "for October 2. The bank has repaid 90 per cent of the losses, a spokeswoman confirmed.",
        dates=(
            When("on Thursday", "2023-09-07"),
            When("Between January 2019 and August 2021", "2019-01/2021-08"),
            When("July 14", "2023-07-14"),
            When("October 2", "2023-10-02"),
        ),
        quantities=(
            HowMuch("six years", "years", best="6"),
            HowMuch("$740,000", "usd", best="740000"),
            HowMuch("28 pensioners", "persons", best="28"),
            HowMuch("11 counts of fraud", "count", best="11"),
            HowMuch("90 per cent", "percent", best="90"),
        ),
        names=(
            New("Maria Santori", "person"),
            New("Southfield Crown Court", "government_body"),
            New("Neil Abbot", "person"),
            New("Abbot", "person"),
            New("Helen Drew", "person"),
        ),
        speakers=(
            Says("Maria Santori told", None, "Maria Santori", "states"),
            Says("the court heard", None, "not named", "states"),
            Says("Helen Drew said", None, "Helen Drew", "states"),
            Says("who had denied", None, "Abbot", "denies"),
            Says("His lawyer argued", None, "his lawyer", "states"),
            Says("announced an appeal", None, "his lawyer", "announces"),
            Says("a spokeswoman confirmed", None, "spokeswoman", "confirms"),
        ),
    ),
    Unseen(
        "business",
        "en",
        "2025-02-06",
        "Shares in Brackwell Industries fell 8.4% on Thursday after the pump maker cut its "
        "forecast for FY2025. Revenue in the fourth quarter of 2024 came to $612 million, down "
        "from $655 million a year earlier, and the company now expects growth of 2-3% this "
        "year. Chief executive Lena Storm blamed weak demand in Germany and said that up to "
        '1,500 jobs would go by the end of 2026. "We have to act now," she said on a call with '
        "analysts. Analysts at Corvin Bank estimated the cost of the cuts at some $90 million. "
        "Brackwell, founded in 1921 and based in Oslo, employs nearly 22,000 people in 14 "
        "countries. It bought its rival Hydrotek in Q3 2023. The European Commission is still "
        "examining the deal.",
        dates=(
            When("on Thursday", "2025-02-06"),
            When("a year earlier", "unknown"),
            When("FY2025", "2025"),
            When("the fourth quarter of 2024", "2024-36"),
            When("this year", "2025"),
            When("by the end of 2026", "../2026"),
            When("1921", "1921"),
            When("Q3 2023", "2023-35"),
        ),
        quantities=(
            HowMuch("8.4%", "percent", best="8.4"),
            HowMuch("$612 million", "usd", best="612000000"),
            HowMuch("$655 million", "usd", best="655000000"),
            HowMuch("2-3%", "percent", low="2", high="3"),
            HowMuch("up to 1,500 jobs", "count", high="1500"),
            HowMuch("some $90 million", "usd", best="90000000"),
            HowMuch("nearly 22,000 people", "persons", best="22000"),
            HowMuch("14 countries", "count", best="14"),
        ),
        mentions=(
            Whom("Germany", 1, "germany"),
            Whom("Oslo", 1, None),
            Whom("European Commission", 1, "commission"),
        ),
        names=(
            New("Brackwell Industries", "organisation"),
            New("Lena Storm", "person"),
            New("Corvin Bank", "organisation"),
            New("Brackwell", "organisation"),
            New("Hydrotek", "organisation"),
        ),
        speakers=(
            Says("the company now expects", None, "company", "estimates"),
            Says("Lena Storm blamed", None, "Lena Storm", "accuses"),
            Says("said that up to", None, "Lena Storm", "states"),
            Says("she said on a call", None, "Lena Storm", "states"),
            Says("Corvin Bank estimated", None, "analysts at Corvin Bank", "estimates"),
        ),
    ),
    Unseen(
        "conflict",
        "en",
        "2024-05-19",
        "Fighters of the Northern Front seized the town of Dar Zaman overnight, killing dozens "
        "of soldiers and forcing thousands of civilians to flee, residents and aid workers said "
        "on Sunday. The NF claimed responsibility in a statement on Telegram and said that it "
        "had captured 120 government troops. The defence ministry denied this. The attack came "
        "two days after Ankara had offered to mediate. The UN Security Council condemned the "
        "assault and called for an immediate ceasefire. The United Nations estimates that 1.2 "
        "million people have been displaced since fighting broke out on 15 April last year. "
        '"The rebels want to cut the road before the rains," said Idris Maal, an analyst with '
        "the Sahel Observatory. Talks held in Nairobi in February ended without a result.",
        dates=(
            When("15 April last year", "2023-04-15"),
            When("two days after", "unknown"),
            When("overnight", "2024-05-18/2024-05-19"),
            When("on Sunday", "2024-05-19"),
            When("since fighting broke out on 15 April last year", "2023-04-15/.."),
            When("in February", "2024-02"),
        ),
        quantities=(
            HowMuch("dozens of soldiers", "persons", low="24"),
            HowMuch("thousands of civilians", "persons", low="2000"),
            HowMuch("120 government troops", "persons", best="120"),
            HowMuch("1.2 million people", "persons", best="1200000"),
        ),
        mentions=(
            Whom("Northern Front", 1, "northern-front"),
            Whom("NF", 1, "northern-front"),
            Whom("Ankara", 1, "turkey"),
            Whom("UN Security Council", 1, "unsc"),
            Whom("United Nations", 1, "un"),
            Whom("rebels", 1, "northern-front"),
            Whom("Nairobi", 1, None),
        ),
        names=(
            New("Idris Maal", "person"),
            New("Sahel Observatory", "organisation"),
            New("Telegram", "organisation"),
            New("defence ministry", "government_body"),
        ),
        speakers=(
            Says("residents and aid workers said", None, "residents and aid workers", "states"),
            Says("The NF claimed responsibility", "northern-front", None, "claims_responsibility"),
            Says("said that it had captured", "northern-front", None, "states"),
            Says("The defence ministry denied", None, "defence ministry", "denies"),
            Says("Ankara had offered", "turkey", None, "pledges"),
            Says("condemned the assault", "unsc", None, "criticises"),
            Says("called for an immediate", "unsc", None, "calls_for"),
            Says("The United Nations estimates", "un", None, "estimates"),
            Says("said Idris Maal", None, "Idris Maal", "states"),
        ),
    ),
    Unseen(
        "diplomacy",
        "en",
        "2025-10-30",
        "Poland and Norway signed an agreement on energy on Wednesday that will bring 5 billion "
        "cubic metres of gas a year to Gdynia from 2028. Polish foreign minister Tomasz Wilk "
        'hailed it as "a new chapter" and urged the EU to follow. Oslo has agreed to lend '
        "Warsaw $2.5 billion over ten years. Wilk, who arrived in Oslo on 27 October, is to "
        "meet his Turkish counterpart next week. Turkey has repeatedly said that it wants to be "
        "part of the scheme. In an interview with the daily Morgenposten he warned that the "
        "talks in Brussels on 12 and 13 November might fail. The two countries first discussed "
        "the plan in the spring of 2022. Georgia has said that it will not take part.",
        dates=(
            When("on Wednesday", "2025-10-29"),
            When("from 2028", "2028/.."),
            When("27 October", "2025-10-27"),
            When("next week", "2025-11-03/2025-11-09"),
            When("12 and 13 November", "2025-11-12/2025-11-13"),
            When("the spring of 2022", "2022-21"),
        ),
        quantities=(
            HowMuch("$2.5 billion", "usd", best="2500000000"),
            HowMuch("ten years", "years", best="10"),
        ),
        mentions=(
            Whom("Poland", 1, "poland"),
            Whom("Norway", 1, "norway"),
            Whom("Tomasz Wilk", 1, "tomasz-wilk"),
            Whom("EU", 1, "eu"),
            Whom("Oslo", 1, "norway"),
            Whom("Warsaw", 1, "poland"),
            Whom("Wilk", 2, "tomasz-wilk"),
            Whom("Oslo", 2, None),
            Whom("Turkey", 1, "turkey"),
        ),
        names=(New("Morgenposten", "organisation"), New("Georgia", "state")),
        speakers=(
            Says("Tomasz Wilk hailed", "tomasz-wilk", None, "acknowledges"),
            Says("urged the EU", "tomasz-wilk", None, "calls_for"),
            Says("Turkey has repeatedly said", "turkey", None, "states"),
            Says("he warned that", "tomasz-wilk", None, "warns"),
            Says("Georgia has said", None, "Georgia", "states"),
        ),
    ),
)
