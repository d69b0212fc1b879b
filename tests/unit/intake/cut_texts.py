# ruff: noqa: RUF001, E501 - foreign and typographic characters are the subject, lines are as long as texts have them
"""Made-up texts of the layouts that arrive, and how each is to be cut.

An expected part is ``kind first words``, for furniture ``- reason first words``; ``< N`` at its end
says that it stands under the Nth part of the list that is content, counted from 1.
"""

from __future__ import annotations

NEWS = (
    """Skip to main content
News
World
Business
Subscribe
Log in
Home > World > Asia
Northern rail link opens after nine years of work
By Mira Holt and Jon Ade
Published 3 July 2025, 14:05 GMT
3 min read
Share
Photo: Ann Berg / Example Agency
The first train left the northern terminal on Thursday morning, carrying two hundred guests and a brass band.
"We waited nine years for this," the transport minister said at the opening.
Advertisement
What changes for travellers
The trip to the coast now takes four hours. Before, it took eleven hours by road.
Read more: Why the line was stopped in 2019
Tickets cost between 12 and 40 crowns, depending on the season.
Critics of the line
Farmers in the valley say they were never paid for their land.
About the author
Mira Holt covers transport for the Example Times. She has written about rail since 2011.
Tags: rail, transport, north
Related articles
Bridge closed for repairs
Bus drivers walk out for a third day
Most read
Harbour fees to rise in spring
© 2025 Example Times. All rights reserved.
Privacy policy
Terms of use
""",
    """
- navigation Skip to main
- login_prompt Subscribe
- navigation Home >
heading Northern rail link
- byline By Mira Holt
- reaction_counter Share
- credit Photo: Ann
paragraph The first train < 1
paragraph "We waited < 1
- navigation Advertisement
heading What changes < 1
paragraph The trip to < 4
- related_links Read more: Why
paragraph Tickets cost < 4
heading Critics of < 1
paragraph Farmers in < 7
- byline About the author
- related_links Related articles
- disclaimer © 2025
- navigation Privacy policy
""",
)

BLOG = (
    """We use cookies to make this blog work. By continuing you accept our privacy policy.
Accept all
Reject all

The Slow Letter

Five things I learned from two years without a car

Posted by Lena Ortiz on March 14, 2024 · 8 minute read

Facebook
Twitter
WhatsApp

Two years ago I sold my car, mostly because I was tired of looking for places to leave it.

Here is what happened since then:

🚲 It is faster than I thought
In town the bicycle beats the bus on every way shorter than five kilometres.

💶 It is cheaper
I spend about a third of what I spent before, repairs included.

✅ Fewer appointments at the garage
✅ No more fines
✅ Better knees

Would I do it again? Yes, on the same day.

If you liked this, subscribe to my newsletter and get one letter a month in your inbox.

12 Comments

Tomas says:
March 15, 2024 at 9:12 am
Great read, I did the same thing a year ago and never looked back.
Reply

Leave a Reply
Your email address will not be published. Fields with * must be filled in.
""",
    """
- login_prompt We use
- navigation The Slow Letter
heading Five things
- byline Posted by
- reaction_counter Facebook
paragraph Two years < 1
paragraph Here is < 1
- navigation 🚲
heading It is faster < 1
paragraph In town < 4
- navigation 💶
heading It is cheaper < 1
paragraph I spend < 6
- navigation ✅
list_item Fewer < 6
- navigation ✅
list_item No more < 6
- navigation ✅
list_item Better knees < 6
paragraph Would I < 6
- login_prompt If you liked
- reaction_counter 12 Comments
""",
)

FORUM = (
    """Board index < Local affairs < Harbour
Re: Who pays for the new quay?
by seagull77 » Tue Jan 14, 2025 7:42 pm

I read the budget twice and cannot find the two million anywhere in it. Does somebody know which year it was booked in?

> The quay was paid for in 2023,
> out of the reserve.

That is what the mayor says. The reserve was 800,000 at the time, so it cannot be the whole story.

Posts: 1204
Joined: Mon Mar 02, 2009
Quote
Reply
Top
""",
    """
- navigation Board index
heading Re: Who pays
- byline by seagull77
paragraph I read < 1
- navigation >
quotation The quay was < 1
paragraph That is what < 1
- byline Posts: 1204
- reaction_counter Quote
""",
)

