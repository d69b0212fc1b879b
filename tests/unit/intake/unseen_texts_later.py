"""Further ones, written when the rules had been mended on the others once."""

from __future__ import annotations

from .unseen_kinds import HowMuch, New, Says, Unseen, When, Whom

TEXTS = (
    Unseen(
        "election",
        "en",
        "2024-07-08",
        "Voters in Armenia gave the opposition a narrow win on Sunday, according to partial "
        "results published early on Monday. With 78 per cent of ballots counted, the Civic "
        "Alliance had 41.2% against 38.9% for the ruling party. Turnout was the highest since "
        "independence in 1991. Party leader Aram Petrosyan told supporters that he would form a "
        "government within two weeks. The president, who took office in April 2018, conceded "
        "defeat and congratulated his rival by telephone. Observers from the European Union "
        "noted irregularities at 12 polling stations but said that they had not changed the "
        "outcome. The new parliament will meet on 22 July. An earlier vote, planned for the "
        "autumn of 2023, had been put off twice. Four people were arrested for fraud.",
        dates=(
            When("on Sunday", "2024-07-07"),
            When("early on Monday", "2024-07-08"),
            When("in 1991", "1991"),
            When("since independence in 1991", "1991/.."),
            When("April 2018", "2018-04"),
            When("22 July", "2024-07-22"),
            When("the autumn of 2023", "2023-23"),
        ),
        quantities=(
            HowMuch("78 per cent", "percent", best="78"),
            HowMuch("41.2%", "percent", best="41.2"),
            HowMuch("38.9%", "percent", best="38.9"),
            HowMuch("12 polling stations", "count", best="12"),
            HowMuch("Four people", "persons", best="4"),
        ),
        mentions=(Whom("Armenia", 1, "armenia"), Whom("European Union", 1, "eu")),
        names=(New("Civic Alliance", None), New("Aram Petrosyan", "person")),
        speakers=(
            Says("according to partial results", None, "partial results", "states"),
            Says("Aram Petrosyan told", None, "Aram Petrosyan", "states"),
            Says("conceded defeat", None, "president", "acknowledges"),
            Says("Observers from the European Union noted", None, "observers", "states"),
            Says("but said that they", None, "observers", "states"),
        ),
    ),
    Unseen(
        "quake",
        "en",
        "2023-02-14",
        "At least 1,340 people have died and tens of thousands are homeless after the "
        "earthquake that struck eastern Turkey eight days ago. Rescuers pulled a 7-year-old boy "
        'alive from the rubble on Monday night. "We have almost no hope left," said Murat '
        "Demir, who leads a team of 30 volunteers. The government in Ankara has promised to "
        "rebuild 15,000 homes within a year. The disaster agency put the damage at $3.4bn, "
        "while an insurer, Alton Re, spoke of as much as $5bn. Norway sent two field hospitals "
        "and pledged another $10 million. Critics accuse builders of ignoring rules that were "
        "tightened in 2007. The United Nations has warned that hundreds of villages are still "
        "cut off. Snow is expected by Friday.",
        dates=(
            When("eight days ago", "2023-02-06"),
            When("Monday night", "2023-02-13"),
            When("in 2007", "2007"),
            When("by Friday", "../2023-02-17"),
        ),
        quantities=(
            HowMuch("At least 1,340 people", "persons", low="1340"),
            HowMuch("30 volunteers", "persons", best="30"),
            HowMuch("15,000 homes", "count", best="15000"),
            HowMuch("$3.4bn", "usd", best="3400000000"),
            HowMuch("as much as $5bn", "usd", high="5000000000"),
            HowMuch("$10 million", "usd", best="10000000"),
        ),
        mentions=(
            Whom("Turkey", 1, "turkey"),
            Whom("Ankara", 1, "turkey"),
            Whom("Norway", 1, "norway"),
            Whom("United Nations", 1, "un"),
        ),
        names=(New("Murat Demir", "person"), New("Alton Re", "organisation")),
        speakers=(
            Says("said Murat Demir", None, "Murat Demir", "states"),
            Says("Ankara has promised", "turkey", None, "pledges"),
            Says("The disaster agency put", None, "disaster agency", "estimates"),
            Says("Alton Re, spoke of", None, "Alton Re", "states"),
            Says("pledged another", "norway", None, "pledges"),
            Says("Critics accuse", None, "critics", "accuses"),
            Says("The United Nations has warned", "un", None, "warns"),
        ),
    ),
    Unseen(
        "economy",
        "en",
        "2025-04-30",
        "Poland's economy grew by 0.7% in the first quarter, the statistics office said on "
        "Wednesday, after shrinking in the last three months of 2024. Exports to Germany rose "
        "to $31 billion in March. Finance minister Olga Duda expects growth of 3.5 percent for "
        "the whole of 2025 but cautioned that tariffs could cut that by half. Inflation, which "
        "peaked at 18.4% in February 2023, has fallen below 5% for the first time in four "
        "years. The central bank will announce its next decision on May 7. Since 2015 about "
        "220,000 workers have come from abroad. Warsaw plans to spend 4.7% of output on defence "
        "in FY2026. A Lodz-based research group, Datum, doubts the figures.",
        dates=(
            When("in the first quarter", "2025-33"),
            When("on Wednesday", "2025-04-30"),
            When("the last three months of 2024", "2024-36"),
            When("in March", "2025-03"),
            When("2025 but", "2025"),
            When("February 2023", "2023-02"),
            When("in four years", "2021-04-30/2025-04-30"),
            When("May 7", "2025-05-07"),
            When("Since 2015", "2015/.."),
            When("FY2026", "2026"),
        ),
        quantities=(
            HowMuch("0.7%", "percent", best="0.7"),
            HowMuch("$31 billion", "usd", best="31000000000"),
            HowMuch("3.5 percent", "percent", best="3.5"),
            HowMuch("18.4%", "percent", best="18.4"),
            HowMuch("below 5%", "percent", high="5"),
            HowMuch("about 220,000 workers", "persons", best="220000"),
            HowMuch("4.7%", "percent", best="4.7"),
        ),
        mentions=(
            Whom("Poland", 1, "poland"),
            Whom("Germany", 1, "germany"),
            Whom("Warsaw", 1, "poland"),
        ),
        names=(New("Olga Duda", "person"), New("Datum", "organisation")),
        speakers=(
            Says("the statistics office said", None, "statistics office", "states"),
            Says("Olga Duda expects", None, "Olga Duda", "estimates"),
            Says("cautioned that", None, "Olga Duda", "warns"),
            Says("doubts the figures", None, "Datum", "views"),
        ),
    ),
    Unseen(
        "portrait",
        "en",
        "2020-09-19",
        "It was on 11 November 1989, two days after the Wall fell, that Ines Vogel first saw "
        "Berlin. By Christmas she had a job; in March 1990 she bought the shop she still runs. "
        '"I was 23 and afraid of nothing," she recalls. The street has changed since: of 40 '
        "shops, nine are left. Her neighbour Karl Brandt says that rents have tripled since "
        "2012. In July the city council approved a plan for 600 flats, and builders are due to "
        "start on 5 October. A lawyer for the tenants' group Bleibe, Marta Klein, called the "
        "plan a scandal. The council rejects that. Vogel turns 54 on Tuesday. She does not "
        "intend to celebrate.",
        dates=(
            When("11 November 1989", "1989-11-11"),
            When("two days after", "unknown"),
            When("By Christmas", "../1989-12-25"),
            When("March 1990", "1990-03"),
            When("since 2012", "2012/.."),
            When("In July", "2020-07"),
            When("5 October", "2020-10-05"),
            When("on Tuesday", "2020-09-22"),
        ),
        quantities=(
            HowMuch("40 shops", "count", best="40"),
            HowMuch("600 flats", "count", best="600"),
        ),
        names=(
            New("Ines Vogel", "person"),
            New("Karl Brandt", "person"),
            New("Bleibe", "organisation"),
            New("Marta Klein", "person"),
            New("Vogel", "person"),
        ),
        speakers=(
            Says("she recalls", None, "Ines Vogel", "states"),
            Says("Karl Brandt says", None, "Karl Brandt", "states"),
            Says("Marta Klein, called", None, "Marta Klein", "criticises"),
            Says("The council rejects", None, "council", "denies"),
        ),
    ),
    Unseen(
        "talks",
        "en",
        "2026-01-22",
        "Envoys of the Northern Front and of Kenya ended three days of talks in Oslo on "
        "Wednesday without agreeing on a date for a truce. A diplomat close to the talks said "
        "that both sides had moved, and that a further round was planned for early February. "
        "The rebels insist that Nairobi must first release 85 prisoners held since the raid of "
        "3 October 2025. Kenya denies holding more than 30. Amina Odhiambo, who chairs the "
        "relief committee, appealed to both sides to reopen the road. In a joint statement, the "
        'EU and the UN said they were "deeply disappointed". The NF, founded in 1998, has '
        "broken four ceasefires since 2019. Last month it rejected an offer by Ankara. Talks "
        "may resume on Monday.",
        dates=(
            When("on Wednesday", "2026-01-21"),
            When("early February", "2026-02-01/2026-02-15"),
            When("3 October 2025", "2025-10-03"),
            When("since the raid of 3 October 2025", "2025-10-03/.."),
            When("1998", "1998"),
            When("since 2019", "2019/.."),
            When("Last month", "2025-12"),
            When("on Monday", "2026-01-26"),
        ),
        quantities=(
            HowMuch("85 prisoners", "persons", best="85"),
            HowMuch("four ceasefires", "count", best="4"),
            HowMuch("more than 30", "count", low="30"),
        ),
        mentions=(
            Whom("Northern Front", 1, "northern-front"),
            Whom("Kenya", 1, "kenya"),
            Whom("rebels", 1, "northern-front"),
            Whom("Nairobi", 1, "kenya"),
            Whom("Kenya", 2, "kenya"),
            Whom("Amina Odhiambo", 1, "amina-odhiambo"),
            Whom("EU", 1, "eu"),
            Whom("UN", 1, "un"),
            Whom("NF", 1, "northern-front"),
            Whom("Ankara", 1, "turkey"),
        ),
        speakers=(
            Says("A diplomat close to the talks said", None, "diplomat", "states"),
            Says("The rebels insist", "northern-front", None, "states"),
            Says("Kenya denies", "kenya", None, "denies"),
            Says("appealed to both", "amina-odhiambo", None, "calls_for"),
            Says("the EU and the UN said", "eu", None, "states"),
            Says("and the UN said", "un", None, "states"),
            Says("it rejected an offer", "northern-front", None, "denies"),
        ),
    ),
    Unseen(
        "health",
        "en",
        "2021-03-02",
        "The Ministry of Health on Tuesday confirmed 312 new cases of measles, the most in a "
        "single day since the outbreak began on January 24. Nineteen children have died. The "
        "ministry blamed low vaccination rates and urged parents to come forward. It plans to "
        "vaccinate 1.5 million children by the end of June. Dr. Lucy Mbeki of the Coast General "
        'Hospital said the true number could be two or three times higher. "People are scared '
        'of the needle," she added. The campaign, paid for by the UN, will cost between $12 '
        "million and $15 million. In 2019-20 fewer than a dozen cases were reported. Schools in "
        "Mombasa stay shut until 15 March. Three lessons follow from this, wrote The Daily "
        "Post.",
        dates=(
            When("on Tuesday", "2021-03-02"),
            When("January 24", "2021-01-24"),
            When("since the outbreak began on January 24", "2021-01-24/.."),
            When("by the end of June", "../2021-06"),
            When("In 2019-20", "2019/2020"),
            When("until 15 March", "../2021-03-15"),
        ),
        quantities=(
            HowMuch("312 new cases", "count", best="312"),
            HowMuch("Nineteen children", "persons", best="19"),
            HowMuch("1.5 million children", "persons", best="1500000"),
            HowMuch("between $12 million and $15 million", "usd", low="12000000", high="15000000"),
            HowMuch("fewer than a dozen cases", "count", high="12"),
        ),
        mentions=(Whom("Ministry of Health", 1, "kenya-health"), Whom("UN", 1, "un")),
        names=(
            New("Lucy Mbeki", "person"),
            New("Coast General Hospital", "organisation"),
            New("Daily Post", "organisation"),
        ),
        speakers=(
            Says("on Tuesday confirmed", "kenya-health", None, "confirms"),
            Says("The ministry blamed", "kenya-health", None, "accuses"),
            Says("urged parents", "kenya-health", None, "calls_for"),
            Says("Coast General Hospital said", None, "Lucy Mbeki", "states"),
            Says("she added", None, "Lucy Mbeki", "states"),
            Says("wrote The Daily Post", None, "Daily Post", "states"),
        ),
    ),
)
