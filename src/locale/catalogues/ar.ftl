### Arabic.
###
### Figures are those of the Latin script, as many papers and the United Nations print them, so that
### they
### agree with the axis and the codes. The build sets apart whatever is put into a sentence.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-menu = القائمة
nav-breadcrumbs = أنت هنا
nav-overview = نظرة عامة
nav-timeline = الخط الزمني
nav-map = الخريطة
nav-programs = المبادرات والبرامج
nav-conferences = المؤتمرات
nav-countries = الدول
nav-mine = جدولي
nav-embed = التضمين
nav-desk = مكتب المنظمين
nav-about = عن الموقع
nav-back = رجوع
nav-language = اللغة
nav-offer = هذه الصفحة متاحة أيضًا بالعربية.
nav-theme = المظهر
nav-theme-auto = كما في الجهاز
nav-theme-light = فاتح
nav-theme-dark = داكن
nav-updated = حُدِّث في { $when }

## Words of buttons and labels that many rooms use.

common-close = إغلاق
common-print = طباعة
common-share = مشاركة
common-copy-link = نسخ الرابط
common-link-code = رمز QR للرابط
common-copy = نسخ
common-copied = تم النسخ
common-copy-failed = تعذّر النسخ. حدّد النص وانسخه يدويًا.
common-download-svg = تنزيل بصيغة SVG
common-download-png = تنزيل بصيغة PNG
common-download-csv = تنزيل بصيغة CSV
common-download-calendar = تنزيل ملف التقويم
common-subscribe-calendar = الاشتراك في التقويم
common-next = التالي
common-zoom-in = تكبير
common-zoom-out = تصغير
common-zoom-reset = إعادة الحجم الأصلي
common-sources = المصادر
common-links = روابط
common-contact = للاتصال
common-credit = الصورة: { $credit }
common-was = كان { $value }
common-labelled = { $label }: { $value }
common-place = { $city }، { $country }

## Counted things: $n is the number.

counts-sessions =
    { $n ->
        [one] فعالية واحدة
        [two] فعاليتان
        [few] { $n } فعاليات
       *[other] { $n } فعالية
    }
counts-programs =
    { $n ->
        [one] برنامج واحد
        [two] برنامجان
        [few] { $n } برامج
        [many] { $n } برنامجًا
       *[other] { $n } برنامج
    }