RELEASE = (
    """FOR IMMEDIATE RELEASE

PRESS RELEASE

NORDLINE TO BUILD THREE FERRIES AT HOME YARD

PORT ALAND, 12 May 2025 – Nordline Ltd. has ordered three electric ferries from the yard in Port Aland. The order is worth 96 million euros.

"This keeps the work here," said Chief Executive Dana Weiss.

The ferries will:
- carry 400 passengers each,
- run on batteries alone,
- be delivered by 2028.

DELIVERY

The first ship is due in the autumn of 2026.

###

About Nordline
Nordline Ltd. runs ferries on eleven routes. It was founded in 1931 and employs 900 people.

Media contact:
Ivo Brand
press@nordline.example
+44 20 5555 0100
""",
    """
- byline FOR IMMEDIATE
heading NORDLINE TO
paragraph PORT ALAND < 1
paragraph "This keeps < 1
paragraph The ferries will < 1
- navigation -
list_item carry 400 < 1
- navigation -
list_item run on < 1
- navigation -
list_item be delivered < 1
heading DELIVERY < 1
paragraph The first ship < 8
- navigation ###
heading About Nordline < 1
paragraph Nordline Ltd. < 10
- byline Media contact
""",
)

WRAPPED = (
    """From: Petra Lind <petra@example.org>
To: quay-list@example.org
Date: Tue, 14 Jan 2025 19:42:10 +0100
Subject: The two million

Dear all,

I went through the minutes of the last four meetings and there is no
vote on the two million anywhere. The only trace of it is a remark by
the treasurer in October, who said that the sum "would be found".

Three things are open:

  1. who asked for the money in the first place, and on whose
     authority it was spent before the vote;
  2. whether the yard was paid at all;
  3. what the auditors were told.

I suggest that we ask for the contract. If there is none, we have our
answer, and if there is one, we can read it - and so can the paper,
which has asked for it since November.

Best wishes,
Petra

--
Petra Lind
Harbour Street 4
""",
    """
- byline From: Petra
paragraph Dear all,
paragraph I went through
paragraph Three things
- navigation 1.
list_item who asked
- navigation 2.
list_item whether
- navigation 3.
list_item what the
paragraph I suggest
- byline Best wishes,
- navigation --
- byline Petra Lind
""",
)

REPORT = (
    """Water in the Three Valleys
Report of the Working Group, 2024

1. Introduction

The working group met six times. It heard nineteen witnesses.

1.1 Mandate

The council asked for a report on who may draw water, and how much.

1.2 Method

We read the registers from 1950 on. Where a register was lost, we asked the families.

2. Findings

2.1 Registered rights

There are 340 registered rights. Their holders are:
(a) 210 farms;
(b) 96 households;
(c) 34 companies.

Figure 1: Registered rights by kind of holder

2.2 Unregistered use

Nobody knows how much is drawn without a right.

3. Recommendations

The group recommends a new register by 2027.
""",
    """
heading Water in
paragraph Report of < 1
- navigation 1.
heading Introduction < 1
paragraph The working < 3
- navigation 1.1
heading Mandate < 3
paragraph The council < 5
- navigation 1.2
heading Method < 3
paragraph We read < 7
- navigation 2.
heading Findings < 1
- navigation 2.1
heading Registered rights < 9
paragraph There are 340 < 10
- navigation (a)
list_item 210 farms < 10
- navigation (b)
list_item 96 households < 10
- navigation (c)
list_item 34 companies < 10
caption Figure 1: < 10
- navigation 2.2
heading Unregistered < 9
paragraph Nobody knows < 16
- navigation 3.
heading Recommendations < 1
paragraph The group < 18
""",
)

