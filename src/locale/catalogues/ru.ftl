### Russian.
###
### What is put into a sentence stays in the nominative: after a colon, or in «quotes».
### Months stand in the genitive beside a day (dates-months), and by themselves in the nominative.
### The reader is вы.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = Перейти к содержанию
nav-main = Главное меню
nav-menu = Меню
nav-breadcrumbs = Вы здесь
nav-overview = Обзор
nav-timeline = Хронология
nav-map = Карта
nav-programs = Программы
nav-conferences = Конференции
nav-countries = Страны
nav-mine = Мои заседания
nav-embed = Встроить
nav-desk = Рабочее место организатора
nav-about = О сайте
nav-back = Назад
nav-language = Язык
nav-offer = Эта страница есть и на русском языке.
nav-theme = Тема
nav-theme-auto = Как на устройстве
nav-theme-light = Светлая
nav-theme-dark = Тёмная
nav-updated = Обновлено: { $when }

## Words of buttons and labels that many places use.

common-close = Закрыть
common-print = Печать
common-share = Поделиться
common-copy-link = Скопировать ссылку
common-link-code = QR-код ссылки
common-copy = Скопировать
common-copied = Скопировано
common-copy-failed = Не удалось скопировать. Выделите текст и скопируйте его вручную.
common-download-svg = Скачать SVG
common-download-png = Скачать PNG
common-download-csv = Скачать CSV
common-download-calendar = Скачать файл календаря
common-subscribe-calendar = Подписаться на календарь
common-next = Далее
common-zoom-in = Увеличить
common-zoom-out = Уменьшить
common-zoom-reset = Исходный масштаб
common-sources = Источники
common-links = Ссылки
common-contact = Контакты
common-credit = Изображение: { $credit }
common-was = было: { $value }
common-labelled = { $label }: { $value }
common-place = { $city }, { $country }

## Counted things: $n is the number.

counts-sessions =
    { $n ->
        [one] { $n } заседание
        [few] { $n } заседания
       *[many] { $n } заседаний
    }
counts-programs =
    { $n ->
        [one] { $n } программа
        [few] { $n } программы
       *[many] { $n } программ
    }
counts-people =
    { $n ->
        [one] { $n } человек
        [few] { $n } человека
       *[many] { $n } человек
    }
counts-notices =
    { $n ->
        [one] { $n } объявление
        [few] { $n } объявления
       *[many] { $n } объявлений
    }
counts-more =
    { $n ->
        [one] ещё { $n }
        [few] ещё { $n }
       *[many] ещё { $n }
    }

## The overview.

overview-newest = Последняя конференция
overview-upcoming = Следующая конференция
overview-under-way = Проходит сейчас
overview-to-conference = Всё об этой конференции
overview-to-timeline = Открыть хронологию
overview-to-map = Открыть карту
overview-to-programs = Все программы

## The timeline.

timeline-title = Хронология
timeline-view = Вид
timeline-story = Рассказ
timeline-grid = Сетка
timeline-list = Список
timeline-whole = Показать всё
timeline-this-edition = Эта конференция
timeline-today = Сегодня
timeline-now = Сейчас
timeline-jump-to-now = К текущему моменту
timeline-during-the-day = Время не указано
timeline-no-place = Место неизвестно
timeline-parallel =
    { $n ->
        [one] { $n } заседание в это время
        [few] { $n } заседания одновременно
       *[many] { $n } заседаний одновременно
    }
timeline-running =
    { $n ->
        [one] { $n } заседание ещё идёт
        [few] { $n } заседания ещё идут
       *[many] { $n } заседаний ещё идут
    }
timeline-gap = { $duration } без событий
timeline-event-time = Местное время
timeline-your-time = Ваше время
timeline-times-in = Время: { $zone }
timeline-live = Идёт сейчас
timeline-upcoming = Далее
timeline-past = Завершено
timeline-star = Отметить звездой
timeline-milestone = Веха
timeline-edition = Конференция
timeline-move-hint = Перетаскивайте, чтобы двигаться. Масштаб: Ctrl и колесо, два пальца или клавиши + и −.

## Search and filters, the same everywhere.