counts-people =
    { $n ->
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
counts-notices =
    { $n ->
        [one] إشعار واحد
        [two] إشعاران
        [few] { $n } إشعارات
        [many] { $n } إشعارًا
       *[other] { $n } إشعار
    }
counts-more =
    { $n ->
        [zero] لا مزيد
        [one] واحد آخر
        [two] اثنان آخران
       *[other] { $n } أخرى
    }

## The overview.

overview-newest = أحدث مؤتمر
overview-upcoming = المؤتمر القادم
overview-under-way = منعقد الآن
overview-to-conference = كل ما يخص هذا المؤتمر
overview-to-timeline = افتح الخط الزمني
overview-to-map = افتح الخريطة
overview-to-programs = كل المبادرات والبرامج

## The timeline.

timeline-title = الخط الزمني
timeline-view = العرض
timeline-story = السرد
timeline-grid = الجدول
timeline-list = القائمة
timeline-whole = الكل
timeline-this-edition = هذه الدورة
timeline-today = اليوم
timeline-now = الآن
timeline-jump-to-now = انتقل إلى الآن
timeline-during-the-day = الوقت غير معلن
timeline-no-place = المكان غير معروف
timeline-parallel =
    { $n ->
        [zero] لا فعاليات في هذا الوقت
        [one] فعالية واحدة في هذا الوقت
        [two] فعاليتان في الوقت نفسه
        [few] { $n } فعاليات في الوقت نفسه
       *[other] { $n } فعالية في الوقت نفسه
    }
timeline-running =
    { $n ->
        [zero] لا فعاليات جارية
        [one] فعالية واحدة ما زالت جارية
        [two] فعاليتان ما زالتا جاريتين
        [few] { $n } فعاليات ما زالت جارية
       *[other] { $n } فعالية ما زالت جارية
    }
timeline-gap = { $duration } بلا أحداث
timeline-event-time = توقيت المؤتمر
timeline-your-time = توقيتك
timeline-times-in = الأوقات بتوقيت { $zone }
timeline-live = جارية الآن
timeline-upcoming = التالية
timeline-past = انتهت
timeline-star = تمييز بنجمة
timeline-milestone = محطة
timeline-edition = مؤتمر
timeline-move-hint = اسحب للتحريك. للتكبير والتصغير استخدم Ctrl مع العجلة أو إصبعين أو مفتاحي + و−.

## Search and filters, the same everywhere.

filters-title = التصفية
filters-search = بحث
filters-search-hint = عنوان أو شخص أو مكان
filters-conference = المؤتمر
filters-day = اليوم
filters-track = المحور
filters-place = المكان
filters-kind = النوع
filters-country = الدولة
filters-program = البرنامج
filters-language = اللغة
filters-starred = المميزة بنجمة فقط
filters-any = أي
filters-show = عرض { $what }
filters-active =
    { $n ->
        [zero] لا تصفية
        [one] مرشح واحد مفعّل
        [two] مرشحان مفعّلان
        [few] { $n } مرشحات مفعّلة
        [many] { $n } مرشحًا مفعّلًا
       *[other] { $n } مرشح مفعّل
    }
filters-clear = إلغاء التصفية
filters-remove = إزالة المرشح { $filter }
filters-none = لا شيء يطابق البحث.
filters-loosen =
    { $n ->
        [zero] بدون { $filter }: لا نتائج
        [one] بدون { $filter }: نتيجة واحدة
        [two] بدون { $filter }: نتيجتان
        [few] بدون { $filter }: { $n } نتائج
       *[other] بدون { $filter }: { $n } نتيجة
    }

## The map and its table.

map-title = الدول المشاركة
map-all-editions = كل الدورات
map-named-at =
    { $n ->
        [zero] لم تُذكر في أي دورة
        [one] ذُكرت في دورة واحدة
        [two] ذُكرت في دورتين
        [few] ذُكرت في { $n } دورات
        [many] ذُكرت في { $n } دورة
       *[other] ذُكرت في { $n } دورة
    }
map-drawing = خريطة الدول التي شاركت في { $conference }
map-table = جدول الدول المشاركة
map-legend = مفتاح الخريطة
map-named = مذكورة بالاسم
map-counted = مذكورة مع العدد
map-not-named = غير مذكورة
map-people-legend = مساحة النقطة تدل على عدد الأشخاص
map-hatched = مظلّل بخطوط: متنازع عليه ولا يُحسب لأي دولة
map-named-of-reported =
    { $n ->
        [zero] المعلن { $reported }، ولم تُذكر أي منها بالاسم
        [one] المعلن { $reported }، ذُكرت منها واحدة بالاسم
        [two] المعلن { $reported }، ذُكرت منها اثنتان بالاسم
       *[other] المعلن { $reported }، ذُكرت منها { $n } بالاسم
    }
map-named-only =
    { $n ->
        [zero] لم تُذكر دولة بالاسم
        [one] ذُكرت دولة واحدة بالاسم
        [two] ذُكرت دولتان بالاسم
        [few] ذُكرت { $n } دول بالاسم
       *[other] ذُكرت { $n } دولة بالاسم
    }
map-none-named = لا يذكر أي مصدر أسماء الدول.
map-none-named-next = الأرقام المعلنة هي كل ما هو معروف.
map-country = الدولة
map-region = المنطقة
map-people = الأشخاص
map-organizations = المنظمات
map-sessions = الفعاليات
map-programs = البرامج
map-search = البحث عن دولة
map-clear-choice = عرض كل الدول
map-move-hint = مفاتيح الأسهم تنتقل إلى أقرب دولة، وEnter يفتحها، وEsc للخروج.
map-off-map = ليست على الخريطة
map-lines-to = الخطوط تؤدي إلى { $city }
map-compared-with = مقارنةً مع { $conference }
map-new = جديدة
map-returning = عائدة
map-absent = غائبة هذه المرة
map-zoom-to = تكبير { $country }
map-hand-hint = اسحب للتحريك. للتكبير استخدم إصبعين، أو اضغط Ctrl وأدر العجلة.
map-compare = المقارنة مع
map-compare-none = بلا مقارنة
map-fewest = لا تُعرض الأعداد الأقل من { $n }.
map-left-of-all = المعروض { $n } من أصل { $all }
map-about-country = المزيد عن { $country }
map-disclaimer = لا تعبّر الحدود والأسماء على هذه الخريطة عن رأي في الوضع القانوني لأي دولة أو إقليم.
map-provenance = بيانات الخريطة: Natural Earth، مبسّطة.
map-approval = رقم اعتماد الخريطة { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = أفريقيا
regions-americas = الأمريكتان
regions-asia = آسيا
regions-europe = أوروبا
regions-oceania = أوقيانوسيا
regions-antarctica = أنتاركتيكا
regions-northern-africa = شمال أفريقيا
regions-eastern-africa = شرق أفريقيا
regions-middle-africa = وسط أفريقيا
regions-southern-africa = الجنوب الأفريقي
regions-western-africa = غرب أفريقيا
regions-caribbean = منطقة البحر الكاريبي
regions-central-america = أمريكا الوسطى
regions-south-america = أمريكا الجنوبية
regions-northern-america = أمريكا الشمالية
regions-central-asia = آسيا الوسطى
regions-eastern-asia = شرق آسيا
regions-south-eastern-asia = جنوب شرق آسيا
regions-southern-asia = جنوب آسيا
regions-western-asia = غرب آسيا
regions-eastern-europe = أوروبا الشرقية
regions-northern-europe = شمال أوروبا
regions-southern-europe = جنوب أوروبا
regions-western-europe = غرب أوروبا
regions-australia-and-new-zealand = أستراليا ونيوزيلندا
regions-melanesia = ميلانيزيا
regions-micronesia = ميكرونيزيا
regions-polynesia = بولينيزيا

## Program cards and the page of a program.

cards-title = المبادرات والبرامج
cards-by-kind = النوع
cards-by-topic = الموضوع
cards-by-conference = المؤتمر
cards-by-country = الدولة
cards-order = الترتيب
cards-order-newest = الأحدث أولًا
cards-order-name = حسب الاسم
cards-part-of = جزء من
cards-parts = الأجزاء
cards-principles = المبادئ
cards-actions = الإجراءات
cards-launch = الإطلاق
cards-why = أهميته لدى { $publisher }
cards-partners = الشركاء
cards-countries = الدول
cards-topics = المواضيع
cards-on-map = دوله على الخريطة
cards-empty = لا برامج بعد.
cards-empty-next = اطّلع في الخط الزمني على ما جرى حتى الآن.

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = خط زمني وخريطة وبرامج يوثّقها { $publisher }
records-next-edition = القادم: { $conference }، { $when }
records-now-and-next = الآن وما يليه
records-nothing-now = لا فعالية في هذه الساعة.
records-programme = اطّلع على جدول الأعمال
records-newest-programs = أحدث البرامج
records-other-milestones = محطات أخرى
records-related = ذو صلة
records-milestones = محطات
records-person = شخص
records-website = الموقع الإلكتروني
records-named-at =
    { $n ->
        [zero] لم تُذكر في أي مؤتمر (من { $all })
        [one] ذُكرت في مؤتمر واحد من { $all }
        [two] ذُكرت في مؤتمرين من { $all }
        [few] ذُكرت في { $n } مؤتمرات من { $all }
        [many] ذُكرت في { $n } مؤتمرًا من { $all }
       *[other] ذُكرت في { $n } مؤتمر من { $all }
    }
records-see-on-map = شاهدها على الخريطة
records-compare = قارن مع
records-end-compare = أنهِ المقارنة
records-not-reported = غير مذكور
records-none = لا شيء
records-both-times = في كليهما
records-only-at = في { $conference } فقط
records-with-partners = بالشراكة مع { $partners }

## The page of a conference.

conference-figures = بالأرقام
conference-reported-by = المصدر: { $source }
conference-participants = الدول المشاركة
conference-timetable = جدول الأعمال
conference-outcomes = النتائج
conference-organizers = المنظمون
conference-dates = التاريخ
conference-place = المكان
conference-edition = الدورة { $n }
conference-other-editions = دورات أخرى
conference-pictures = صور
conference-places = الأماكن
conference-capacity =
    { $n ->
        [zero] لا مقاعد
        [one] تتسع لشخص واحد
        [two] تتسع لشخصين
        [few] تتسع لـ{ $n } أشخاص
        [many] تتسع لـ{ $n } شخصًا
       *[other] تتسع لـ{ $n } شخص
    }
conference-step-free = الوصول دون درج
conference-not-step-free = لا وصول دون درج
conference-no-sessions = لم يُنشر جدول الأعمال بعد.
conference-no-sessions-next = عُد لاحقًا، أو اطّلع على الدورات الأخرى.

## The page of a session.

session-when = الوقت
session-place = المكان
session-people = المشاركون
session-countries = الدول
session-languages = اللغات
session-track = المحور
session-conference = المؤتمر
session-clash = يتعارض وقتها مع { $title }

## Starred sessions: their page, and what carries them on.

mine-left =
    { $n ->
        [zero] لا فعالية من { $all }
        [one] فعالية واحدة من { $all }
        [two] فعاليتان من { $all }
        [few] { $n } فعاليات من { $all }
       *[other] { $n } فعالية من { $all }
    }
mine-lede = ما تميزه بنجمة يُحفظ في هذا المتصفح وحده، بلا حساب، ولا يُرسل شيء إلى أي مكان.
mine-needs-script = تحتاج هذه الصفحة إلى JavaScript، فالنجوم محفوظة في المتصفح لا على خادم.
mine-empty = لم تميز أي فعالية بنجمة بعد.
mine-empty-next = اختر النجمة بجانب فعالية في الخط الزمني فتظهر هنا.
mine-clashes =
    { $n ->
        [zero] لا تعارض
        [one] تعارض واحد
        [two] تعارضان
        [few] { $n } تعارضات
        [many] { $n } تعارضًا
       *[other] { $n } تعارض
    }
mine-no-clash = لا تعارض في المواعيد.
mine-carry = انقلها إلى جهاز آخر
mine-carry-how = امسح الرمز بالجهاز الآخر، أو أرسل الرابط إلى نفسك. فعالياتك محمولة في الرابط نفسه.
mine-code = رمز QR لرابط فعالياتك
mine-too-many = عدد الفعاليات أكبر مما يسعه رمز QR، لكن الرابط يحملها كلها.
mine-offered =
    { $n ->
        [zero] لا يحمل هذا الرابط فعاليات
        [one] يحمل هذا الرابط فعالية واحدة
        [two] يحمل هذا الرابط فعاليتين
        [few] يحمل هذا الرابط { $n } فعاليات
       *[other] يحمل هذا الرابط { $n } فعالية
    }
mine-all-known = كلها بين فعالياتك من قبل.
mine-fresh =
    { $n ->
        [zero] لا جديد بينها
        [one] واحدة منها ليست بين فعالياتك بعد
        [two] اثنتان منها ليستا بين فعالياتك بعد
       *[other] { $n } منها ليست بين فعالياتك بعد
    }
mine-gone =
    { $n ->
        [zero] كلها في جدول الأعمال
        [one] واحدة لم تعد في جدول الأعمال
        [two] اثنتان لم تعودا في جدول الأعمال
       *[other] { $n } لم تعد في جدول الأعمال
    }
mine-add = أضفها إلى جدولي
mine-not-now = ليس الآن
mine-unsaved = لا يحفظ هذا المتصفح شيئًا لهذا الموقع، فتبقى نجومك حتى تغلق الصفحة. الرابط في «جدولي» يحملها معك.
mine-changed =
    { $n ->
        [zero] لم تتغير فعالياتك
        [one] تغيرت واحدة من فعالياتك
        [two] تغيرت اثنتان من فعالياتك
        [few] تغيرت { $n } من فعالياتك
        [many] تغيرت { $n } من فعالياتك
       *[other] تغيرت { $n } من فعالياتك
    }
mine-lost =
    { $n ->
        [zero] لا شيء
        [one] واحدة من فعالياتك أُزيلت أو تغير اسمها
        [two] اثنتان من فعالياتك أُزيلتا أو تغير اسمهما
        [few] { $n } من فعالياتك أُزيلت أو تغيرت أسماؤها
        [many] { $n } من فعالياتك أُزيلت أو تغيرت أسماؤها
       *[other] { $n } من فعالياتك أُزيلت أو تغيرت أسماؤها
    }
mine-gone-one = «{ $title }» لم تعد في جدول الأعمال
mine-renamed = «{ $before }» أصبحت «{ $title }»
mine-remind = ذكّرني
mine-no-reminder = بلا تذكير
mine-minutes-before = قبل { $n } دقيقة
mine-not-notified = لا يعرض هذا المتصفح إشعارات هذا الموقع. ملفات التقويم تحمل التذكير.

## The page about the site.

about-title = عن هذا الموقع
about-publisher = الناشر
about-sources = المصادر
about-data = البيانات
about-updated = آخر تغيير في { $when }
about-download = كل البيانات في ملف واحد
about-checks = نتائج الفحص
about-checks-clean = لا مشكلات.
about-errors =
    { $n ->
        [one] خطأ واحد
        [two] خطآن
        [few] { $n } أخطاء
        [many] { $n } خطأً
       *[other] { $n } خطأ
    }
about-warnings =
    { $n ->
        [one] تحذير واحد
        [two] تحذيران
        [few] { $n } تحذيرات
        [many] { $n } تحذيرًا
       *[other] { $n } تحذير
    }
about-notes =
    { $n ->
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $n } ملاحظات
       *[other] { $n } ملاحظة
    }
about-borders = كيف تُرسم الحدود
about-borders-neutral = المناطق التي تدرجها Natural Earth أو الأمم المتحدة بوصفها متنازعًا عليها تُظلَّل بخطوط ولا تُحسب لأي دولة.
about-borders-de-facto = تتبع الحدود الإدارة الفعلية للمنطقة، ولا يعبّر ذلك عن رأي في وضعها القانوني.
about-licences = التراخيص
about-licence-code = البرمجية حرة: MIT أو Apache 2.0.
about-licence-map = أشكال الخريطة من Natural Earth، وهي ملك عام.
about-privacy = الخصوصية
about-privacy-text = لا يضع هذا الموقع ملفات تعريف الارتباط ولا يحمّل شيئًا من مواقع أخرى. تبقى النجوم والإعدادات في متصفحك.

## Choosing a part for a page of one's own.

embed-title = ضع جزءًا في صفحتك
embed-intro = اختر ما تريد عرضه، وشاهده كما سيراه زوارك، ثم انسخ ما يحتاجه موقعك.
embed-part = الجزء
embed-width = العرض بالبكسل
embed-accent = اللون المميز
embed-accent-own = استخدم لونًا خاصًا بك
embed-links = تُفتح الروابط
embed-links-here = داخل الجزء
embed-links-top = مكان صفحتك
embed-links-new = في علامة تبويب جديدة
embed-preview = معاينة
embed-how-html = ألصق هذه الأسطر حيث تريد أن يظهر الجزء. ومن دون البرامج النصية يبقى الرابط.
embed-how-address = يكفي العنوان في الأنظمة التي تعرف oEmbed. وهو يحمل الجزء واللغة، وفي الخط الزمني المؤتمر أيضًا؛ أما ما عدا ذلك فاستخدم له الأسطر أعلاه.
embed-how-wordpress = ألصق هذا العنوان في مقالتك، وحده في سطر.
embed-how-drupal = ألصق هذا الإطار في نص تسمح صيغته به.
embed-how-kept = يحتفظ العنوان الملصق بما يقوله مساره، مثل صفحة دولة. أما ما بعد علامة الاستفهام فيضيع في الطريق: استخدم للمرشحات الأسطر أعلاه.
embed-how-ghost = أضف بطاقة HTML وألصق هذه الأسطر. وتعرض النشرات البريدية الرابط.
embed-how-notion = اكتب ‎/embed وألصق هذا العنوان. لا يتبع Notion ارتفاع المحتوى: اسحب الحافة السفلى.
embed-how-moodle = ألصق هذا الإطار في عرض المصدر لصفحة أو لافتة. ويزيل Moodle إطارات من لا يُسمح له بها من الكتّاب.
embed-how-discourse = يضيف مسؤول هذا الموقع إلى «allowed iframes»، ثم ألصق هذا الإطار في مشاركة.
embed-how-email = لا يعرض البريد الإلكتروني إطارات: هذه صورة تقود إلى الصفحة.
embed-untried = كُتب وفق وثائق النظام ولم يُجرَّب فيه.
embed-email = البريد الإلكتروني
embed-how-unknown = العنوان هو موضع هذه الصفحة الآن. عيّن `url` في site.json وأعد بناء الموقع للحصول على العنوان المنشور.

## The changes and notices of the day.

live-until = حتى { $time }
live-moved-to = نُقلت إلى { $place }
live-changes =
    { $n ->
        [one] تغيير واحد في جدول الأعمال
        [two] تغييران في جدول الأعمال
        [few] { $n } تغييرات في جدول الأعمال
        [many] { $n } تغييرًا في جدول الأعمال
       *[other] { $n } تغيير في جدول الأعمال
    }
live-news = ما الذي تغيّر
live-show = عرض
live-hide = إخفاء
live-seen = وضع علامة مقروء
live-changed = تغيّرت
live-new = جديدة في جدول الأعمال
live-restored = ستُعقد بعد أن أُلغيت
live-stale = تُعرض نسخة { $time }، وتجري إعادة المحاولة
live-offline = لا توجد شبكة. تُعرض نسخة { $time }
live-broken = تعذّر استخدام ما أرسله الخادم. تُعرض نسخة { $time }، وتجري إعادة المحاولة
live-paused = التحديثات متوقفة مؤقتًا. تُعرض نسخة { $time }
live-pause = إيقاف التحديثات مؤقتًا
live-resume = استئناف التحديثات
live-checked = آخر تحقق { $time }
live-version = تتوفر نسخة جديدة من هذا الموقع
live-reload = إعادة التحميل
live-newer = محتوى محدَّث جاهز للعرض
live-dismiss = إغلاق
live-more = المزيد
live-subscription = الاشتراك يحمل جدول الأعمال كما كان عند بناء الموقع. تغييرات اليوم في الملف المنزّل.
live-subscription-follows = يتبع هذا الاشتراك تغييرات اليوم. تطلبه برامج التقويم كل ساعة تقريبًا.

## States of the page, each with what a person can do next.

status-static-page = تعذّر تشغيل الصفحة التفاعلية. كل المحتوى هنا كما كان عند بناء الموقع؛ أعد التحميل للمحاولة مجددًا.
status-old-browser = هذا المتصفح أقدم مما تحتاج إليه الصفحة التفاعلية (Safari 16.4 أو Firefox 115 أو Chrome 111). كل المحتوى هنا كما كان عند بناء الموقع.
status-retry = أعد المحاولة

## Everything that can go wrong as a whole.

failure-missing =
    .title = لم يُعثر على البيانات
    .what = لا يوجد ملف على الخادم حيث ينبغي أن تكون البيانات.
    .next = حاول لاحقًا. إن كنت تدير هذا الموقع فتحقق من عنوان ملف البيانات.
failure-server =
    .title = الخادم به مشكلة
    .what = أجاب الخادم بخطأ بدلًا من البيانات.
    .next = حاول مجددًا بعد بضع دقائق.
failure-timeout =
    .title = لم يصل الرد في الوقت المناسب
    .what = استغرق الخادم وقتًا طويلًا للرد.
    .next = تحقق من اتصالك وحاول مجددًا.
failure-network =
    .title = لا توجد شبكة
    .what = تعذّر تحميل البيانات.
    .next = تحقق من اتصالك وحاول مجددًا.
failure-truncated =
    .title = البيانات غير كاملة
    .what = وصل جزء من الملف فقط.
    .next = حاول مجددًا. إن تكرر ذلك فالملف على الخادم تالف.
failure-format =
    .title = تعذّرت قراءة البيانات
    .what = ما أرسله الخادم ليس بيانات مؤتمر.
    .next = حاول لاحقًا. إن كنت تدير هذا الموقع فافحص الملف بالأمر «atlas check».
failure-too-large =
    .title = البيانات أكبر من اللازم
    .what = الملف أكبر مما يقرأه هذا الموقع.
    .next = إن كنت تدير هذا الموقع فقسّم البيانات أو احذف ما لا يُعرض.
failure-no-conference =
    .title = لا مؤتمر في البيانات
    .what = يمكن قراءة الملف، لكن لا مؤتمر فيه مكتمل البيانات.
    .next = حاول لاحقًا. إن كنت تدير هذا الموقع فافحص الملف بالأمر «atlas check».
failure-too-new =
    .title = البيانات أحدث من هذا الموقع
    .what = كُتبت البيانات بصيغة لا يعرفها هذا الإصدار.
    .next = أعد تحميل الصفحة. إن لم ينفع ذلك فالموقع بحاجة إلى تحديث.
failure-not-found =
    .title = الصفحة غير موجودة
    .what = لا توجد صفحة بهذا العنوان.
    .next = ابدأ من النظرة العامة، أو ابحث في الخط الزمني.
failure-gone =
    .title = لا شيء بهذا الاسم
    .what = لا شيء بهذا الاسم في البيانات، وربما حُذف.
    .next = ابحث في الخط الزمني، أو ابدأ من النظرة العامة.
failure-detail = التفاصيل: { $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = افتتاح
    .plenary = جلسة عامة
    .keynote = كلمة رئيسية
    .forum = منتدى
    .meeting = اجتماع
    .discussion = نقاش
    .competition = مسابقة
    .exhibition = معرض
    .tour = جولة
    .launch = إطلاق
    .ceremony = مراسم
    .workshop = ورشة عمل
    .talk = محاضرة
    .poster = ملصق علمي
    .pause = استراحة
    .social = لقاء اجتماعي
    .other = فعالية
kinds-session-status =
    .tentative = غير مؤكدة
    .confirmed = مؤكدة
    .delayed = متأخرة
    .moved = نُقلت
    .cancelled = ملغاة
kinds-program =
    .initiative = مبادرة
    .target-program = برنامج موجّه
    .special-program = برنامج خاص
    .declaration = إعلان
    .zone = منطقة تعاون
    .partnership = شراكة
    .other = برنامج
kinds-program-status =
    .announced = أُعلن عنه
    .launched = أُطلق
    .running = قيد التنفيذ
    .closed = انتهى
kinds-milestone =
    .founding = تأسيس
    .visit = زيارة
    .lecture = محاضرة
    .agreement = اتفاق
    .launch = إطلاق
    .conference = مؤتمر
    .other = محطة
kinds-participation =
    .host = مضيفة
    .organizer = منظِّمة
    .speaker = متحدثة
    .guest = ضيفة
    .member = عضو
    .delegate = مندوبة
kinds-appearance =
    .chair = رئيس الجلسة
    .speaker = متحدث
    .panelist = مشارك في النقاش
    .moderator = مدير الجلسة
    .guest = ضيف
kinds-link =
    .slides = شرائح العرض
    .recording = تسجيل
    .report = تقرير
    .registration = التسجيل
    .stream = بث مباشر
    .other = رابط
kinds-attendance =
    .in-person = حضوريًا
    .online = عبر الإنترنت
    .mixed = حضوريًا وعبر الإنترنت
kinds-level =
    .info = معلومة
    .warning = تنبيه
    .urgent = عاجل

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = نحو { $n }
figures-nearly = ما يقرب من { $n }
figures-at-least = ما لا يقل عن { $n }
figures-more-than = أكثر من { $n }
figures-people =
    { $n ->
        [few] { $n } مشاركين
        [many] { $n } مشاركًا
       *[other] { $n } مشارك
    }
figures-countries =
    { $n ->
        [few] { $n } دول
       *[other] { $n } دولة
    }
figures-organizations =
    { $n ->
        [few] { $n } منظمات
       *[other] { $n } منظمة
    }
figures-sessions =
    { $n ->
        [few] { $n } فعاليات
       *[other] { $n } فعالية
    }
figures-other = { $n } { $what }
figures-people-label =
    { $n ->
        [two] مشاركان
        [few] مشاركين
        [many] مشاركًا
       *[other] مشارك
    }
figures-countries-label =
    { $n ->
        [two] دولتان
        [few] دول
       *[other] دولة
    }
figures-organizations-label =
    { $n ->
        [two] منظمتان
        [few] منظمات
       *[other] منظمة
    }
figures-sessions-label =
    { $n ->
        [two] فعاليتان
        [few] فعاليات
       *[other] فعالية
    }
figures-group = ,
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $m its number,
## $d day, $w and $W the weekday's short and full name; of a span's end $e day, $E
## month.

dates-months =
    .january = يناير
    .february = فبراير
    .march = مارس
    .april = أبريل
    .may = مايو
    .june = يونيو
    .july = يوليو
    .august = أغسطس
    .september = سبتمبر
    .october = أكتوبر
    .november = نوفمبر
    .december = ديسمبر
dates-months-alone =
    .january = يناير
    .february = فبراير
    .march = مارس
    .april = أبريل
    .may = مايو
    .june = يونيو
    .july = يوليو
    .august = أغسطس
    .september = سبتمبر
    .october = أكتوبر
    .november = نوفمبر
    .december = ديسمبر
dates-months-short =
    .january = يناير
    .february = فبراير
    .march = مارس
    .april = أبريل
    .may = مايو
    .june = يونيو
    .july = يوليو
    .august = أغسطس
    .september = سبتمبر
    .october = أكتوبر
    .november = نوفمبر
    .december = ديسمبر
dates-weekdays =
    .monday = الاثنين
    .tuesday = الثلاثاء
    .wednesday = الأربعاء
    .thursday = الخميس
    .friday = الجمعة
    .saturday = السبت
    .sunday = الأحد
dates-weekdays-short =
    .monday = اثنين
    .tuesday = ثلاثاء
    .wednesday = أربعاء
    .thursday = خميس
    .friday = جمعة
    .saturday = سبت
    .sunday = أحد
dates-year = { $y }
dates-month = { $M } { $y }
dates-day = { $d } { $M } { $y }
dates-weekday = { $W } { $d } { $M }
dates-weekday-year = { $W } { $d } { $M } { $y }
dates-weekday-short = { $w } { $d } { $S }
dates-days = { $d }–{ $e } { $M } { $y }
dates-days-months = { $d } { $M } – { $e } { $E } { $y }
dates-months-year = { $M } – { $E } { $y }
dates-years = { $a }–{ $b }
dates-range = { $a } – { $b }
dates-day-time = { $day }، { $time }
dates-clock = { $t }
dates-clocks = { $a }–{ $b }
dates-tick-year = { $y }
dates-tick-quarter = الربع { $q }
dates-tick-month = { $S }
dates-tick-day = { $w } { $d }
dates-year-offset = 0

## Lengths of time, short, and relations to now.

durations-minutes =
    { $n ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $n } دقائق
       *[other] { $n } دقيقة
    }
durations-hours =
    { $n ->
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $n } ساعات
       *[other] { $n } ساعة
    }