BROKEN = (
    """How the two towns differ
The two towns lie twelve kilometres apart and share a river, a school and a quarrel.
•
Taxes:
The upper town takes two per cent more than the lower town.
•
According to
the lower town's clerk
, nobody ever moved because of it.
•
Water:
◦
The upper town has springs of its own and sells a third of the water.
◦
The lower town pays for every litre, and has done so since 1974.
•
Roads: Both towns keep their own roads, with mixed results:
◦
The bridge belongs to neither.
◦
The pass is closed in winter.
In the end the two will have to talk, as they did in 1951.
""",
    """
heading How the two
paragraph The two towns < 1
- navigation •
list_item Taxes: < 1
- navigation •
list_item According to < 1
- navigation •
heading Water: < 1
- navigation ◦
list_item The upper town has < 5
- navigation ◦
list_item The lower town < 5
- navigation •
heading Roads: < 1
list_item Both towns < 8
- navigation ◦
list_item The bridge < 8
- navigation ◦
list_item The pass < 8
paragraph In the end < 1
""",
)

RUSSIAN = (
    """Главная
Новости
Общество
Войти
Новый мост через реку откроют к осени
3 июля 2025, 14:05
Автор: Анна Петрова
Фото: Иван Сидоров / Пример
Строительство моста через реку завершится в сентябре, сообщил глава района на встрече с жителями.
— Мы ждали этого девять лет, — сказал он.
Что изменится
По мосту пойдут автобусы и грузовики. Пешеходам обещают отдельную дорожку.
Читайте также: Почему стройку остановили в 2019 году
На работы уже потрачено 2,4 млрд рублей.
Подпишитесь на наш канал в Telegram
Теги: мост, дороги
Комментарии (3)
Мнение автора может не совпадать с мнением редакции.
© 2025 Пример. Все права защищены.
""",
    """
- navigation Главная
- login_prompt Войти
heading Новый мост
- byline 3 июля
- credit Фото: Иван
paragraph Строительство < 1
paragraph — Мы ждали < 1
heading Что изменится < 1
paragraph По мосту < 4
- related_links Читайте также
paragraph На работы < 4
- login_prompt Подпишитесь
- byline Теги
- reaction_counter Комментарии
- disclaimer Мнение
""",
)

ARABIC = (
    """الرئيسية
أخبار
رياضة
افتتاح خط القطار الشمالي بعد تسع سنوات من العمل
بقلم: سامي حداد
3 يوليو 2025
غادر أول قطار المحطة الشمالية صباح الخميس وعلى متنه مئتا ضيف وفرقة موسيقية.
ما الذي يتغير للمسافرين؟
تستغرق الرحلة إلى الساحل الآن أربع ساعات، وكانت تستغرق إحدى عشرة ساعة بالسيارة.
• الشتاء: تذكرة واحدة بعشرين كرونة.
• الصيف: تذكرة واحدة بأربعين كرونة.
ويقول المزارعون إنهم لم يتلقوا ثمن أراضيهم حتى الآن.
اقرأ أيضا: لماذا توقف العمل في 2019
جميع الحقوق محفوظة
""",
    """
- navigation الرئيسية
heading افتتاح خط
- byline بقلم
paragraph غادر أول < 1
heading ما الذي < 1
paragraph تستغرق < 3
- navigation •
list_item الشتاء < 3
- navigation •
list_item الصيف < 3
paragraph ويقول < 3
- related_links اقرأ أيضا
- disclaimer جميع
""",
)

CHINESE = (
    """首页
新闻
财经
北方铁路历时九年终于通车
作者：李明
2025年7月3日
第一列火车于星期四上午离开北站，车上有两百名客人和一支乐队。
对旅客有什么变化
到海边的路程现在只需要四个小时，以前坐汽车要十一个小时。
票价从十二到四十不等，按季节而定，学生和老人半价优惠。
相关阅读
大桥因维修关闭
版权所有
""",
    """
- navigation 首页
heading 北方铁路
- byline 作者
paragraph 第一列 < 1
heading 对旅客 < 1
paragraph 到海边 < 3
paragraph 票价 < 3
- related_links 相关阅读
- disclaimer 版权所有
""",
)

