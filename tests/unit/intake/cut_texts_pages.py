# ruff: noqa: RUF001, E501 - foreign characters are the subject here, lines are as long as texts have them
"""Made-up texts, each marked with its cut (see ``cut_texts_marked``). As they are copied out of a browser."""

from __future__ import annotations

TEXTS = {
    "news": """
-navigation|Skip to content
-navigation|Home
-navigation|Politics
-navigation|Business
-navigation|Climate
-login_prompt|Sign in
-navigation|Politics / Water
H1|Parliament votes to reopen the Ostrava dam inquiry after leaked letters
P|Two former ministers are to be heard again in autumn, and the operator will have to hand over its logs.
-byline|Karin Melde and Tomas Rau
-byline|12 September 2025, updated 16:40 CEST
-reaction_counter|Share  Save  Print
C|The spillway of the dam on the morning after the flood.
-credit|Jonas Pohl/Example Pictures
P|Lawmakers voted by 88 to 61 on Thursday to reopen the inquiry into the dam failure that left 19 people dead two years ago.
P|The vote came after a weekly published letters in which engineers warned the ministry of cracks in the western wall.
P|"We asked for a week to drain the lake. We were given a day," one of the engineers wrote in March 2023.
-login_prompt|Sign up for our morning briefing
-login_prompt|The five stories you need, in your inbox at 6 a.m.
-login_prompt|Enter your email address
H2|Who knew what
P|The former environment minister, Petra Hanak, said she had never seen the letters. Her successor said they had been in the files all along.
P|Prosecutors closed their own case in 2024 for lack of evidence. They can open it again if the inquiry finds that documents were held back.
-related_links|More on this story
-related_links|The night the wall gave way: a minute-by-minute account
-related_links|Who pays for the new dam?
H2|What happens next
P|The committee meets for the first time on 2 October. It has until June to report.
P|The operator, Moldau Wasser, said in a statement that it would cooperate fully.
-byline|Additional reporting by Lena Voss in Prague
-navigation|Topics: Dams | Floods | Parliament
-related_links|Recommended for you
-related_links|Why bread costs more this winter
-related_links|A poor wheat harvest and dear gas have pushed prices up by a fifth. Bakers say the worst is still to come. We asked three of them what they will do.
-related_links|The village that moved uphill
-related_links|After the third flood in ten years the council bought a meadow. Forty families have moved already. Not everybody is happy with the view.
-navigation|About us
-navigation|Contact
-navigation|Cookie settings
-disclaimer|© 2025 The Example Gazette
""",
    "analysis": """
H1|Five reasons why the corridor will not be built soon
-byline|By Daniyar Omarov
-byline|May 14, 2025 · 7 min read

P|The map on the wall of the ministry shows a thin red line from the Uzbek border to the Pakistani coast. It has hung there since 2018. Not one kilometre of the line has been laid.

P|Ministers will say again this month that the work is about to begin. There are five reasons to doubt it.

H2|{1.} Nobody has said who pays

P|The cost is put at anything between five and eight billion dollars. The development banks have paid for studies, not for rails. Private lenders want a guarantee that no state in the region can give.

H2|{2.} The gauge is not agreed

P|Central Asia runs on the broad gauge of the old empire, Pakistan on a still broader one, Iran on the standard gauge. Engineers have proposed three answers:

L|{-} a change of bogies at the border, which takes hours;
L|{-} a third rail, which costs a fifth more;
L|{-} wagons with movable axles, of which there are few.

P|None of the three was chosen at the meeting in April.

H2|{3.} The mountains

P|The line must cross at more than 3,000 metres. A tunnel of that length was last dug in the region in the sixties.

H2|{4.} Security along the line is somebody else's problem

P|Each of the three governments expects another one to guard the works. In 2024 two survey teams turned back.

H2|{5.} Freight may not come

P|A study of 2022 counted on ten million tonnes a year. Traders I spoke to would be glad of two. As one forwarder in Tashkent put it:

Q|"I send my boxes where a boat leaves every week. Show me the boat first, and then I will look at your train."

H2|What would change my mind

P|Three things would: a treaty on the gauge, a lender with a name, and a first tender for works, not for studies. Until then the red line stays on the wall.

-byline|Daniyar Omarov teaches transport economics at the Steppe Institute in Almaty. The views are his own.
""",
    "agency": """
H1|Ministers agree to open two border markets before winter
-byline|By NADIA ORLAN
-byline|Updated 6:12 PM CET, October 3, 2025

P|GENEVA (EX) — Ministers from three countries agreed Friday to open two border markets before the winter, a step that traders have demanded for a decade.

P|The markets, one at a bridge and one in a disused railway yard, would operate three days a week. Customs duties are waived for goods worth up to $400 a person.

-navigation|ADVERTISEMENT

P|“It is a small step with a long run-up,” said Foreign Minister Pavel Orsos, who led the talks.

P|Not everyone was pleased. The union of hauliers said its members had not been asked.

H2|What traders say

P|Traders interviewed at the bridge this week welcomed the plan but doubted the date.

P|“They said ‘before winter’ last year,” said Mira, 54, who sells onions and asked that her last name not be used.

-navigation|___

-byline|Associated reporter Tom Lind in Vienna contributed to this report.
-byline|NADIA ORLAN
-byline|Orlan covers trade and borders from Geneva.
-reaction_counter|Share
""",
    "listicle": """
-navigation|Travel
-navigation|Food
-navigation|Maps
H1|7 small museums that tell you more about the frontier than any book
-byline|Words by Ana Pires
-byline|Updated on 2 June 2025
-reaction_counter|Facebook
-reaction_counter|X
-reaction_counter|Pinterest
P|Big museums have marble. Small ones have somebody who lets you touch things.
H2|{1.} The scale house
P|A room with eleven scales, all of them wrong. The keeper will show you how.
H2|{2.} The museum of stamps and seals
P|Here hang the stamps of nine states, five of which are gone. Open on Thursdays.
H2|{3.} The smuggler's loft
P|Two beams and a rope. It takes four minutes to see and a week to forget.
H2|{4.} The school of the two alphabets
P|In 1929 the village changed its alphabet, in 1940 it changed again. The blackboards were kept.
P|If you only see one, see this one.
H2|How to get there
P|There is one bus a day. It leaves when it is full.
-navigation|Filed under: museums, frontier
-related_links|You might also like
-related_links|A night train with two conductors
-related_links|Where to eat at the border
""",
    "forum": """
-navigation|Board index ‹ Regional affairs ‹ Central Asia
-navigation|Page 1 of 3
H1|Is the new customs post at Torghundi working?
-byline|by steppewolf » Tue 4 Feb 2025, 09:12
P|Does anybody have first-hand news from the new post? I read that lorries wait for two days, my driver says six hours.
P|We send spare parts twice a month and I have to decide by Friday.
-reaction_counter|Reply  Quote  Report
-byline|by marta_k » Tue 4 Feb 2025, 10:40
P|Crossed on Saturday. Four hours, most of it waiting for the one man with the stamp.
P|Scanner was broken, so they opened every third box.
-reaction_counter|Reply  Quote  Report
-byline|by old_hand » Tue 4 Feb 2025, 11:03
P|It depends on the shift. The night shift is quicker.
P|Two things to bring:
L|{1)} the invoice in two copies, stamped,
L|{2)} patience.
-reaction_counter|2 likes
-reaction_counter|Reply  Quote  Report
-byline|by steppewolf » Tue 4 Feb 2025, 18:55
P|Thanks both, that helps. Friday it is.
-reaction_counter|Reply  Quote  Report
-navigation|Return to Central Asia
-navigation|Jump to: Regional affairs
-navigation|Who is online: steppewolf and 14 guests
-navigation|Powered by ExampleBB
""",
    "replies": """
-navigation|Questions › Logistics
H1|How do I declare a gift parcel of more than 500 euros?
-byline|Asked by Lin, 3 days ago
P|My aunt in Herat sends me a carpet as a gift. It is worth about 900 euros. Do I have to declare it, and who pays?
-reaction_counter|5 upvotes · 2 comments
-navigation|3 Replies
-byline|customs_nerd · 3 days ago
P|Yes, you have to. Gifts are free up to 45 euros. Above that you pay the duty on the whole sum, which for hand-knotted carpets is 8 per cent, and then the import tax.
-reaction_counter|12 upvotes
-byline|Farid · 2 days ago
P|Not quite. There is a flat rate of 2.5 per cent for gifts up to 700 euros, but your carpet is above that, so the nerd is right in your case.
P|Ask your aunt to put the receipt on the outside of the parcel. It saves a week.
-reaction_counter|4 upvotes
-byline|Lin · 2 days ago
P|Thank you both! She has no receipt, her neighbour made it. I will try with a photo.
-reaction_counter|1 upvote
-reaction_counter|Write a reply
-login_prompt|Log in to answer
""",
    "social": """
H1|I spent a month counting lorries at a border nobody talks about. Here is what I learned 🧵
-byline|Rana Popal @ranacounts · Mar 3
L|{1/} The post has one barrier, one scale and one officer who can read the new forms. Everything you have read about "capacity" is about him.
L|{2/} On a good day 140 lorries cross. On a bad day 9. The number has nothing to do with the lorries. It depends on whether the officer has slept.
L|{3/} Fees: officially 2,000 afghani. What I saw was between nothing and 11,000.
L|{4/} What would help? Not a new building. A second officer.
P|That's it. If you want the raw counts, they are in the spreadsheet below.
-reaction_counter|214 reposts 1.1K likes 88 bookmarks
-reaction_counter|Reply
-reaction_counter|Repost
-reaction_counter|Like
""",
    "blog": """
-navigation|Notes from the Valley
-navigation|about | archive | rss
H1|What the hydrologist told me on the bus
-byline|Posted on June 8, 2025 by Hanna
P|I had not planned to write about water again. Then the bus broke down, and the man beside me turned out to have measured the river for thirty years.

P|He said the glaciers feed it for now. He said it with the calm of somebody who has done the sum many times.
P|The sum goes like this: every summer the ice gives a little more than the snow brings back. So the river is fuller than it should be, and everybody downstream gets used to it. Around 2040, he thinks, the gift ends.
P|What then? He shrugged. "Then people will remember how their grandparents farmed."
P|Here is what I took from it:
L|{–} A full river can be bad news.
L|{–} A forecast is a kind of letter to people who are not listening.
L|{–} Always talk to the man beside you.
P|More on the measuring station next week, if the bus lets me.
-reaction_counter|Share this:
-reaction_counter|Tweet
-reaction_counter|WhatsApp
-reaction_counter|Email
-reaction_counter|Like Loading...
-navigation|Tagged glaciers, river, travel
-navigation|← The market at five in the morning
-navigation|A list of my pencils →
-reaction_counter|2 thoughts on “What the hydrologist told me on the bus”
-reaction_counter|Olim says:
-reaction_counter|June 9, 2025 at 7:14 am
-reaction_counter|My father worked at that station. The book with the numbers from 1961 is still there, in the drawer.
-reaction_counter|Reply
-reaction_counter|Berta says:
-reaction_counter|June 10, 2025 at 9:02 pm
-reaction_counter|Lovely. Please write more about the pencils too.
-reaction_counter|Reply
-reaction_counter|Leave a Reply
-reaction_counter|Your email address will not be published.
-reaction_counter|Name
-reaction_counter|Email
-reaction_counter|Website
-reaction_counter|Post Comment
-login_prompt|Follow blog via email
-navigation|Blog at example.org.
""",
    "ticker": """
-navigation|Live
H1|Strike at the ports: ferries cancelled until Sunday
-byline|Last updated 3 minutes ago
H2|Key points
L|{•} All ferries to the islands are cancelled until Sunday night
L|{•} Unions and owners meet again at 18:00
L|{•} The navy brings medicine to the two outer islands
-navigation|Latest first | Oldest first
-byline|16:42
H2|Owners put new offer on the table
P|The shipowners' association has offered 4.5 per cent over two years, its chairman told reporters outside the ministry. The unions had asked for nine.
-reaction_counter|Share
-byline|16:05
P|A supermarket on the northern island has begun to ration milk and bread, our correspondent reports. "We have enough until Saturday," its manager said.
-reaction_counter|Share
-byline|15:31
H2|Analysis: why the crews are so angry
P|Wages at sea were last raised in 2019, and prices have risen by 27 per cent since. But it is not only money. The crews work eleven days in a row and have three days off.
-byline|Nikos Arvan, economics editor
-reaction_counter|Share
-byline|14:50
P|The first navy vessel has left the mainland with insulin and dressings on board.
-byline|14:12
P|Good afternoon and welcome to our live coverage. Dockers and crews walked out at six this morning.
-navigation|Load more
""",
    "faq": """
-navigation|Services | Residents | Contact
H1|Questions and answers on the new water tariff
P|The council decided on 11 March to change the water tariff. Here we answer the questions we are asked most.
H2|When does the tariff come into force?
P|On 1 July 2025. The first bill under the new tariff will be sent in October.
H2|Who pays more?
P|Households that use over 140 cubic metres a year. That is about one in nine.
H2|Can the tariff be appealed?
P|Yes. Write to the water office within one month of the first bill. There is no fee.
H2|Why was the tariff changed at all?
P|The old one dates from 1996. It rewarded those who used the most:
L|{•} up to 50 cubic metres: 2.10 crowns each
L|{•} up to 200 cubic metres: 1.80 crowns each
L|{•} beyond that: 1.20 crowns each
P|The new tariff turns the order round.
-byline|Last reviewed: 2 May 2025
-navigation|Was this page helpful? Yes No
-navigation|Accessibility
-navigation|Site map
""",
    "overview": """
H1|Overview of the Northern Canal Dispute

P|Certainly! Here is a structured summary of the dispute.

H2|{🌊} Background

P|The canal was begun in 2022 and is to be finished in 2028.

H2|{⚖️} Legal Questions

L|{•} Prior use: downstream states claim rights that go back to the fifties.
L|{•} Equity: the upstream state says that it never had a share.
L|{•} No treaty: none of the treaties binds all four states.

H2|{💰} Economic Impact

L|{•} Cotton: losses of 10 to 15 per cent are feared.
L|{•} Jobs: the works employ 6,000 people.

H2|{✅} Conclusion

P|The dispute is unlikely to be settled soon. A joint gauge would be a first step.

-reaction_counter|Copy
-reaction_counter|Share
""",
}