durations-days =
    { $n ->
        [one] يوم واحد
        [two] يومين
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
durations-months =
    { $n ->
        [one] شهر واحد
        [two] شهرين
        [few] { $n } أشهر
        [many] { $n } شهرًا
       *[other] { $n } شهر
    }
durations-years =
    { $n ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $n } سنوات
       *[other] { $n } سنة
    }
durations-both = { $a } و{ $b }
durations-ahead = بعد { $duration }
durations-ago = قبل { $duration }
durations-now = الآن

## How items are strung together.

lists-comma = ،{" "}
lists-and = {" "}و
lists-pair = {" "}و
lists-or = {" "}أو{" "}

## The organizer’s desk.

desk-to-site = إلى الموقع
desk-parts = أقسام المكتب
desk-today = اليوم
desk-changes = التغييرات
desk-connection = الاتصال
desk-now = الآن
desk-next = التالي
desk-nothing-now = لا شيء جارٍ الآن.
desk-nothing-next = لم يبقَ شيء.
desk-all-sessions = كل الفعاليات
desk-delay = تأخير بمقدار
desk-minutes = { $n } د
desk-also-after = وما يليها في { $place } ({ $n }) أيضًا
desk-no-hour = ساعتها غير معروفة، ويمكن تحديدها بزر «نقل».
desk-move-it = نقل
desk-starts = تبدأ في
desk-cancel = إلغاء الفعالية
desk-restore = ستُعقد رغم ذلك
desk-correct = تصحيح
desk-title = العنوان
desk-summary = الملخص
desk-notice = إشعار للجميع
desk-notice-text = نص الإشعار
desk-level = درجة الأهمية
desk-until = يظهر حتى
desk-notices = الإشعارات
desk-end-now = إنهاء الآن
desk-save = حفظ
desk-discard = تجاهل
desk-saved = حُفظ على هذا الجهاز
desk-would-clash = سيحدث تعارض
desk-clash-place = «{ $a }» و«{ $b }» في الوقت نفسه في { $place }
desk-clash-person = سيكون { $person } في «{ $a }» و«{ $b }» معًا
desk-clash-day = ستتجاوز «{ $a }» يومها
desk-none-yet = لم يتغير شيء هنا بعد.
desk-here = على هذا الجهاز
desk-sending = قيد الإرسال
desk-sent = أُرسل
desk-seen-live = شوهد على الموقع في { $time }
desk-given-up = أُلغي
desk-asks = بانتظار إجابتك
desk-waiting = لم يُرسل بعد: { $n }
desk-all-sent = أُرسل كل شيء
desk-ready = جاهز
desk-offline = لا توجد شبكة. ستُعاد المحاولة تلقائيًا ولن يضيع شيء.
desk-timed-out = الخادم لا يجيب. ستُعاد المحاولة تلقائيًا ولن يضيع شيء.
desk-server-failed = أجاب الخادم { $status }. ستُعاد المحاولة تلقائيًا ولن يضيع شيء.
desk-refused = الخادم لا يقبل هذا الاسم وكلمة المرور. تغييراتك محفوظة على هذا الجهاز.
desk-unreadable = لا يمكن قراءة الملف على الخادم كاملًا. لن يُرسل شيء حتى يراجعه أحد.
desk-replace = استبداله بما يمكن قراءته
desk-no-version = لا يذكر الخادم إصدار الملف (ETag)، فقد تُمحى تغييرات غيرك. لم يُرسل شيء.
desk-not-kept = هذا المتصفح لا يحفظ شيئًا: ما لم يُرسل يضيع عند إغلاق الصفحة.
desk-question = غيّر شخص آخر الشيء نفسه في «{ $session }» في هذه الأثناء. أيهما يبقى؟
desk-mine = تغييري: { $value }
desk-theirs = تغييره: { $value }
desk-undo = تراجع
desk-takes-back = تراجع عن تغيير سابق
desk-notice-ended = انتهى إشعار
desk-published-at = يُنشر في { $host }
desk-nowhere = لا يحدد هذا الموقع مكانًا للنشر. شارك الملف ليضعه مدير الموقع في مكانه.
desk-share-how = يُسلَّم الملف بكل التغييرات ويوضع في مكانه يدويًا.
desk-share-file = مشاركة الملف
desk-download-file = تنزيل الملف
desk-edit-there = فتح صفحة التحرير
desk-user = الاسم (يُترك فارغًا مع الرمز)
desk-password = كلمة المرور أو الرمز
desk-keep-secret = تذكّرها حتى إغلاق هذه الصفحة
desk-sign-in = استخدام هذه البيانات
desk-signed-in = الاسم وكلمة المرور معروفان.
desk-forget-secret = محو البيانات
desk-needs-app = يحتاج المكتب إلى JavaScript، ويعمل بلا شبكة بعد فتحه.
desk-is-now = الآن: { $value }
desk-unreachable = المخزن لا يجيب، أو لا يسمح لهذه الصفحة بسؤاله. تُعاد المحاولة تلقائيًا ولا يضيع شيء.
desk-policy = سياسة الموقع نفسه لا تسمح بهذا المخزن. أعد بناء الموقع والمكتب في إعداداته؛ تغييراتك محفوظة على هذا الجهاز.
desk-portal = وصلت صفحة بدل الملف: ربما تطلب هذه الشبكة تسجيل الدخول أولًا. تُعاد المحاولة تلقائيًا ولا يضيع شيء.
desk-not-stored = قال الخادم إنه أخذ التغييرات وليست عنده. تُرسل ثانية ولا يضيع شيء.
desk-build-anew = تغيّرت إعدادات الموقع بعد بنائه: يقرأ الزوار ملفًا غير الذي يكتبه المكتب. أعد بناء الموقع.
desk-sign-in-first = سجّل الدخول في «الاتصال»؛ لا يُرسل شيء قبل ذلك.
desk-calendar-behind = تعذّرت كتابة ملف التقويم، فالبرامج التي تتابعه لم تصلها آخر التغييرات بعد. تُعاد المحاولة تلقائيًا.
desk-answer-first = بانتظار إجابتك في «التغييرات»: { $n }
desk-folded = نُشر جدول الأعمال من جديد من دونه
desk-send-again = إرساله ثانية
desk-empty-notice = اكتب ما تريد قوله، أو أهمل الإشعار.
desk-search = ابحث عن فعالية
desk-none-found = لا فعالية بهذه الكلمات.
desk-framed = لا يعمل المكتب داخل صفحة أخرى. افتحه في نافذة مستقلة.
desk-catch-up = اللحاق بتقصير الاستراحات: { $n } تبدأ في وقتها
desk-runs-until = تستمر حتى { $time }
desk-follow = ما يليها
desk-follow-stays = تبقى كما هي
desk-all-places = كل الأماكن
desk-screen = شاشة