MARKDOWN = (
    """# The quay, once more

*By Petra Lind, 20 January 2025*

The contract is here, and it is shorter than we thought.

## What it says

It has four clauses:

1. The yard builds.
2. The town pays.
   - half at the start,
   - half at the end.
3. The interest is two per cent.
4. Nobody may speak of it.

> Nobody may speak of it to anyone, at any time.

### The third clause

Two per cent is twice what the bank asked for.

## What now

We will ask the council in March.
""",
    """
- navigation #
heading The quay
- byline *By Petra
paragraph The contract < 1
- navigation ##
heading What it says < 1
paragraph It has four < 3
- navigation 1.
list_item The yard < 3
- navigation 2.
list_item The town < 3
- navigation -
list_item half at the start < 3
- navigation -
list_item half at the end < 3
- navigation 3.
list_item The interest < 3
- navigation 4.
list_item Nobody < 3
- navigation >
quotation Nobody < 3
- navigation ###
heading The third < 3
paragraph Two per cent < 12
- navigation ##
heading What now < 1
paragraph We will < 14
""",
)

CHRONICLE = (
    """The quay: what happened when

12 March 2023
The council hears of the plan for the first time, in a closed session.

4 October 2024
The treasurer says that the money will be found.

14 January 2025
A citizen asks who paid. Nobody answers.
""",
    """
heading The quay
heading 12 March < 1
paragraph The council < 2
heading 4 October < 1
paragraph The treasurer < 4
heading 14 January < 1
paragraph A citizen < 6
""",
)

REPLY = (
    """A reply to "Who pays for the quay?"

Mr. Brand claims that nobody voted. He is wrong, for four reasons.

First, the council voted in October, if only by a show of hands.

Second, the sum was in the annex to the budget. "The annex is part of the budget," as the statute says.

Third, the auditors saw it.

Fourth, nobody objected at the time.

All of this was said in the meeting, and Mr. Brand was there.

The author is treasurer of the town. The views expressed here are his own and do not reflect those of the council.
""",
    """
heading A reply
paragraph Mr. Brand < 1
paragraph First, < 1
paragraph Second, < 1
paragraph Third, < 1
paragraph Fourth, < 1
paragraph All of this < 1
- disclaimer The author is
""",
)

THINK_TANK = (
    """Home » Publications » Commentary
Commentary | 14 May 2025
A Bridge Too Early: Why Aland Should Wait
Dana Weiss
Senior Fellow, Water Program

KEY POINTS
■ Aland gains little from early recognition.
■ Beland has no reason to hurry.
■ The costs of waiting are small.

Introduction
Recognition is cheap to give and expensive to take back.[1] Aland should know this better than most.

THE CASE FOR SPEED
Those who want to move fast make three arguments.
First, the border is quiet.
Second, trade is growing. In 2024 it came to 2.1 billion crowns, up from 1.4 billion in 2022.
Third, others will come first: Ceeland has announced a visit, and Deeland may follow.

THE CASE FOR WAITING
Against this stand three others.
The border
The border is quiet because nobody crosses it.
Trade
Trade grows because it started at nothing.

[1] Lind, P. (2019). The price of recognition. Port Aland.
[2] Interview with an official, 3 April 2025.

Dana Weiss is a Senior Fellow at the Example Institute in Port Aland.

The opinions expressed in this commentary are solely those of the author.

Keywords: recognition, trade, border
Download PDF
Cite this article
""",
    """
- navigation Home » Publications
- byline Commentary |
heading A Bridge Too
- byline Dana Weiss
heading KEY POINTS < 1
- navigation ■
list_item Aland gains < 2
- navigation ■
list_item Beland has < 2
- navigation ■
list_item The costs < 2
heading Introduction < 1
paragraph Recognition < 6
heading THE CASE FOR SPEED < 1
paragraph Those who < 8
paragraph First, < 8
paragraph Second, < 8
paragraph Third, < 8
heading THE CASE FOR WAITING < 1
paragraph Against this < 13
heading The border < 13
paragraph The border is < 15
heading Trade < 13
paragraph Trade grows < 17
paragraph [1] Lind < 17
paragraph [2] Interview < 17
- byline Dana Weiss is
- disclaimer The opinions
- byline Keywords:
- navigation Download PDF
""",
)

