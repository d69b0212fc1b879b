# ruff: noqa: RUF001, E501 - foreign characters are the subject here, lines are as long as texts have them
"""Made-up texts, each marked with its cut (see ``cut_texts_marked``). In other languages than English."""

from __future__ import annotations

TEXTS = {
    "russian": """
-navigation|Главная
-navigation|Новости
-navigation|Экономика
-login_prompt|Войти
H1|Железная дорога через перевал: стройку снова отложили
-byline|14 мая 2025, 11:20
-byline|Автор: Ирина Ковалёва
-credit|Фото: Сергей Лапин / Пример
P|Строительство железной дороги через северный перевал начнётся не раньше 2027 года. Об этом сообщил в среду заместитель министра транспорта Рустам Алиев.
P|По его словам, проект «не отменён, а уточняется». Стоимость дороги за год выросла с 3,1 до 4,4 миллиарда долларов.
H2|Почему выросла цена
P|Эксперты называют три причины:
L|{—} подорожала сталь;
L|{—} геологи нашли под перевалом подземную реку;
L|{—} подрядчик потребовал предоплату.
P|«Мы знали о воде, но не знали, что её так много», — сказал инженер проекта.
-related_links|Читайте также: Как перевал закрывали в 1974 году
H2|Что говорят соседи
P|В Душанбе решение назвали ожидаемым. В Ташкенте от комментариев отказались.
P|Местные жители ждут дорогу с 2015 года. Сейчас путь до областного центра занимает девять часов, зимой он закрыт.
-login_prompt|Подписывайтесь на наш канал в Telegram
-reaction_counter|Поделиться
-reaction_counter|Комментарии (12)
-navigation|Теги: железная дорога, транспорт
-related_links|Другие новости
-related_links|В области открыли новую школу
-related_links|Цены на хлеб выросли на пять процентов
-disclaimer|© 2025 «Пример». Все права защищены.
""",
    "ru interview": """
H1|«Река не читает протоколов»
P|Гидролог Фарида Назарова — о паводках, пустых каналах и о том, почему она не уехала
-byline|Беседовал Антон Рябов
-byline|21 мая 2025
P|Фарида Назарова тридцать лет измеряет уровень воды в низовьях. Мы встретились на её посту, где нет ни связи, ни электричества.
P|— Вы помните свой первый паводок?
P|— Помню. Это был 1998 год, вода пришла ночью. Я записывала уровень каждый час и к утру стояла по пояс.
P|— Сколько постов осталось?
P|— Было двадцать шесть, осталось четыре. Остальные закрыли, потому что данные никому не были нужны.
P|— А сейчас нужны?
P|— Сейчас за них предлагают деньги. Но ряд прерван, и купить его нельзя.
P|— Почему вы не уехали?
P|— Кто-то должен записывать.
-related_links|Читайте также
-related_links|Как пересох северный канал
-reaction_counter|Комментарии
""",
    "telegram": """
-navigation|Граница сегодня
H1|{⚡️}Перевал закрыт до пятницы

P|На северном перевале сошла лавина. Дорога перекрыта на 14-м километре, движение остановлено в обе стороны.

P|{❗️}Что известно к этому часу:

L|{🔹} пострадавших нет
L|{🔹} под снегом три пустых прицепа
L|{🔹} расчистка займёт не меньше двух суток

P|Водителей просят не подниматься выше поста. Горячее питание обещают с 18:00.

P|{👉} По словам дежурного, лавину ждали с понедельника, но закрыть дорогу заранее не решились.

-navigation|#перевал #лавина #дороги
-login_prompt|Подписаться | Прислать новость
-reaction_counter|👍 214  😢 31
-reaction_counter|12.4K views
""",
    "german": """
-navigation|Startseite > Ausland > Zentralasien
H1|Analyse: Warum der Kanal alle nervös macht
P|Ein Graben von 285 Kilometern soll die Wüste bewässern. Flussabwärts rechnet man schon mit dem Schlimmsten.
-byline|Von Jule Brandner, Taschkent
-byline|Stand: 03.06.2025, 18:04 Uhr
-byline|Lesezeit: 4 Min.
-navigation|Merken
-reaction_counter|Teilen
P|Der Bagger steht am Rand des Grabens und sieht aus der Ferne aus wie ein Spielzeug. Seit drei Jahren wird hier gegraben, Tag und Nacht, und seit einem Jahr fließt Wasser.
P|Nach Schätzung von Fachleuten könnte der Kanal dem Fluss bis zu einem Fünftel seines Wassers nehmen. Die Bauherren sprechen von weniger als einem Zehntel.
H2|Ein Vertrag, der nie geschlossen wurde
P|Für den Fluss gilt ein Protokoll aus dem Jahr 1987. Das Land am Oberlauf hat es nie unterschrieben. „Wir nehmen, was uns zusteht“, sagte ein Sprecher im April.
-related_links|Lesen Sie auch: Das Meer, das ein Hafen war
H2|Drei Szenarien
L|{1.} Man einigt sich. Eine Kommission misst, alle sehen die gleichen Zahlen.
L|{2.} Man streitet. Jeder pumpt, was er kann, und die Felder am Ende des Flusses versalzen.
L|{3.} Man schweigt. Das ist, was bisher geschieht.
H2|Was nun?
P|Im Herbst treffen sich die Minister. Auf der Tagesordnung steht der Kanal nicht.
-reaction_counter|Diesen Artikel teilen
-reaction_counter|Kommentare
-login_prompt|Bitte melden Sie sich an, um zu kommentieren.
-related_links|Das könnte Sie auch interessieren
-related_links|Wie man Melonen verschickt
-related_links|Zu Besuch bei den letzten Fischern
-navigation|Impressum
-navigation|Datenschutz
""",
    "de release": """
-byline|Pressemitteilung Nr. 47/2025
-byline|Berlin, 11. November 2025

H1|Verband fordert Moratorium für neue Zölle

P|Der Verband der Spediteure fordert, neue Zölle auf Transitgüter bis Ende 2027 auszusetzen. „Unsere Mitglieder fahren auf Sicht“, sagte die Präsidentin des Verbands, Karla Wendt, am Dienstag in Berlin.

P|Nach einer Umfrage des Verbands rechnen 62 Prozent der Betriebe mit Verlusten. Befragt wurden 418 Betriebe.

P|Der Verband fordert im Einzelnen:

L|{1.} Neue Zölle werden bis Ende 2027 ausgesetzt.
L|{2.} Die Wartezeit an den Übergängen wird täglich veröffentlicht.
L|{3.} Fahrerinnen und Fahrer erhalten ein Visum für drei Jahre.

P|Das Ministerium wollte sich am Dienstag nicht äußern.

H2|Über den Verband

P|Der Verband der Spediteure vertritt rund 3.100 Betriebe mit 54.000 Beschäftigten. Er wurde 1921 in Leipzig gegründet.

-byline|Pressekontakt:
-byline|Jan Hollmann
-byline|presse@spediteure.example
-byline|Tel. 030 555 0123
""",
    "spanish": """
-navigation|Inicio » Internacional
H1|El puerto que mira hacia dos mares
-byline|Por Lucía Ferrán
-byline|18 de agosto de 2025
C|Vista del puerto viejo al amanecer.
-credit|Foto: Andrés Pol
P|El alcalde abre la ventana y señala la grúa. «Esa grúa es nuestra», dice, «pero el contrato es de otros».
P|Desde 2021 el puerto lo administra una empresa extranjera. La concesión dura cuarenta años y nadie en la ciudad la ha leído entera.
H2|Las cifras
L|{•} 1.200 contenedores al día en 2024, frente a 700 en 2019.
L|{•} 340 empleos nuevos, según la empresa; 90, según el sindicato.
L|{•} Una deuda de 85 millones de euros.
H2|Las dudas
P|La oposición pide que se publique el contrato. El gobierno responde que contiene secretos comerciales.
P|¿Quién paga si el tráfico cae? Esa es la pregunta que nadie contesta.
P|El sindicato ha convocado una huelga para el 2 de septiembre. La empresa la considera ilegal.
-related_links|Te puede interesar
-related_links|Los faros que se apagan
-related_links|Una ciudad sin agua en agosto
-login_prompt|Suscríbete a nuestro boletín
-reaction_counter|Compartir en Facebook
-reaction_counter|Compartir en X
-navigation|Aviso legal
-navigation|Política de cookies
""",
    "french blog": """
-navigation|Carnets du fleuve
-navigation|Accueil | À propos | Contact
H1|Pourquoi je ne crois plus aux barrages
-byline|Publié par Hélène le 12 mars 2025
P|J'ai grandi à deux cents mètres d'un barrage. Mon père y travaillait, et son père avant lui.
P|Pendant longtemps j'ai pensé que c'était la forme naturelle d'une vallée : un mur au bout.
H2|Ce que disent les chiffres
P|Le barrage produit aujourd'hui 40 % de moins qu'en 1975. La vase en occupe le tiers.
P|L'exploitant prévoit deux solutions :
L|{–} curer le lac, ce qui coûterait 90 millions d'euros ;
L|{–} abaisser le niveau, ce que refusent les communes.
H2|Et maintenant ?
P|Je n'ai pas de réponse. Je note seulement que personne n'a demandé son avis au fleuve.
-reaction_counter|Partager
-reaction_counter|3 commentaires
-reaction_counter|Luc dit :
-reaction_counter|13 mars 2025 à 8 h 02
-reaction_counter|Très beau texte, merci.
-reaction_counter|Répondre
-reaction_counter|Laisser un commentaire
-reaction_counter|Votre adresse e-mail ne sera pas publiée.
""",
    "persian": """
-navigation|خانه
-navigation|جهان
-navigation|اقتصاد
H1|سفر هیئت بازرگانی به هرات؛ گمرک تازه هنوز کار نمی‌کند
-byline|نویسنده: مریم صادقی
-byline|۱۴ خرداد ۱۴۰۴
P|هیئتی از بازرگانان مشهد روز سه‌شنبه به هرات رفت تا دربارهٔ گمرک تازه گفت‌وگو کند. ساختمان گمرک آماده است، اما دستگاه‌های آن هنوز نرسیده‌اند.
P|رئیس هیئت گفت: «ما برای امضا نیامده‌ایم، برای دیدن آمده‌ایم.» او افزود که کامیون‌ها اکنون تا دو روز در مرز می‌مانند.
H2|سه مشکل اصلی
L|{۱.} برق مرز روزی شش ساعت قطع می‌شود.
L|{۲.} تعرفه‌ها هر ماه تغییر می‌کند.
L|{۳.} رانندگان برای ویزا باید به کابل بروند.
H2|نظر رانندگان
P|رانندگان می‌گویند مشکل تازه نیست. یکی از آنان گفت که سال گذشته یازده روز پشت دروازه ماند و بارش که انگور بود از میان رفت.
P|قرار است دو طرف ماه آینده در مشهد دوباره دیدار کنند.
-related_links|مطالب مرتبط
-related_links|قیمت زعفران بالا رفت
-related_links|راه‌آهن خواف در انتظار پول
-navigation|تماس با ما
""",
    "arabic": """
-navigation|الرئيسية
-navigation|أخبار
H1|الميناء الجديد: وعود كثيرة وسفن قليلة
-byline|بقلم: سامي الحداد
-byline|3 مارس 2025
-reaction_counter|مشاركة
P|افتتح الوزير الميناء الجديد في يناير الماضي أمام مئات الضيوف. ومنذ ذلك اليوم لم ترس فيه سوى تسع سفن.
P|وقال مدير الميناء إن «الأمر يحتاج إلى الصبر». وأضاف أن شركتين كبيرتين وقعتا عقودا للعام المقبل.
H2|أسباب التأخير
P|يرى الخبراء أن هناك ثلاثة أسباب:
L|{•} الطريق إلى الميناء لم يكتمل بعد.
L|{•} الرسوم أعلى من رسوم الموانئ المجاورة.
L|{•} نقص العمال المدربين.
P|أما سكان المدينة فيقولون إنهم لم يروا من الوظائف الموعودة سوى حراسة البوابة.
-related_links|اقرأ أيضا
-related_links|صيادو الخليج يشكون قلة السمك
-disclaimer|جميع الحقوق محفوظة
""",
    "chinese": """
-navigation|首页
-navigation|国际
-navigation|财经
H1|口岸重开一年：货车多了，等待也长了
-byline|记者 林晓
-byline|2025年6月3日 10:24
-byline|来源：示例日报
P|口岸重新开放已有一年。海关的数据显示，今年前五个月过境货车一万二千辆，比去年同期增加四成。
P|司机们却并不满意。来自乌鲁木齐的司机老马说，他在边境等了三天，“水果都要坏了”。
H2|为什么要等
P|海关人员说，主要有两个原因：
L|{一、}检查设备不足，只有一台扫描仪。
L|{二、}双方的工作时间不同，每天只有五个小时可以通关。
H2|下一步
P|两国计划在秋季增加一条通道。费用由哪一方承担，目前还没有决定。
P|专家认为，如果通道按时建成，等待时间可以缩短一半。
-byline|责任编辑：王平
-related_links|相关阅读
-related_links|边境小城的新市场
-reaction_counter|分享到微信
""",
}