## Editing the feed at the desk.

editor-part = البيانات
editor-intro = ما تغيّره هنا يبقى على هذا الجهاز حتى تسلّم الملف.
editor-loading = جارٍ جلب البيانات.
editor-not-loaded = تعذر جلب البيانات. افتح هذا القسم ثانية عند توفر الشبكة.
editor-start-anew = التخلي عن كل ما تغيّر هنا
editor-inbox = ما يحتاج إلى إصلاح
editor-clean = لا خطأ في البيانات.
editor-nothing-to-show = بهذه الحال لا يستطيع الموقع عرض شيء:
editor-go-there = الذهاب إليه
editor-conferences = المؤتمرات
editor-sessions = الفعاليات
editor-participants = الدول المشاركة
editor-programs = البرامج
editor-milestones = المحطات
editor-add = إضافة
editor-remove = حذفه
editor-back = العودة إلى القائمة
editor-preview = كيف سيبدو
editor-not-shown = بهذه الحال لن يظهر.
editor-needed = { $label } (مطلوب)
editor-in-language = { $label }، { $language }
editor-id = المعرّف: حروف صغيرة وشرطات، يظهر في الروابط ولا يتغير
editor-name = الاسم
editor-short-name = الاسم المختصر
editor-edition = الدورة
editor-theme = الشعار
editor-first-day = اليوم الأول
editor-last-day = اليوم الأخير
editor-time-zone = المنطقة الزمنية، مثل Asia/Bangkok
editor-attendance = طريقة الحضور
editor-venue = المكان
editor-city = المدينة
editor-country = الدولة: اكتب اسمها بأي لغة
editor-latitude = خط العرض بالدرجات
editor-longitude = خط الطول بالدرجات
editor-kind = النوع
editor-starts = البداية: 2027-11-06 أو 2027-11-06T09:00+08:00
editor-ends = النهاية
editor-place = معرّف القاعة
editor-track = معرّف المحور
editor-account = النص الكامل بصيغة Markdown
editor-status = الحالة
editor-people = عدد الأشخاص
editor-role = الدور
editor-note = ملاحظة
editor-source = معرّف المصدر
editor-launched = أُطلق في
editor-matters = أهميته لنا
editor-when = متى: 2019 أو 2019-11 أو 2019-11-28
editor-until-when = حتى