PDF = (
    """POLICY BRIEF
No. 14 | March 2024

Who Owns the Rain?
Water rights in the Three Valleys

Dana Weiss and Ivo Brand

Summary
• Registered rights cover less than half of the water that is
drawn in the valleys.
• The register has not been updated since 1987.
• A new register would cost about 4 million crowns, which is
less than one dry summer costs the farms.

1

Policy Brief No. 14

Introduction
The Three Valleys have been short of water in six of the last ten
years. Whoever has a right on paper may draw, and whoever has
none draws all the same. The courts have stayed away from the mat-
ter since 1987.
   This brief asks what a new register would change. It is based on
forty interviews and on the registers of eleven parishes.

The old register
The register of 1950 lists 340 rights. In the words of one farmer:

     We never looked at it. My father showed me the gate and said:
     this is ours from May to June.

Most rights were never written down.

2

Policy Brief No. 14

What should be done
First, the council should open the register. Second, it should
pay for the survey.

Notes
1 Interview with a farmer, 3 May 2023.
2 Parish of Upper Falls, register, vol. 2, p. 14.

About the authors
Dana Weiss is a senior fellow at the Example Institute, where she
works on water law.

The Example Institute is an independent research institute. It
takes no positions of its own.
""",
    """
- navigation POLICY BRIEF
- byline No. 14
heading Who Owns
paragraph Water rights < 1
- byline Dana Weiss
heading Summary < 1
- navigation •
list_item Registered rights < 3
- navigation •
list_item The register < 3
- navigation •
list_item A new register < 3
- navigation 1 Policy Brief
heading Introduction < 1
paragraph The Three < 7
paragraph This brief < 7
heading The old < 1
paragraph The register of < 10
quotation We never < 10
paragraph Most rights < 10
- navigation 2 Policy Brief
heading What should < 1
paragraph First, < 14
heading Notes < 1
paragraph 1 Interview < 16
paragraph 2 Parish < 16
- byline About the
- disclaimer The Example
""",
)

LETTER = (
    """The Harbour Letter

Subscribe
Sign in

Why nobody wants the quay
And why they will build it anyway

Petra Lind
Jan 20, 2025

∙ Paid

23

4
Share

I have been writing about this quay for six years. In that time it has moved twice.

The first time, it moved because the ground was too soft. The second time nobody gave a reason.

The money

Two million is a lot for a town of nine thousand.1 It is more than the school costs in a year.

"We will find it," the treasurer told me. I asked him where. He laughed.

* * *

The ships

No ship has asked for it

That is the strange part. I called every line that calls at the port, and none had been asked.

Thanks for reading The Harbour Letter! Subscribe for free to receive new posts and support my work.

Subscribe

1
The last census counted 9,112.

23 Likes
∙
4 Restacks
Discussion about this post
Comments
Restacks
Tom
Jan 21
Liked by Petra Lind
This is what I have been saying all along, and nobody wanted to hear it.
Reply
Share
© 2025 Petra Lind
Privacy ∙ Terms ∙ Collection notice
Start writing
Get the app
""",
    """
- navigation The Harbour
- login_prompt Subscribe
heading Why nobody
paragraph And why < 1
- byline Petra Lind
- navigation ∙ Paid
- reaction_counter 23 4
paragraph I have been < 1
paragraph The first time < 1
heading The money < 1
paragraph Two million < 5
paragraph "We will < 5
- navigation * * *
heading The ships < 1
heading No ship < 1
paragraph That is < 9
- login_prompt Thanks for
- navigation 1
paragraph The last census < 9
- reaction_counter 23 Likes
- navigation ∙
- reaction_counter 4 Restacks
- disclaimer © 2025
- reaction_counter Privacy
- navigation Get the app
""",
)