filters-title = Фильтры
filters-search = Поиск
filters-search-hint = Название, имя или место
filters-conference = Конференция
filters-day = День
filters-track = Направление
filters-place = Место
filters-kind = Тип
filters-country = Страна
filters-program = Программа
filters-language = Язык
filters-starred = Только отмеченные
filters-any = Любой
filters-show = Показать: { $what }
filters-active =
    { $n ->
        [one] { $n } фильтр
        [few] { $n } фильтра
       *[many] { $n } фильтров
    }
filters-clear = Сбросить фильтры
filters-remove = Убрать фильтр «{ $filter }»
filters-none = Ничего не найдено.
filters-loosen =
    { $n ->
        [one] Без «{ $filter }»: { $n } результат
        [few] Без «{ $filter }»: { $n } результата
       *[many] Без «{ $filter }»: { $n } результатов
    }

## The map and its table.

map-title = Страны-участницы
map-all-editions = Все конференции
map-named-at =
    { $n ->
        [one] Названа на { $n } конференции
        [few] Названа на { $n } конференциях
       *[many] Названа на { $n } конференциях
    }
map-drawing = Карта стран-участниц: { $conference }
map-table = Таблица стран-участниц
map-legend = Условные обозначения
map-named = Названа
map-counted = Названа с числом людей
map-not-named = Не названа
map-people-legend = Площадь точки — число людей
map-hatched = Штриховка: спорная территория, не отнесена ни к одной стране
map-named-of-reported =
    { $n ->
        [one] По сообщениям — { $reported }, названа { $n }
        [few] По сообщениям — { $reported }, названы { $n }
       *[many] По сообщениям — { $reported }, названо { $n }
    }
map-named-only =
    { $n ->
        [one] Названа { $n } страна
        [few] Названы { $n } страны
       *[many] Названо { $n } стран
    }
