# ruff: noqa: RUF001, E501 - foreign characters are the subject here, lines are as long as texts have them
"""Made-up texts, each marked with its cut (see ``cut_texts_marked``). Letters, reports, talks and other papers."""

from __future__ import annotations

TEXTS = {
    "pdf report": """
-navigation|Centre for River Studies                                   Working Paper 12

H1|Water without borders? Sharing the lower Amu in dry years

-byline|Nilufar Saidova, Peter Krahl
-byline|November 2024

H2|Summary

P|The agreements on the lower Amu were written for wet years. This paper
+|looks at what the three riparian states did in the dry years of 2008,
+|2011 and 2021, and asks whether the rules held. They did not: in each of
+|the three years at least one state took more than its share, and no body
+|was able to stop it.

H2|{1} Introduction

P|When the river is full, nobody reads the protocol. When it is low, each
+|side reads it differently. The protocol of 1992 gives shares as per-
+|centages of a flow that is forecast in March, but it does not say what
+|happens if the forecast is wrong.

P|The new canal in the north of Afghanistan adds a fourth party that has
+|signed nothing.

-navigation|3

-navigation|Centre for River Studies                                   Working Paper 12

H2|{2} What the states did

H3|{2.1} The year 2008

P|The flow was 64 per cent of the mean. Upstream reservoirs kept water back
+|for the winter; downstream, rice was planted as if nothing had happened.
+|The loss to farmers in the delta is put at 180 million dollars (Saidova
+|2010).

H3|{2.2} The year 2021

P|This time the commission met in May, earlier than ever. It agreed on cuts
+|of ten per cent for all. What followed differed:

L|{•} the upstream state cut nothing and paid in electricity;
L|{•} the middle state cut eight per cent, mostly at the cost of the
+|smaller canals;
L|{•} the delta received a third less than it had been promised.

H2|{3} Conclusions

P|Shares are not enough. The states need a rule for forecasts that fail, a
+|gauge that all of them can read, and a seat for the fourth party. None of
+|this needs a new treaty; the commission could decide it by protocol.

H2|References

L|Krahl, P. (2019): Gauges and trust. Journal of Basin Studies 4, 11-29.

L|Saidova, N. (2010): Rice in a dry year. Tashkent.

-navigation|4
""",
    "briefing": """
-navigation|Policy Lab > Publications
H1|Three options for the northern crossing
-byline|14 January 2025 | Briefing Note 8
-byline|Dr. Lea Storm and Karim Haddad

H2|At a glance

L|{•} The crossing is used at a third of its capacity.
L|{•} The main obstacle is opening hours, not staff.
L|{•} A joint post would save each lorry about five hours.

H2|Background

P|The crossing was opened in 2016 with money of the development bank [1]. Traffic grew until 2019 and has fallen since [2].

H2|Option A: do nothing

P|Costs nothing and changes nothing. Traffic would shift further to the western route.

H2|Option B: longer hours

P|Opening until midnight would cost about 1.2 million a year. Both sides would have to agree on the same hours, which they have failed to do three times.

H2|Option C: a joint post

P|One building, one queue, two stamps. It needs a treaty. The model exists elsewhere and works.

H2|Recommendation

P|We recommend option C, and option B until then.

H2|Notes

P|[1] Interview with a bank official, May 2024.
P|[2] Customs authority, yearly tables 2016–2023.

-byline|Lea Storm is head of research at Policy Lab. Karim Haddad is a doctoral student.
""",
    "report long heads": """
H1|Borders that open slowly
P|A review of ten crossings in five years
-byline|Institute for Border Studies
-byline|30 June 2025
H2|Most crossings were opened without any plan for the traffic that followed
P|Of the ten crossings we visited, seven had been opened within four months of the decision. In only two of them had anybody counted lorries before. The others took the numbers of the nineties, or none.
P|The result could be seen from far away. At one crossing the queue reached back eleven kilometres, and a small town of tea houses had grown along it.
H2|Officials on both sides want the same thing and do not know it
P|We asked forty officers what they would change first. On either side of each border, most named the same three things:
L|{–} hours that match
L|{–} one form instead of two
L|{–} a telephone
P|No officer had ever spoken to a colleague from the other side. One said that he would not know the number; another, that there was none.
H2|Small traders bear most of the cost and have the smallest voice
P|A lorry of a large firm waits as long as that of a small one, but the firm has other lorries. For a family with one lorry, a week at the border is a quarter of the month.
H2|What we recommend
P|Count first. Agree on hours. Put a telephone in each post, and write the number on the wall.
-disclaimer|The Institute for Border Studies is an independent body. The opinions expressed are those of the authors.
""",
    "press": """
-byline|FOR IMMEDIATE RELEASE
-byline|Contact: Ilse Brandt, press@northwind.example, +00 555 0141

H1|Northwind Power and the City of Halden Sign Agreement on 40 Wind Turbines

P|Project will supply 60,000 homes from 2028

P|HALDEN, 3 March 2025 – Northwind Power and the City of Halden today signed an agreement on the building of 40 wind turbines off the northern coast. Work is to begin in spring 2026.

P|"This is a good day for the city," said Mayor Greta Lund. "We have talked about wind for ten years. Now we build."

P|Under the agreement:

L|{*} Northwind invests 310 million euros;
L|{*} the city leases the harbour for 25 years;
L|{*} at least 120 jobs are to go to people from the region.

P|Fishermen's associations had opposed an earlier plan in 2023. The new site lies four nautical miles further out.

H2|About Northwind Power

P|Northwind Power runs 14 wind farms in five countries. The company was founded in 2006 and has its seat in Bergen.

H2|About the City of Halden

P|Halden has 31,000 inhabitants and is aiming for climate neutrality by 2035.

-navigation|# # #

-disclaimer|This press release contains forward-looking statements. Actual results may differ.
""",
    "newsletter": """
-navigation|View this email in your browser

H1|THE BORDER BRIEF
-byline|Issue 114 | Friday, 21 November 2025

P|Good morning,

P|It was a week of signatures. Two of them matter, one does not. Let us begin with the one that does not.

H2|THE BIG ONE: A MEMORANDUM, AGAIN

P|The transport ministers of four states signed a memorandum on the northern corridor in Samarkand on Tuesday. It is the sixth since 2017. Like the five before it, it contains no sums and no dates.

P|Why it matters: the host wanted the signature before the elections in January.

H2|ALSO THIS WEEK

L|{*} Kazakhstan will let lorries from the south through without a second weighing. The decree takes effect on 1 December.
L|{*} The price of diesel in Herat fell to 62 afghani per litre, the lowest since spring.
L|{*} A court in Bishkek sent the case of the customs officers back to the prosecutor.

H2|NUMBER OF THE WEEK

P|41

P|So many days did the average container take from Urumqi to Karachi by road in October. In the year before it took 29.

H2|WHAT WE ARE READING

L|{*} "The Tariff Book of 1913", a delightful blog on forgotten customs rules
L|{*} A report of the Centre for River Studies on dry years (38 pages, worth it)

P|That is all. See you next Friday.

P|The Border Brief team

-login_prompt|You are receiving this email because you signed up on our website.
-login_prompt|Unsubscribe | Update your preferences | Forward to a friend
-disclaimer|Copyright © 2025 The Border Brief, all rights reserved.
""",
    "interview": """
H1|“The archive is not a cellar, it is a court”
P|The historian Salome Beridze on files that vanish, a minister's diary and why she still believes in paper.
-byline|Interview: Max Torn
-byline|15.02.2025
P|When Salome Beridze opens the door of the state archive in Tbilisi, she switches on the light room by room. She has run the house since 2016 and has survived four ministers of justice.
P|Ms Beridze, how many files are missing?
P|We know of 11,400. That is the number of empty folders. What never had a folder nobody can count.
P|Who took them?
P|Some burned in the winter of 1991, when there was shooting in this street. Some were bought. In the nineties you could buy the file of your neighbour for the price of a pair of shoes.
P|You found the diary of the last Soviet interior minister in 2019. How?
P|It lay in a box with the label "tractors". I think somebody hid it there on purpose, and I would like to thank that person.
P|What does it say?
P|He wrote down every evening whom he had telephoned. That is dull for three hundred pages, and then comes the week in April.
P|The ministry wants to move the archive to the outskirts.
P|The ministry wants the building. I understand that, it is a beautiful building. But an archive that nobody can reach by underground is closed, whatever it says on the door.
P|And if you lose?
P|Then I shall pack the boxes myself. And I shall write on none of them "tractors".
-byline|Salome Beridze, 58, studied in Tbilisi and Leipzig. She has been director of the archive since 2016.
""",
    "interview labels": """
H1|Q&A: Why the glacier laboratory moved downhill
-byline|Sept. 9, 2025
-byline|Interview by Ola Brekke

P|The glacier laboratory at Skarvet has been measuring ice since 1948. This summer it moved 300 metres down the mountain. Its head, Inger Moe, explains.

P|Q: Why did you move?

P|A: Because the ice did. From the old hut you can no longer see the tongue.

P|Q: What was lost?

P|A: Seventy-seven years at one spot. A series like that cannot be bought. We ran both stations side by side for two winters so that the numbers can be tied together.

P|Q: Who paid for it?

P|A: The university paid half. The rest came from people who had once spent a night in the hut. Some sent twenty crowns and a photograph.

P|Q: And the next move?

P|A: In ten years, if nothing changes. Ask me then.

P|This interview has been edited for length and clarity.
""",
    "speech": """
-navigation|Home > Newsroom > Speeches
H1|Remarks by the Secretary of the Council at the Lake Forum
-byline|Astana, 9 October 2025
-byline|Check against delivery

P|Excellencies, ladies and gentlemen,

P|I thank our hosts for their welcome. Twelve years ago this forum had eleven guests and one table. Today there are four hundred of you, and I am told that the coffee ran out at nine.

P|[Laughter]

P|Let me speak about three matters.

P|First, trust. No treaty has ever been better than the gauges by which it is measured. We shall put all our data on one page, in five languages, from the first of January.

P|Second, money. The fund holds 42 million dollars. That is a quarter of what was promised in 2021. I shall not name those who have not paid; they know it, and so does the room.

P|Third, the neighbours who are not here. The river does not ask whether we recognise a government. We must talk to those who open the sluices.

P|[Applause]

P|I come to the end. My grandfather used to say:

Q|Who quarrels over the bucket
+|forgets the well.

P|Let us not forget the well.

P|Thank you.
""",
    "letter": """
-byline|Dr Ewa Lind
-byline|14 Mill Lane
-byline|Harwick

-byline|2 April 2025

-byline|To the Editor, The Harwick Observer

H1|Re: "The bridge nobody needs", 28 March

P|Dear Editor,

P|Your correspondent calls the footbridge a luxury. May I offer him
+|a few numbers?

P|In 2024 the ferry was out of service on 71 days. On each of them
+|some 340 schoolchildren were taken round by bus, at a cost to the
+|county of 1,900 crowns a day.

P|The bridge costs four million. It will last sixty years.

P|It is true that the heron colony will be disturbed while the piers
+|are built. The council has promised to work outside the breeding
+|season, and I shall be on the bank with my field glasses to see
+|that it does.

-byline|Yours faithfully,

-byline|Ewa Lind

P|P.S. Your correspondent has not taken the ferry since 2019. I know,
+|for I sell the tickets on Sundays.
""",
    "manifesto": """
H1|An open letter to the river commission

P|We, the undersigned, live on both banks. We have watched the commission meet forty-one times.

P|We demand:

L|{1)} that the minutes of all meetings be published within a month;
L|{2)} that one member be elected by the villages;
L|{3)} that nobody who sells pumps sit on the board.

P|In 2022 the commission spent more on its dinner than on its gauges. We do not grudge it the dinner. We ask for the gauges.

P|The river was here before the border, and it will be here after it.

P|No secrets in the water!

-byline|Signed:
-byline|Anton Bell, farmer
-byline|Zora Haas, teacher
-byline|Idris Khel, ferryman
""",
    "leadin": """
H1|What the court said, and what it did not
P|The constitutional court published its reasons on Friday. They fill 64 pages. These are the points that matter:
L|{a)} The decree of 2023 was void from the beginning.
L|{b)} Those who were fined under it get their money back, with interest.
L|{c)} Parliament may pass a new law, but not one that looks back.
P|Not decided:
L|whether the officials can be held liable
L|who bears the costs of the appeal
L|what happens to cases that were settled
P|The president of the court added a sentence that will be quoted for years:
Q|A state that corrects itself is not weak; it is merely late.
P|Three judges dissented. In their view the decree was lawful as long as the emergency lasted, and the emergency lasted until May.
P|The government has accepted the ruling. Opposition parties want the minister to go. She has said that she will stay, that she has read all 64 pages, and that she found two spelling mistakes.
P|Thank you to the three readers who sent me the text before the court's own page had it.
""",
    "oped": """
H1|The list and the handshake: a note on "normal relations"

P|Governments like to say that a thing is normal once they have decided to stop looking at it. The word has had a busy
+|spring.

P|In March it was said in one capital that trade with the new masters of Kabul was normal. In April it was said in
+|another that the talks were. By June there was hardly a ministry in the region that had not used the word at least
+|once.

P|I have sat in some of these rooms, and I can report that they are not normal. Men who put a price on one
+|another's heads ten years ago now pass the sugar.

P|None of this means that the talks are wrong. It means that we should not borrow the word from those who need it to
+|end a question.

P|What would I put in its place? "Useful" will do. A useful talk has an agenda, a record, and somebody who is not
+|in the room and asks about it the next day.

P|Who is that somebody? In the seventies it was the press. Today it is mostly nobody.

-byline|Leyla Akhund was ambassador to three countries. She lives in Geneva.
""",
    "wrapped essay": """
H1|What a border knows

P|A border is a line that somebody has to paint again every
+|spring. I learned this from the man who paints it, on the
+|northern side, with a brush tied to a broomstick. He has
+|done so since 1996.

H2|The paint

P|The paint is yellow and comes from the capital. In some
+|years it does not come. In 2003 he used what was left of
+|the blue from the school, and for one year the border was
+|blue.

P|Nobody complained.

H2|The other side

P|On the other side there is no paint. There is a woman who
+|counts the posts. She told me there were 212; he told me
+|there were 209. Both had counted that week.

P|Which of them is right? I walked the line and counted 210,
+|and one hole.
""",
    "essay": """
H1|The song of the bridge builders
P|There is a song that every child in the upper valley knows. It has four lines and no author, and it was forbidden twice.
P|The first time was in 1938, when a commissar heard in it a complaint about the forced labour on the road. The second time was in 1974, when another heard in it a praise of the same labour.
P|My grandmother sang it to me like this:
Q|We carried the stone to the river,
+|the river carried the stone.
+|We asked the river for wages,
+|the river said: ask the stone.
P|You may read it as you like. The commissars did.
P|I went back last summer to see the bridge. It stands, though nobody uses it since the new road was opened on the other bank. A professor from the capital has put up a sign with a year on it. The year is wrong by at least a decade.
P|Anna Serova is a professor of folklore in the capital and the author of the sign. She laughed when I asked about the year. "They gave me one afternoon and a ladder," she said.
P|The song is sung still, at weddings, after midnight, when the young have gone to dance elsewhere:
Q|We carried the stone to the river,
+|and who will carry us home?
""",
    "wire": """
H1|Talks on the northern canal end without result

P|   TERMEZ, June 3 (Example News) -- Talks between three
+|states on the water of the northern canal ended on Tuesday
+|without a result, officials said.
P|   The delegations had met for two days behind closed doors.
+|A joint statement that had been prepared was not read out.
P|   "We were close, and then we were not," one delegate said.
P|   The canal is to carry water over 285 kilometres. Two
+|countries downstream fear for their cotton. The builders say
+|there is enough for all if fields are watered at night.
P|   Next round: September.
P|   The talks were the fourth since 2022. The first three had
+|ended with a promise to meet again; this one ended with a
+|promise to think.
-byline|   (Reporting by A. Karim; editing by J. Stone)
""",
    "wrap noblank": """
H1|Minutes of the meeting of the allotment society
-byline|Held on 7 May 2025 in the green hut
P|Present were 23 members. The chair, Mr Osei, opened the meeting at half past six
+|and thanked Mrs Dahl for the cake.
H2|Water
P|The pump failed twice in April. Mr Osei reported that a new one costs 1,850 crowns.
+|Mrs Dahl moved to buy it at once; Mr Lem moved to wait for the offer of a second
+|firm. The motion of Mrs Dahl was carried by 14 votes to 6, with 3 abstentions.
H2|The fence
P|The fence along the railway is to be mended before July. Volunteers meet on the
+|first three Saturdays in June at nine. Gloves are provided.
P|Mr Lem asked whether the railway would pay. The chair had written to it in 2023 and
+|again in 2024 and had received a calendar.
H2|Any other business
P|The hens of plot 14 have been seen on plot 15. The owner promised to look into it.
P|The meeting closed at ten to eight. The next one is on 4 June.
""",
    "table": """
H1|Freight across the northern border, 2022 to 2024
-byline|Statistics office, release of 14 February 2025
P|Freight by rail across the northern border grew for the third year. Freight by road fell, for the first time since the border was opened again.
C|Table 1: Freight in thousand tonnes
P|Year	Rail	Road	Total
+|2022	1,140	2,310	3,450
+|2023	1,385	2,402	3,787
+|2024	1,760	2,198	3,958
C|Source: customs authority. Figures for 2024 are provisional.
P|The growth by rail is due almost wholly to wheat and flour. Fuel, which made up a third of the traffic in 2022, is now sent by another route.
H2|Method
P|Figures are taken from the customs declarations. Lorries that cross empty are not counted. The series was revised in 2023, when a second crossing was included.
H2|Next release
P|The figures for the first quarter of 2025 will be published on 15 May.
""",
}