FRENCH = (
    """Accueil
International
Se connecter
Le barrage du Nord cède, trois villages évacués
Par Jeanne Exemple
Publié le 4 mai 2025 à 08h15
Temps de lecture : 3 min
Le barrage a cédé dans la nuit de samedi à dimanche. Trois villages ont été évacués, selon la préfecture.
« Nous avons tout perdu », raconte une habitante.
Une alerte ignorée
Dès 2019, des ingénieurs avaient signalé des fissures ; rien n'a été fait.
Lire aussi : Comment fut construit le barrage
– La digue ouest était la plus fragile.
– Le déversoir n'avait jamais été testé.
Contribuer
Réutiliser ce contenu
""",
    """
- navigation Accueil
- login_prompt Se connecter
heading Le barrage
- byline Par Jeanne
paragraph Le barrage a < 1
paragraph « Nous < 1
heading Une alerte < 1
paragraph Dès 2019 < 4
- related_links Lire aussi
- navigation –
list_item La digue < 4
- navigation –
list_item Le déversoir < 4
- navigation Contribuer
""",
)

# Sentences that begin as furniture does, and headings that are words of menus.
LOOK_ALIKES = (
    """The year the ferries stopped
By using its gas as a weapon, Aland has changed the terms of trade in the north for a generation.
Support US officials had hoped for did not come, and by March the talks were dead.
Copyright law was changed in 2019, and since then the archives have been closed to the public.
For members of the council the vote was a humiliation. Subscribers to the old fund lost a third.
The minister's statements expressed anger, analysts said, and do not reflect what was agreed in private.
Anna Berg is a professor of law in Port Aland. Two years ago she was a member of the board.
About the dam
The dam was built in 1962, and it was never inspected after the flood.
Recent history
In 2014 the first of the ferries burned. Nobody was hurt.
Latest developments
On Monday a third ferry was sold for 2 crowns.
Discussion
No one in the council wanted to speak first. It was late, he says.
More on the way
Two more sales are planned. "We have no choice," the mayor wrote.
Votes
The motion got 14 votes of 30.
Share of the market
Nordline holds 40% of the market.
Reporting from the front line of the quarrel, one finds few heroes.
Follow the money, says Berg, and you end up in the harbour.
Photos show the ferry burning while people stand at the rail.
Source countries of the oil are Aland and Beland.
Read the contract and you will see it.
The end came on 3 May 2025.
Who will pay now?
""",
    """
heading The year
paragraph By using < 1
paragraph Support US < 1
paragraph Copyright law < 1
paragraph For members < 1
paragraph The minister's < 1
paragraph Anna Berg < 1
heading About the dam < 1
paragraph The dam was < 8
heading Recent history < 1
paragraph In 2014 < 10
heading Latest < 1
paragraph On Monday < 12
heading Discussion < 1
paragraph No one < 14
heading More on < 1
paragraph Two more < 16
heading Votes < 1
paragraph The motion < 18
heading Share of < 1
paragraph Nordline < 20
paragraph Reporting from < 20
paragraph Follow the < 20
paragraph Photos show < 20
paragraph Source countries < 20
paragraph Read the < 20
paragraph The end < 20
paragraph Who will < 20
""",
)

TEXTS = {
    "think tank": THINK_TANK,
    "pdf": PDF,
    "letter": LETTER,
    "french": FRENCH,
    "look-alikes": LOOK_ALIKES,
    "news": NEWS,
    "blog": BLOG,
    "forum": FORUM,
    "release": RELEASE,
    "wrapped": WRAPPED,
    "report": REPORT,
    "broken": BROKEN,
    "russian": RUSSIAN,
    "arabic": ARABIC,
    "chinese": CHINESE,
    "markdown": MARKDOWN,
    "chronicle": CHRONICLE,
    "reply": REPLY,
}