map-none-named = Ни один источник не называет страны.
map-none-named-next = Известны только опубликованные числа.
map-country = Страна
map-region = Регион
map-people = Люди
map-organizations = Организации
map-sessions = Заседания
map-programs = Программы
map-search = Поиск страны
map-clear-choice = Показать все страны
map-move-hint = Стрелки ведут к ближайшей стране, Enter открывает её, Esc — выход.
map-off-map = Нет на карте
map-lines-to = Линии ведут в город: { $city }
map-compared-with = В сравнении: { $conference }
map-new = Впервые
map-returning = Снова
map-absent = Не участвует
map-zoom-to = Приблизить: { $country }
map-hand-hint = Перетаскивайте, чтобы двигать. Масштаб: два пальца или колесо с Ctrl.
map-compare = Сравнить с
map-compare-none = Без сравнения
map-fewest = Числа меньше { $n } не показываются.
map-left-of-all = Стран: { $n } из { $all }
map-about-country = Подробнее: { $country }
map-disclaimer = Границы и названия на этой карте не выражают мнения о правовом статусе какой-либо страны или территории.
map-provenance = Данные карты: Natural Earth, упрощённые.
map-approval = Номер разрешения карты: { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = Африка
regions-americas = Америка
regions-asia = Азия
regions-europe = Европа
regions-oceania = Океания
regions-antarctica = Антарктика
regions-northern-africa = Северная Африка
regions-eastern-africa = Восточная Африка
regions-middle-africa = Центральная Африка
regions-southern-africa = Южная Африка (регион)
regions-western-africa = Западная Африка
regions-caribbean = Карибский бассейн
regions-central-america = Центральная Америка
regions-south-america = Южная Америка
regions-northern-america = Северная Америка
regions-central-asia = Центральная Азия
regions-eastern-asia = Восточная Азия
regions-south-eastern-asia = Юго-Восточная Азия
regions-southern-asia = Южная Азия
regions-western-asia = Западная Азия
regions-eastern-europe = Восточная Европа
regions-northern-europe = Северная Европа
regions-southern-europe = Южная Европа
regions-western-europe = Западная Европа
regions-australia-and-new-zealand = Австралия и Новая Зеландия
regions-melanesia = Меланезия
regions-micronesia = Микронезия
regions-polynesia = Полинезия

## Program cards and the page of a program.

cards-title = Программы
cards-by-kind = Тип
cards-by-topic = Тема
cards-by-conference = Конференция
cards-by-country = Страна
cards-order = Порядок
cards-order-newest = Сначала новые
cards-order-name = По названию
cards-part-of = Входит в состав
cards-parts = Части
cards-principles = Принципы
cards-actions = Действия
cards-launch = Начало
cards-why = Значение. { $publisher }
cards-partners = Партнёры
cards-countries = Страны
cards-topics = Темы
cards-on-map = Страны на карте
cards-empty = Программ пока нет.
cards-empty-next = Что уже произошло, показывает хронология.

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = Хронология, карта и программы. { $publisher }
records-next-edition = Далее: { $conference }, { $when }
records-now-and-next = Сейчас и далее
records-nothing-now = Сейчас ничего не проходит.
records-programme = Смотреть расписание
records-newest-programs = Новые программы
records-other-milestones = Другие вехи
records-related = См. также
records-milestones = Вехи
records-person = Человек
records-website = Сайт
records-named-at =
    { $n ->
        [one] Названа на { $n } конференции из { $all }
        [few] Названа на { $n } конференциях из { $all }
       *[many] Названа на { $n } конференциях из { $all }
    }
records-see-on-map = Показать на карте
records-compare = Сравнить с
records-end-compare = Завершить сравнение
records-not-reported = Не сообщается
records-none = Нет
records-both-times = На обеих
records-only-at = Только: { $conference }
records-with-partners = Партнёры: { $partners }

## The page of a conference.

conference-figures = В цифрах
conference-reported-by = Источник: { $source }
conference-participants = Страны-участницы
conference-timetable = Расписание
conference-outcomes = Итоги
conference-organizers = Организаторы
conference-dates = Даты
conference-place = Место
conference-edition = Конференция № { $n }
conference-other-editions = Другие конференции
conference-pictures = Изображения
conference-places = Места
conference-capacity =
    { $n ->
        [one] { $n } место
        [few] { $n } места
       *[many] { $n } мест
    }
conference-step-free = Доступ без ступеней
conference-not-step-free = Есть ступени
conference-no-sessions = Расписание не опубликовано.
conference-no-sessions-next = Зайдите позже или посмотрите другие конференции.

## The page of a session.

session-when = Когда
session-place = Место
session-people = Люди
session-countries = Страны
session-languages = Языки
session-track = Направление
session-conference = Конференция
session-clash = Пересекается: { $title }

## Starred sessions: their page, and what carries them on.

mine-left =
    { $n ->
        [one] { $n } заседание из { $all }
        [few] { $n } заседания из { $all }
       *[many] { $n } заседаний из { $all }
    }
mine-lede = Отметки хранятся в этом браузере. Учётной записи нет, и ничего никуда не отправляется.
mine-needs-script = Этой странице нужен JavaScript: отметки хранятся в браузере, а не на сервере.
mine-empty = Вы ещё не отметили ни одного заседания.
mine-empty-next = Выберите звезду у заседания в хронологии, и оно появится здесь.
mine-clashes =
    { $n ->
        [one] { $n } пересечение
        [few] { $n } пересечения
       *[many] { $n } пересечений
    }
mine-no-clash = Пересечений нет.
mine-carry = Перенести на другое устройство
mine-carry-how = Отсканируйте код другим устройством или отправьте себе ссылку. Заседания записаны в самой ссылке.
mine-code = QR-код ссылки на ваши заседания
mine-too-many = Заседаний слишком много для QR-кода. Ссылка содержит их все.
mine-offered =
    { $n ->
        [one] В этой ссылке { $n } заседание
        [few] В этой ссылке { $n } заседания
       *[many] В этой ссылке { $n } заседаний
    }
mine-all-known = Все они уже среди ваших заседаний.
mine-fresh =
    { $n ->
        [one] { $n } ещё нет среди ваших заседаний
        [few] { $n } ещё нет среди ваших заседаний
       *[many] { $n } ещё нет среди ваших заседаний
    }
mine-gone =
    { $n ->
        [one] { $n } больше нет в расписании
        [few] { $n } больше нет в расписании
       *[many] { $n } больше нет в расписании
    }
mine-add = Добавить в мои заседания
mine-not-now = Не сейчас
mine-unsaved = Этот браузер ничего не хранит для этого сайта: отметки исчезнут, когда вы закроете страницу. Их сохранит ссылка в разделе «Мои заседания».
mine-changed =
    { $n ->
        [one] Изменилось ваших заседаний: { $n }
        [few] Изменилось ваших заседаний: { $n }
       *[many] Изменилось ваших заседаний: { $n }
    }
mine-lost =
    { $n ->
        [one] Пропало или переименовано ваших заседаний: { $n }
        [few] Пропало или переименовано ваших заседаний: { $n }
       *[many] Пропало или переименовано ваших заседаний: { $n }
    }
mine-gone-one = «{ $title }» больше нет в расписании
mine-renamed = «{ $before }» теперь называется «{ $title }»
mine-remind = Напомнить
mine-no-reminder = Не напоминать
mine-minutes-before = За { $n } мин
mine-not-notified = Этот браузер не показывает уведомлений этого сайта. Напоминание есть в файлах календаря.

## The page about the site.

about-title = Об этом сайте
about-publisher = Издатель
about-sources = Источники
about-data = Данные
about-updated = Последнее изменение: { $when }
about-download = Все данные одним файлом
about-checks = Результаты проверки
about-checks-clean = Замечаний нет.
about-errors =
    { $n ->
        [one] { $n } ошибка
        [few] { $n } ошибки
       *[many] { $n } ошибок
    }
about-warnings =
    { $n ->
        [one] { $n } предупреждение
        [few] { $n } предупреждения
       *[many] { $n } предупреждений
    }
about-notes =
    { $n ->
        [one] { $n } примечание
        [few] { $n } примечания
       *[many] { $n } примечаний
    }
about-borders = Как проведены границы
about-borders-neutral = Территории, которые Natural Earth или ООН считают спорными, заштрихованы и не отнесены ни к одной стране.
about-borders-de-facto = Границы показывают, кто фактически управляет территорией; это не мнение о её правовом статусе.
about-licences = Лицензии
about-licence-code = Программное обеспечение свободно: MIT или Apache 2.0.
about-licence-map = Контуры карты взяты из Natural Earth и находятся в общественном достоянии.
about-privacy = Конфиденциальность
about-privacy-text = Этот сайт не использует файлы cookie и ничего не загружает с других сайтов. Отметки и настройки остаются в вашем браузере.

## Choosing a part for a page of one's own.

embed-title = Встроить на свой сайт
embed-intro = Выберите, что показать, посмотрите глазами посетителей и скопируйте то, что нужно вашему сайту.
embed-part = Содержание
embed-width = Ширина в пикселях
embed-accent = Акцентный цвет
embed-accent-own = Свой цвет
embed-links = Открывать ссылки
embed-links-here = внутри блока
embed-links-top = вместо вашей страницы
embed-links-new = в новой вкладке
embed-preview = Просмотр
embed-how-html = Вставьте этот код туда, где должно быть содержание. Без скриптов видна ссылка.
embed-how-address = Если ваша система знает oEmbed, достаточно этого адреса. В нём содержание и язык, а у хронологии — и конференция; для остального возьмите код выше.
embed-how-wordpress = Вставьте этот адрес в запись отдельной строкой.
embed-how-drupal = Вставьте эту рамку в текст, формат которого её допускает.
embed-how-kept = Вставленный адрес сохраняет то, что сказано в его пути, например страницу страны. Всё после вопросительного знака по дороге теряется: для фильтров используйте код выше.
embed-how-ghost = Добавьте карточку HTML и вставьте этот код. В рассылках видна ссылка.
embed-how-notion = Наберите /embed и вставьте этот адрес. Notion не подстраивает высоту: потяните нижний край.
embed-how-moodle = Вставьте эту рамку в режиме исходного кода страницы или пояснения. Moodle убирает рамки авторов, которым они не разрешены.
embed-how-discourse = Администратор добавляет этот сайт в «allowed iframes». Затем вставьте эту рамку в сообщение.
embed-how-email = В письмах рамки не видны: это картинка, ведущая на страницу.
embed-untried = Написано по документации системы; в ней не проверено.
embed-email = Электронная почта
embed-how-unknown = Это текущий адрес страницы. Задайте `url` в site.json и соберите сайт заново, чтобы получить опубликованный.

## The changes and notices of the day.

live-until = до { $time }
live-moved-to = Новое место: { $place }
live-changes =
    { $n ->
        [one] { $n } изменение в расписании
        [few] { $n } изменения в расписании
       *[many] { $n } изменений в расписании
    }
live-news = Что изменилось
live-show = Показать
live-hide = Скрыть
live-seen = Отметить как просмотренное
live-changed = Изменено
live-new = Новое в расписании
live-restored = Всё же состоится
live-stale = Показана версия от { $time }, повторяем попытку
live-offline = Нет сети. Показана версия от { $time }
live-broken = Ответ сервера непригоден. Показана версия от { $time }, повторяем попытку
live-paused = Обновления приостановлены. Показана версия от { $time }
live-pause = Приостановить обновления
live-resume = Возобновить обновления
live-checked = Проверено: { $time }
live-version = Готова новая версия сайта
live-reload = Обновить страницу
live-newer = Готово обновлённое содержание
live-dismiss = Скрыть
live-more = Подробнее
live-subscription = В подписке расписание на момент сборки сайта. Изменения дня — в скачанном файле.
live-subscription-follows = Подписка следует за изменениями дня. Календари обращаются к ней примерно раз в час.

## States of the page, each with what a person can do next.

status-static-page = Интерактивная страница не запустилась. Всё здесь в том виде, в каком сайт был собран; обновите страницу, чтобы повторить.
status-old-browser = Этот браузер слишком стар для интерактивной страницы (нужен Safari 16.4, Firefox 115 или Chrome 111). Всё здесь в том виде, в каком сайт был собран.
status-retry = Повторить

## Everything that can go wrong as a whole.

failure-missing =
    .title = Данные не найдены
    .what = На сервере нет файла там, где должны быть данные.
    .next = Повторите позже. Если вы ведёте этот сайт, проверьте адрес файла данных.
failure-server =
    .title = Неполадка на сервере
    .what = Вместо данных сервер прислал ошибку.
    .next = Повторите через несколько минут.
failure-timeout =
    .title = Нет ответа вовремя
    .what = Сервер отвечал слишком долго.
    .next = Проверьте соединение и повторите.
failure-network =
    .title = Нет сети
    .what = Не удалось загрузить данные.
    .next = Проверьте соединение и повторите.
failure-truncated =
    .title = Данные неполны
    .what = Пришла только часть файла.
    .next = Повторите. Если так будет снова, файл на сервере повреждён.
failure-format =
    .title = Данные не читаются
    .what = Сервер прислал не данные конференции.
    .next = Повторите позже. Если вы ведёте этот сайт, проверьте файл командой «atlas check».
failure-too-large =
    .title = Данных слишком много
    .what = Файл больше, чем читает этот сайт.
    .next = Если вы ведёте этот сайт, разделите данные или уберите то, что не показывается.
failure-no-conference =
    .title = В данных нет конференций
    .what = Файл читается, но ни одна конференция в нём не полна.
    .next = Повторите позже. Если вы ведёте этот сайт, проверьте файл командой «atlas check».
failure-too-new =
    .title = Данные новее этого сайта
    .what = Данные в формате, которого эта версия не знает.
    .next = Обновите страницу. Если не поможет, сайт нужно обновить.
failure-not-found =
    .title = Страница не найдена
    .what = По этому адресу нет страницы.
    .next = Начните с обзора или поищите в хронологии.
failure-gone =
    .title = Ничего с таким именем
    .what = В данных нет ничего с таким именем. Возможно, это удалено.
    .next = Поищите в хронологии или начните с обзора.
failure-detail = Подробности: { $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = Открытие
    .plenary = Пленарное заседание
    .keynote = Ключевой доклад
    .forum = Форум
    .meeting = Встреча
    .discussion = Дискуссия
    .competition = Конкурс
    .exhibition = Выставка
    .tour = Экскурсия
    .launch = Презентация
    .ceremony = Церемония
    .workshop = Семинар
    .talk = Доклад
    .poster = Стендовый доклад
    .pause = Перерыв
    .social = Неформальная встреча
    .other = Заседание
kinds-session-status =
    .tentative = Предварительно
    .confirmed = Подтверждено
    .delayed = Перенесено по времени
    .moved = Другое место
    .cancelled = Отменено
kinds-program =
    .initiative = Инициатива
    .target-program = Целевая программа
    .special-program = Специальная программа
    .declaration = Декларация
    .zone = Зона сотрудничества
    .partnership = Партнёрство
    .other = Программа
kinds-program-status =
    .announced = Объявлена
    .launched = Начата
    .running = Выполняется
    .closed = Завершена
kinds-milestone =
    .founding = Основание
    .visit = Визит
    .lecture = Лекция
    .agreement = Соглашение
    .launch = Начало
    .conference = Конференция
    .other = Веха
kinds-participation =
    .host = Хозяин
    .organizer = Организатор
    .speaker = Докладчик
    .guest = Гость
    .member = Член
    .delegate = Делегат
kinds-appearance =
    .chair = Председатель
    .speaker = Докладчик
    .panelist = Участник дискуссии
    .moderator = Ведущий
    .guest = Гость
kinds-link =
    .slides = Слайды
    .recording = Запись
    .report = Отчёт
    .registration = Регистрация
    .stream = Прямая трансляция
    .other = Ссылка
kinds-attendance =
    .in-person = Очно
    .online = Онлайн
    .mixed = Очно и онлайн
kinds-level =
    .info = Информация
    .warning = Предупреждение
    .urgent = Срочно

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = около { $n }
figures-nearly = почти { $n }
figures-at-least = не менее { $n }
figures-more-than = более { $n }
figures-people =
    { $n ->
        [one] { $n } участник
        [few] { $n } участника
       *[many] { $n } участников
    }
figures-countries =
    { $n ->
        [one] { $n } страна
        [few] { $n } страны
       *[many] { $n } стран
    }
figures-organizations =
    { $n ->
        [one] { $n } организация
        [few] { $n } организации
       *[many] { $n } организаций
    }
figures-sessions =
    { $n ->
        [one] { $n } заседание
        [few] { $n } заседания
       *[many] { $n } заседаний
    }
figures-other = { $what }: { $n }
figures-people-label =
    { $n ->
        [one] участник
        [few] участника
       *[many] участников
    }
figures-countries-label =
    { $n ->
        [one] страна
        [few] страны
       *[many] стран
    }
figures-organizations-label =
    { $n ->
        [one] организация
        [few] организации
       *[many] организаций
    }
figures-sessions-label =
    { $n ->
        [one] заседание
        [few] заседания
       *[many] заседаний
    }
figures-group = {"\u00A0"}
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $d day, $w and $W the weekday's
## short and full name; of a span's end $e day, $E month.

dates-months =
    .january = января
    .february = февраля
    .march = марта
    .april = апреля
    .may = мая
    .june = июня
    .july = июля
    .august = августа
    .september = сентября
    .october = октября
    .november = ноября
    .december = декабря
dates-months-alone =
    .january = январь
    .february = февраль
    .march = март
    .april = апрель
    .may = май
    .june = июнь
    .july = июль
    .august = август
    .september = сентябрь
    .october = октябрь
    .november = ноябрь
    .december = декабрь
dates-months-short =
    .january = янв.
    .february = февр.
    .march = март
    .april = апр.
    .may = май
    .june = июнь
    .july = июль
    .august = авг.
    .september = сент.
    .october = окт.
    .november = нояб.
    .december = дек.
dates-weekdays =
    .monday = понедельник
    .tuesday = вторник
    .wednesday = среда
    .thursday = четверг
    .friday = пятница
    .saturday = суббота
    .sunday = воскресенье
dates-weekdays-short =
    .monday = пн
    .tuesday = вт
    .wednesday = ср
    .thursday = чт
    .friday = пт
    .saturday = сб
    .sunday = вс
dates-year = { $y }
dates-month = { $M } { $y } г.
dates-day = { $d } { $M } { $y } г.
dates-weekday = { $W }, { $d } { $M }
dates-weekday-year = { $W }, { $d } { $M } { $y } г.
dates-weekday-short = { $w }, { $d } { $M }
dates-days = { $d }–{ $e } { $M } { $y } г.
dates-days-months = { $d } { $M } – { $e } { $E } { $y } г.
dates-months-year = { $M } – { $E } { $y } г.
dates-years = { $a }–{ $b }
dates-range = { $a } – { $b }
dates-day-time = { $day }, { $time }
dates-clock = { $t }
dates-clocks = { $a }–{ $b }
dates-tick-year = { $y }
dates-tick-quarter = { $q } кв.
dates-tick-month = { $S }
dates-tick-day = { $w } { $d }
dates-year-offset = 0

## Lengths of time, short, and relations to now.

durations-minutes =
    { $n ->
        [one] { $n } мин
        [few] { $n } мин
       *[many] { $n } мин
    }
durations-hours =
    { $n ->
        [one] { $n } час
        [few] { $n } часа
       *[many] { $n } часов
    }
durations-days =
    { $n ->
        [one] { $n } день
        [few] { $n } дня
       *[many] { $n } дней
    }
durations-months =
    { $n ->
        [one] { $n } месяц
        [few] { $n } месяца
       *[many] { $n } месяцев
    }
durations-years =
    { $n ->
        [one] { $n } год
        [few] { $n } года
       *[many] { $n } лет
    }
durations-both = { $a } { $b }
durations-ahead = через { $duration }
durations-ago = { $duration } назад
durations-now = сейчас

## How items are strung together.

lists-comma = ,{" "}
lists-and = {" "}и{" "}
lists-pair = {" "}и{" "}
lists-or = {" "}или{" "}

## The organizer’s desk.

desk-to-site = К сайту
desk-parts = Разделы рабочего места
desk-today = Сегодня
desk-changes = Изменения
desk-connection = Соединение
desk-now = Сейчас
desk-next = Далее
desk-nothing-now = Сейчас ничего не проходит.
desk-nothing-next = Больше ничего не предстоит.
desk-all-sessions = Все заседания
desk-delay = Задержать на
desk-minutes = { $n } мин
desk-also-after = И то, что далее, место: { $place } ({ $n })
desk-no-hour = Время неизвестно. Его задаёт кнопка «Перенести».
desk-move-it = Перенести
desk-starts = Начало
desk-cancel = Отменить заседание
desk-restore = Всё же состоится
desk-correct = Исправить
desk-title = Название
desk-summary = Кратко
desk-notice = Объявление для всех
desk-notice-text = Текст объявления
desk-level = Срочность
desk-until = Показывать до
desk-notices = Объявления
desk-end-now = Завершить сейчас
desk-save = Сохранить
desk-discard = Не сохранять
desk-saved = Сохранено на этом устройстве
desk-would-clash = Возникнет накладка
desk-clash-place = «{ $a }» и «{ $b }» одновременно, место: { $place }
desk-clash-person = { $person }: «{ $a }» и «{ $b }» одновременно
desk-clash-day = «{ $a }» выйдет за пределы дня
desk-none-yet = Здесь ещё ничего не изменено.
desk-here = На этом устройстве
desk-sending = Отправляется
desk-sent = Отправлено
desk-seen-live = На сайте: { $time }
desk-given-up = Отброшено
desk-asks = Ждёт вашего ответа
desk-waiting = Не отправлено: { $n }
desk-all-sent = Всё отправлено
desk-ready = Готово
desk-offline = Нет сети. Повтор произойдёт сам; ничего не потеряется.
desk-timed-out = Сервер не отвечает. Повтор произойдёт сам; ничего не потеряется.
desk-server-failed = Сервер ответил { $status }. Повтор произойдёт сам; ничего не потеряется.
desk-refused = Сервер не принимает это имя и пароль. Изменения сохранены на этом устройстве.
desk-unreadable = Файл на сервере читается не полностью. Ничего не отправляется, пока его кто-нибудь не посмотрит.
desk-replace = Заменить тем, что читается
desk-no-version = Сервер не называет версию файла (ETag), поэтому чужие изменения могут пропасть. Ничего не отправляется.
desk-not-kept = Этот браузер ничего не хранит: неотправленное пропадёт при закрытии вкладки.
desk-question = Кто-то изменил то же поле: «{ $session }». Что оставить?
desk-mine = Моё: { $value }
desk-theirs = Чужое: { $value }
desk-undo = Отменить
desk-takes-back = Отменяет прежнее изменение
desk-notice-ended = Объявление завершено
desk-published-at = Опубликовано: { $host }
desk-nowhere = На этом сайте не указано, куда публиковать. Передайте файл тому, кто ведёт сайт.
desk-share-how = Файл со всеми изменениями передаётся и размещается вручную.
desk-share-file = Поделиться файлом
desk-download-file = Скачать файл
desk-edit-there = Открыть страницу правки
desk-user = Имя (пусто для токена)
desk-password = Пароль или токен
desk-keep-secret = Помнить до закрытия вкладки
desk-sign-in = Использовать
desk-signed-in = Имя и пароль известны.
desk-forget-secret = Забыть
desk-needs-app = Рабочему месту нужен JavaScript; открытое один раз, оно работает без сети.
desk-is-now = Теперь: { $value }
desk-unreachable = Хранилище не отвечает или не пускает эту страницу. Повтор произойдёт сам; ничего не потеряется.
desk-policy = Политика сайта не допускает это хранилище. Соберите сайт заново, указав рабочее место в настройках; изменения сохранены на этом устройстве.
desk-portal = Вместо файла пришла страница: возможно, эта сеть требует входа. Повтор произойдёт сам; ничего не потеряется.
desk-not-stored = Сервер сообщил, что принял изменения, но их у него нет. Они отправляются снова; ничего не потеряется.
desk-build-anew = Настройки сайта изменены после сборки: посетители читают не тот файл, который пишет рабочее место. Соберите сайт заново.
desk-sign-in-first = Войдите в разделе «Соединение»: до этого ничего не отправляется.
desk-calendar-behind = Не удалось записать файл календаря: программы, которые за ним следят, ещё не получили последних изменений. Попытка повторится сама.
desk-answer-first = Ждут ответа в разделе «Изменения»: { $n }
desk-folded = Расписание опубликовано заново без него
desk-send-again = Отправить снова
desk-empty-notice = Напишите объявление или откажитесь от него.
desk-search = Найти заседание
desk-none-found = Нет заседаний с такими словами.
desk-framed = Рабочее место не работает внутри другой страницы. Откройте его в отдельном окне.
desk-catch-up = Наверстать за счёт перерывов, вовремя начнутся: { $n }
desk-runs-until = до { $time }
desk-follow = Что далее
desk-follow-stays = Без изменений
desk-all-places = Все места
desk-screen = Экран

## Editing the feed at the desk.

editor-part = Данные
editor-intro = Изменения остаются на этом устройстве, пока вы не передадите файл.
editor-loading = Данные загружаются.
editor-not-loaded = Данные не загрузились. Откройте раздел снова, когда появится сеть.
editor-start-anew = Отбросить все изменения
editor-inbox = Нужно исправить
editor-clean = Ошибок в данных нет.
editor-nothing-to-show = В таком виде сайт ничего не покажет:
editor-go-there = Перейти
editor-conferences = Конференции
editor-sessions = Заседания
editor-participants = Страны-участницы
editor-programs = Программы
editor-milestones = Вехи
editor-add = Добавить
editor-remove = Удалить
editor-back = Назад к списку
editor-preview = Просмотр
editor-not-shown = В таком виде это не показывается.
editor-needed = { $label } (обязательно)
editor-in-language = { $label }, { $language }
editor-id = Идентификатор: строчные буквы и дефисы; он в ссылках и не меняется
editor-name = Название
editor-short-name = Краткое название
editor-edition = Номер конференции
editor-theme = Тема
editor-first-day = Первый день
editor-last-day = Последний день
editor-time-zone = Часовой пояс, например Asia/Bangkok
editor-attendance = Формат участия
editor-venue = Площадка
editor-city = Город
editor-country = Страна: введите название на любом языке
editor-latitude = Широта в градусах
editor-longitude = Долгота в градусах
editor-kind = Тип
editor-starts = Начало: 2027-11-06 или 2027-11-06T09:00+08:00
editor-ends = Конец
editor-place = Идентификатор места
editor-track = Идентификатор направления
editor-account = Полный текст в Markdown
editor-status = Состояние
editor-people = Число людей
editor-role = Роль
editor-note = Примечание
editor-source = Идентификатор источника
editor-launched = Начало
editor-matters = Значение для нас
editor-when = Когда: 2019, 2019-11 или 2019-11-28
editor-until-when = До

