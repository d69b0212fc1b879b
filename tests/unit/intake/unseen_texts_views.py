"""Looking back and judging: interviews, institutes, obituaries, releases, posts."""

from __future__ import annotations

from .unseen_kinds import HowMuch, New, Says, Unseen, When, Whom

TEXTS = (
    Unseen(
        "interview",
        "en",
        "2022-06-11",
        "Amina Odhiambo has run the blood bank in Mombasa since 2016. Q: You said two years ago "
        "that the system would collapse. Has it? A: It has not, but we came close in the winter "
        "of 2020-21, when donations fell by half. Today we have about 300 units in store; we "
        "need 900. I asked the Ministry of Health for money in January, and again last month. "
        "They promised a decision within weeks. Q: What do you expect? A: In the next three "
        "years demand will double. I think the government in Nairobi understands that. "
        "Odhiambo, 58, who trained in the 1990s under Professor Samuel Kiprop, says she will "
        "retire in 2024 at the latest.",
        dates=(
            When("since 2016", "2016/.."),
            When("two years ago", "2020"),
            When("the winter of 2020-21", "2020-24"),
            When("in January", "2022-01"),
            When("last month", "2022-05"),
            When("In the next three years", "2022-06-11/2025-06-11"),
            When("the 1990s", "199X"),
            When("in 2024 at the latest", "../2024"),
        ),
        quantities=(HowMuch("about 300 units", "count", best="300"),),
        mentions=(
            Whom("Amina Odhiambo", 1, "amina-odhiambo"),
            Whom("Ministry of Health", 1, "kenya-health"),
            Whom("Nairobi", 1, "kenya"),
            Whom("Odhiambo", 2, "amina-odhiambo"),
        ),
        names=(New("Samuel Kiprop", "person"),),
        speakers=(
            Says("says she will retire", "amina-odhiambo", None, "states"),
            Says("They promised", "kenya-health", None, "pledges"),
        ),
    ),
    Unseen(
        "thinktank",
        "en",
        "2023-04",
        "Three arguments are usually made against the corridor. First, critics say that it "
        "rewards Turkey for its conduct in the 2010s. Second, some economists doubt that trade "
        "would reach even half of the $40 billion that its planners foresee by 2035. Third, "
        "both sides remain divided over customs. None of this is new: the plan of the early "
        "2000s failed for the same two reasons. A study by the Institute for Transit Policy "
        "found in 2021 that tariffs, not roads, account for 60 to 70 percent of delays. Armenia "
        "is seen as the main winner. In our view, a smaller scheme deserves a try, and the "
        "European Union should pay for it. In the late 1990s a similar idea was put forward by "
        "Norway. In the third quarter of this year the parties will meet again.",
        dates=(
            When("the 2010s", "201X"),
            When("by 2035", "../2035"),
            When("the early 2000s", "2000/2004"),
            When("in 2021", "2021"),
            When("the late 1990s", "1995/1999"),
            When("the third quarter of this year", "2023-35"),
        ),
        quantities=(
            HowMuch("$40 billion", "usd", best="40000000000"),
            HowMuch("60 to 70 percent", "percent", low="60", high="70"),
        ),
        mentions=(
            Whom("Turkey", 1, "turkey"),
            Whom("Armenia", 1, "armenia"),
            Whom("European Union", 1, "eu"),
            Whom("Norway", 1, "norway"),
        ),
        names=(New("Institute for Transit Policy", "organisation"),),
        speakers=(
            Says("critics say", None, "critics", "criticises"),
            Says("some economists doubt", None, "some economists", "views"),
            Says(
                "A study by the Institute for Transit Policy found",
                None,
                "study by the Institute for Transit Policy",
                "states",
            ),
            Says("Armenia is seen as", None, "not named", "views"),
            Says("its planners foresee", None, "planners", "estimates"),
        ),
    ),
    Unseen(
        "obituary",
        "en",
        "2021-12-04",
        "Ruth Calloway, who has died aged 91, mapped more of the sea floor than anyone before "
        "her. Born on 2 February 1930 in Leeds, the third of five children, she studied physics "
        "at the University of Durham and joined the Admiralty in 1951. Between 1957 and 1963 "
        "she made 14 voyages aboard the Endurance. In her memoir, published in October 1988, "
        'she wrote that the work had been "mostly cold hands". She married Arthur Penn in 1960; '
        "he died in 2004. Calloway received the Polar Medal in 1972 and turned down a "
        "knighthood ten years later. Her colleague Simon Marsh described her as fearless. She "
        "died on 28 November. She is survived by two daughters and six grandchildren.",
        dates=(
            When("2 February 1930", "1930-02-02"),
            When("in 1951", "1951"),
            When("Between 1957 and 1963", "1957/1963"),
            When("October 1988", "1988-10"),
            When("in 1960", "1960"),
            When("in 2004", "2004"),
            When("in 1972", "1972"),
            When("ten years later", "1982"),
            When("28 November", "2021-11-28"),
        ),
        quantities=(
            HowMuch("five children", "persons", best="5"),
            HowMuch("two daughters", "persons", best="2"),
            HowMuch("14 voyages", "count", best="14"),
        ),
        names=(
            New("Ruth Calloway", "person"),
            New("University of Durham", "organisation"),
            New("Admiralty", "government_body"),
            New("Arthur Penn", "person"),
            New("Calloway", "person"),
            New("Simon Marsh", "person"),
        ),
        speakers=(
            Says("she wrote that", None, "Ruth Calloway", "states"),
            Says("Simon Marsh described", None, "Simon Marsh", "states"),
        ),
    ),
    Unseen(
        "release",
        "en",
        "2025-06-24",
        "24 June 2025. The Harbour Workers' Union (HWU) today announced a strike at all nine "
        "container terminals, beginning at 06:00 on 1 July and lasting until 3 July. Some 6,400 "
        'members will take part. "Our members have not had a rise since 1 January 2022," said '
        "HWU general secretary Carla Nunes. The union demands an increase of 12% and a "
        "reduction of weekly hours from 40 to 36. It rejects the offer made by the employers' "
        "association PortsFirst on 6/13/2025. According to PortsFirst, the strike would cost "
        "the economy $85 million a day. The HWU calls on the government to intervene. The union "
        "was founded in 1908 and has more than 31,000 members. Contact: press office, +44 20 "
        "5550 1234.",
        dates=(
            When("24 June 2025", "2025-06-24"),
            When("today", "2025-06-24"),
            When("1 July", "2025-07-01"),
            When("until 3 July", "../2025-07-03"),
            When("since 1 January 2022", "2022-01-01/.."),
            When("6/13/2025", "2025-06-13"),
            When("1908", "1908"),
        ),
        quantities=(
            HowMuch("nine container terminals", "count", best="9"),
            HowMuch("Some 6,400 members", "persons", best="6400"),
            HowMuch("12%", "percent", best="12"),
            HowMuch("$85 million", "usd", best="85000000"),
            HowMuch("more than 31,000 members", "persons", low="31000"),
        ),
        mentions=(
            Whom("Harbour Workers' Union", 1, "harbour-workers"),
            Whom("HWU", 1, "harbour-workers"),
            Whom("HWU", 2, "harbour-workers"),
            Whom("HWU", 3, "harbour-workers"),
        ),
        names=(New("Carla Nunes", "person"), New("PortsFirst", "organisation")),
        speakers=(
            Says("today announced", "harbour-workers", None, "announces"),
            Says("Carla Nunes", None, "Carla Nunes", "states"),
            Says("The union demands", "harbour-workers", None, "calls_for"),
            Says("It rejects", "harbour-workers", None, "denies"),
            Says("According to PortsFirst", None, "PortsFirst", "states"),
            Says("The HWU calls on", "harbour-workers", None, "calls_for"),
        ),
    ),
    Unseen(
        "post",
        "en",
        "2025-08-02",
        "Just back from 3 days in Warsaw. Your columnist has seen many summits (this was no. "
        "12!) but never one where so little was said. Two things stood out: Norway has no plan "
        "B, and nobody believes the EU will pay. A minister told me last night that the vote, "
        "due on 3/9/2025, may be put off. The treaty has been dead since 2014 imho. Remember: "
        "in 2008 they swore it would take 18 months. 1/ Read my thread from yesterday. 2/ "
        "Follow @janekowal for more. My paper says the deal is worth $7bn; I'd bet it's a tenth "
        "of that. No state has ratified it. See you in 2026.",
        dates=(
            When("last night", "2025-08-01"),
            When("3/9/2025", "2025-03-09/2025-09-03"),
            When("since 2014", "2014/.."),
            When("in 2008", "2008"),
            When("yesterday", "2025-08-01"),
            When("in 2026", "2026"),
        ),
        quantities=(
            HowMuch("$7bn", "usd", best="7000000000"),
            HowMuch("No state", "count", best="0"),
        ),
        mentions=(
            Whom("Warsaw", 1, None),
            Whom("Norway", 1, "norway"),
            Whom("EU", 1, "eu"),
        ),
        speakers=(
            Says("A minister told me", None, "minister", "states"),
            Says("they swore", None, "they", "pledges"),
            Says("My paper says", None, "my paper", "states"),
        ),
    ),
    Unseen(
        "history",
        "en",
        "2025-07-03",
        "When the armistice was signed on 7 May 1954, few expected the border to last. In June "
        "the guards were withdrawn; by September trade had resumed. Three wars followed, and "
        "the two sides never agreed on a map. After the treaty of 3/7/1979 the line was moved "
        "12 miles to the east. The crisis of 2010-2012 cost hundreds of lives. On June 30 a "
        "shot was fired there for the first time in 13 years, and Norway asked both sides for "
        "calm. A commission of seven judges is to report in the autumn. Its predecessor worked "
        "from 1981 to 1984 and from October 15 to November 2, 1986. In 2024/25 fewer than 200 "
        "visitors crossed. The border, observers believe, will outlive us all. On Monday a "
        "fence was repaired.",
        dates=(
            When("7 May 1954", "1954-05-07"),
            When("In June", "1954-06"),
            When("by September", "../1954-09"),
            When("3/7/1979", "1979-03-07/1979-07-03"),
            When("2010-2012", "2010/2012"),
            When("On June 30", "2025-06-30"),
            When("13 years", "2012-07-03/2025-07-03"),
            When("in the autumn", "2025-23"),
            When("from 1981 to 1984", "1981/1984"),
            When("from October 15 to November 2, 1986", "1986-10-15/1986-11-02"),
            When("In 2024/25", "2024/2025"),
            When("On Monday", "2025-06-30"),
        ),
        quantities=(
            HowMuch("hundreds of lives", "persons", low="200"),
            HowMuch("seven judges", "persons", best="7"),
            HowMuch("fewer than 200 visitors", "persons", high="200"),
        ),
        mentions=(Whom("Norway", 1, "norway"),),
        speakers=(
            Says("Norway asked both sides", "norway", None, "calls_for"),
            Says("observers believe", None, "observers", "views"),
        ),
    ),
)
