### English: the words of the interface, from which every other language is translated.
###
### American spelling. How to translate, and one word for one thing: docs/glossary.md.

## Finding one's way: header, footer, settings.

# $page, $site: a page's title in the browser.
nav-page-title = { $page } · { $site }
nav-skip = Skip to content
nav-main = Main menu
nav-menu = Menu
nav-breadcrumbs = You are here
nav-overview = Overview
nav-timeline = Timeline
nav-map = Map
nav-programs = Programs
nav-conferences = Conferences
nav-countries = Countries
nav-mine = My sessions
nav-embed = Embed
nav-desk = Organizer’s desk
nav-about = About
nav-back = Back
nav-language = Language
# Said once in this language to a visitor who prefers it and reads another.
nav-offer = This page is also available in English.
nav-theme = Theme
nav-theme-auto = Same as device
nav-theme-light = Light
nav-theme-dark = Dark
# $when: of the footer.
nav-updated = Updated { $when }

## Words of buttons and labels that many places use.

common-close = Close
common-print = Print
common-share = Share
common-copy-link = Copy link
common-link-code = QR code of the link
common-copy = Copy
common-copied = Copied
common-copy-failed = Could not copy. Select the text and copy it by hand.
common-download-svg = Download as SVG
common-download-png = Download as PNG
common-download-csv = Download as CSV
common-download-calendar = Download calendar file
common-subscribe-calendar = Subscribe to the calendar
common-next = Next
common-zoom-in = Zoom in
common-zoom-out = Zoom out
common-zoom-reset = Reset zoom
common-sources = Sources
common-links = Links
common-contact = Contact
# $credit: under a picture.
common-credit = Picture: { $credit }
# $value: what a change replaced.
common-was = was { $value }
# $label, $value: a label in front of its value, in running text.
common-labelled = { $label }: { $value }
# $city, $country: where something is.
common-place = { $city }, { $country }

## Counted things: $n is the number.

counts-sessions =
    { $n ->
        [one] { $n } session
       *[other] { $n } sessions
    }
counts-programs =
    { $n ->
        [one] { $n } program
       *[other] { $n } programs
    }
counts-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
counts-notices =
    { $n ->
        [one] { $n } notice
       *[other] { $n } notices
    }
counts-more =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }

## The overview.

overview-newest = Newest conference
overview-upcoming = Next conference
overview-under-way = Under way now
overview-to-conference = All about this conference
overview-to-timeline = Open the timeline
overview-to-map = Open the map
overview-to-programs = All programs

## The timeline.

timeline-title = Timeline
timeline-view = View
timeline-story = Story
timeline-grid = Grid
timeline-list = List
timeline-whole = Show all
timeline-this-edition = This edition
timeline-today = Today
timeline-now = Now
timeline-jump-to-now = Jump to now
timeline-during-the-day = Time not given
timeline-no-place = Place not known
# $n sessions run at the same time.
timeline-parallel =
    { $n ->
        [one] { $n } session at this time
       *[other] { $n } sessions at the same time
    }
# $n sessions began before and go on.
timeline-running =
    { $n ->
        [one] { $n } session still on
       *[other] { $n } sessions still on
    }
# $duration: a fold of the axis.
timeline-gap = { $duration } with no entries
timeline-event-time = Event time
timeline-your-time = Your time
# $zone: such as UTC+8.
timeline-times-in = Times are { $zone }
timeline-live = Live
timeline-upcoming = Next
timeline-past = Past
timeline-star = Star
timeline-milestone = Milestone
timeline-edition = Conference
timeline-move-hint = Drag to move. Use Ctrl and the wheel, two fingers, or the + and − keys to zoom.

## Search and filters, the same everywhere.

filters-title = Filters
filters-search = Search
filters-search-hint = Title, person or place
filters-conference = Conference
filters-day = Day
filters-track = Track
filters-place = Place
filters-kind = Kind
filters-country = Country
filters-program = Program
filters-language = Language
filters-starred = Starred only
filters-any = Any
# $what: a number of sessions or programs, such as “14 sessions”: closes the sheet of filters.
filters-show = Show { $what }
filters-active =
    { $n ->
        [one] { $n } filter on
       *[other] { $n } filters on
    }
filters-clear = Clear filters
# $filter
filters-remove = Remove the filter { $filter }
filters-none = Nothing matches.
# $filter, $n: the filter whose removal brings $n results.
filters-loosen =
    { $n ->
        [one] Without { $filter }: { $n } result
       *[other] Without { $filter }: { $n } results
    }

## The map and its table.

map-title = Participating countries
map-all-editions = All editions
# Editions that name a country.
map-named-at =
    { $n ->
        [one] Named at { $n } edition
       *[other] Named at { $n } editions
    }
# $conference: the name of the drawing.
map-drawing = Map of the countries that took part in { $conference }
map-table = Table of participating countries
map-legend = Legend
map-named = Named
map-counted = Named with a count
map-not-named = Not named
map-people-legend = Dot area shows the number of people
map-hatched = Hatched: disputed, not counted for any country
# $reported, $n countries named: "more than 80 countries reported, 5 named".
map-named-of-reported =
    { $n ->
        [one] { $reported } reported, { $n } named
       *[other] { $reported } reported, { $n } named
    }
map-named-only =
    { $n ->
        [one] { $n } country named
       *[other] { $n } countries named
    }
map-none-named = No source names the countries.
map-none-named-next = The reported figures are all that is known.
map-country = Country
map-region = Region
map-people = People
map-organizations = Organizations
map-sessions = Sessions
map-programs = Programs
map-search = Search countries
map-clear-choice = Show all countries
map-move-hint = Arrow keys go to the nearest country, Enter opens it, Escape leaves.
map-off-map = Not on the map
# $city
map-lines-to = Lines lead to { $city }
# $conference: the edition before.
map-compared-with = Compared with { $conference }
map-new = New
map-returning = Returning
map-absent = Absent this time
# $country
map-zoom-to = Zoom to { $country }
map-hand-hint = Drag to move. Pinch, or hold Ctrl and turn the wheel, to zoom.
map-compare = Compare with
map-compare-none = No comparison
# $n: counts of fewer people are not shown.
map-fewest = Counts of fewer than { $n } people are not shown.
# $n rows of a table that are left, of $all.
map-left-of-all = { $n } of { $all } countries
map-about-country = More about { $country }
map-disclaimer = Borders and names on this map imply no opinion on the legal status of any country or territory.
map-provenance = Map data: Natural Earth, simplified.
# $number
map-approval = Map approval number { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = Africa
regions-americas = Americas
regions-asia = Asia
regions-europe = Europe
regions-oceania = Oceania
regions-antarctica = Antarctica
regions-northern-africa = Northern Africa
regions-eastern-africa = Eastern Africa
regions-middle-africa = Middle Africa
regions-southern-africa = Southern Africa
regions-western-africa = Western Africa
regions-caribbean = Caribbean
regions-central-america = Central America
regions-south-america = South America
regions-northern-america = Northern America
regions-central-asia = Central Asia
regions-eastern-asia = Eastern Asia
regions-south-eastern-asia = South-eastern Asia
regions-southern-asia = Southern Asia
regions-western-asia = Western Asia
regions-eastern-europe = Eastern Europe
regions-northern-europe = Northern Europe
regions-southern-europe = Southern Europe
regions-western-europe = Western Europe
regions-australia-and-new-zealand = Australia and New Zealand
regions-melanesia = Melanesia
regions-micronesia = Micronesia
regions-polynesia = Polynesia

## Program cards and the page of a program.

cards-title = Programs
cards-by-kind = Kind
cards-by-topic = Topic
cards-by-conference = Conference
cards-by-country = Country
cards-order = Order
cards-order-newest = Newest first
cards-order-name = By name
cards-part-of = Part of
cards-parts = Parts
cards-principles = Principles
cards-actions = Actions
cards-launch = Launch
# $publisher
cards-why = Why it matters to { $publisher }
cards-partners = Partners
cards-countries = Countries
cards-topics = Topics
cards-on-map = Its countries on the map
cards-empty = No programs yet.
cards-empty-next = See the timeline for what has happened so far.

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = A timeline, a map and the programs, kept by { $publisher }
records-next-edition = Next: { $conference }, { $when }
records-now-and-next = Now and next
records-nothing-now = Nothing is on at this hour.
records-programme = See the schedule
records-newest-programs = Newest programs
records-other-milestones = Other milestones
records-related = Related
records-milestones = Milestones
records-person = Person
records-website = Website
# $all is how many conferences there are.
records-named-at =
    { $n ->
        [one] Named at { $n } of { $all } conferences
       *[other] Named at { $n } of { $all } conferences
    }
records-see-on-map = See it on the map
records-compare = Compare with
records-end-compare = End the comparison
records-not-reported = Not reported
records-none = None
# Countries at both editions.
records-both-times = At both
records-only-at = Only at { $conference }
records-with-partners = With { $partners }

## The page of a conference.

conference-figures = In figures
# $source
conference-reported-by = Source: { $source }
conference-participants = Participating countries
conference-timetable = Schedule
conference-outcomes = Outcomes
conference-organizers = Organizers
conference-dates = Dates
conference-place = Place
# $n
conference-edition = Edition { $n }
conference-other-editions = Other editions
conference-pictures = Pictures
conference-places = Places
# $n people.
conference-capacity =
    { $n ->
        [one] Room for { $n } person
       *[other] Room for { $n } people
    }
conference-step-free = Step-free access
conference-not-step-free = No step-free access
conference-no-sessions = The schedule has not been published.
conference-no-sessions-next = Come back later, or see the other editions.

## The page of a session.

session-when = When
session-place = Place
session-people = People
session-countries = Countries
session-languages = Languages
session-track = Track
session-conference = Conference
# $title
session-clash = Overlaps with { $title }

## Starred sessions: their page, and what carries them on.

# $n of $all sessions that filters leave.
mine-left =
    { $n ->
        [one] { $n } of { $all } sessions
       *[other] { $n } of { $all } sessions
    }
mine-lede = What you star is kept in this browser. There is no account, and nothing is sent anywhere.
mine-needs-script = This page needs JavaScript: your stars are kept in the browser, not on a server.
mine-empty = You have not starred a session yet.
mine-empty-next = Choose the star beside a session on the timeline, and it will be here.
# $n pairs of starred sessions that overlap.
mine-clashes =
    { $n ->
        [one] { $n } overlap
       *[other] { $n } overlaps
    }
mine-no-clash = Nothing overlaps.
mine-carry = Take them to another device
mine-carry-how = Scan the code with the other device, or send yourself the link. The link itself carries your sessions.
# The name of the QR code.
mine-code = QR code of the link to your sessions
mine-too-many = These are too many sessions for a QR code. The link carries them all.
# $n sessions that a link carries.
mine-offered =
    { $n ->
        [one] This link carries { $n } session
       *[other] This link carries { $n } sessions
    }
mine-all-known = All of them are among your sessions already.
# $n that are not starred here yet.
mine-fresh =
    { $n ->
        [one] { $n } is not among your sessions yet
       *[other] { $n } are not among your sessions yet
    }
# $n that the schedule no longer has.
mine-gone =
    { $n ->
        [one] { $n } is no longer in the schedule
       *[other] { $n } are no longer in the schedule
    }
mine-add = Add to my sessions
mine-not-now = Not now
mine-unsaved = This browser keeps nothing for this site: your stars last until you close the page. The link in “My sessions” carries them.
# Changes to starred sessions.
mine-changed =
    { $n ->
        [one] { $n } of your sessions changed
       *[other] { $n } of your sessions changed
    }
# Starred sessions that are gone or renamed.
mine-lost =
    { $n ->
        [one] { $n } of your sessions is gone or has another name
       *[other] { $n } of your sessions are gone or have another name
    }
# $title: the name that it had.
mine-gone-one = “{ $title }” is no longer in the schedule
# $before: the name that it had; $title: that of now.
mine-renamed = “{ $before }” is now “{ $title }”
mine-remind = Remind me
mine-no-reminder = Never
# $n: minutes.
mine-minutes-before = { $n } minutes before
mine-not-notified = This browser shows no notifications for this site. Calendar files carry the reminder.

## The page about the site.

about-title = About this site
about-publisher = Publisher
about-sources = Sources
about-data = Data
# $when
about-updated = Last changed { $when }
about-download = All data as one file
about-checks = Check results
about-checks-clean = No problems found.
about-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
about-warnings =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
about-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
about-borders = How borders are drawn
about-borders-neutral = Areas that Natural Earth or the United Nations list as disputed are hatched and not counted for any country.
about-borders-de-facto = Borders follow who actually administers an area. That implies no opinion on its legal status.
about-licences = Licenses
about-licence-code = The software is free: MIT or Apache 2.0.
about-licence-map = The map’s shapes come from Natural Earth and are in the public domain.
about-privacy = Privacy
about-privacy-text = This site sets no cookies and loads nothing from other sites. Stars and settings stay in your browser.

## Choosing a part for a page of one's own.

embed-title = Embed on your site
embed-intro = Choose what to show, see it as your visitors will, and copy what your site needs.
embed-part = Content
embed-width = Width in pixels
embed-accent = Accent color
embed-accent-own = Use a color of your own
embed-links = Links open
embed-links-here = inside the embed
embed-links-top = in place of your page
embed-links-new = in a new tab
embed-preview = Preview
# What two lines of HTML need.
embed-how-html = Paste this code where the content should appear. Without scripts, a link is shown.
embed-how-address = If your system supports oEmbed, this address is enough. It carries the content and the language, and of the timeline the conference too; for anything else use the code above.
embed-how-wordpress = Paste this address into a post, on a line of its own.
embed-how-drupal = Paste this frame into a text whose format allows frames.
embed-how-kept = A pasted address keeps what its path says, such as a country’s page. What follows a question mark is lost on the way: for filters use the code above.
embed-how-ghost = Add an HTML card and paste this code. Newsletters show the link.
embed-how-notion = Type /embed and paste this address. Notion does not follow the height of the content: drag the lower edge.
embed-how-moodle = Paste this frame in the source view of a page or label. Moodle removes frames of authors whom it does not trust with them.
embed-how-discourse = An administrator adds this site to “allowed iframes”. Then paste this frame into a post.
embed-how-email = E-mail shows no frames: this is a picture that leads to the page.
embed-untried = Written from the system’s documentation; not tried in it.
embed-email = E-mail
# Where the site's address is not known.
embed-how-unknown = This is the page’s current address. Set `url` in site.json and build again to use the published one.

## The changes and notices of the day.

# $time
live-until = until { $time }
# $place
live-moved-to = Moved to { $place }
# How many sessions are otherwise than before.
live-changes =
    { $n ->
        [one] { $n } change in the schedule
       *[other] { $n } changes in the schedule
    }
# The name of their list.
live-news = What changed
live-show = Show
live-hide = Hide
live-seen = Mark as seen
# Of a session that is otherwise than the reader last saw it.
live-changed = Changed
live-new = New in the schedule
# Of a session that was cancelled before.
live-restored = Takes place after all
# $time: the server did not answer as it should.
live-stale = Showing the version from { $time }, trying again
# $time
live-offline = No network. Showing the version from { $time }
# $time: an answer came that cannot be read.
live-broken = What the server sent cannot be used. Showing the version from { $time }, trying again
# $time
live-paused = Updates are paused. Showing the version from { $time }
live-pause = Pause updates
live-resume = Resume updates
# $time
live-checked = Checked { $time }
live-version = A new version of this site is ready
live-reload = Reload
# Offers what has changed since the page was drawn.
live-newer = Updated content is ready
# Puts a notice away.
live-dismiss = Dismiss
# Leads to more about a notice.
live-more = More
live-subscription = A subscription has the schedule as it was when this site was built. Changes of the day are in the downloaded file.
live-subscription-follows = This subscription follows the changes of the day. Calendar programs ask for it every hour or so.

## States of the page, each with what a person can do next.

# The built page stands, the app could not start.
status-static-page = The live page could not start. Everything is here as it was when the site was built; reload to try again.
status-old-browser = This browser is older than the live page needs (Safari 16.4, Firefox 115, Chrome 111). Everything is here as it was when the site was built.
status-retry = Try again

## Everything that can go wrong as a whole.

# The feed is not where it should be.
failure-missing =
    .title = The data was not found
    .what = The server has no file where the data should be.
    .next = Try again later. If you run this site, check the address of the feed.
# The server failed.
failure-server =
    .title = The server has a problem
    .what = The server answered with an error instead of the data.
    .next = Try again in a few minutes.
# No answer in time.
failure-timeout =
    .title = No answer in time
    .what = The server took too long to answer.
    .next = Check your connection and try again.
# No network.
failure-network =
    .title = No network
    .what = The data could not be loaded.
    .next = Check your connection and try again.
# The feed breaks off.
failure-truncated =
    .title = The data is incomplete
    .what = Only a part of the file arrived.
    .next = Try again. If it happens again, the file on the server is damaged.
# What came is not a feed.
failure-format =
    .title = The data cannot be read
    .what = What the server sent is not a conference feed.
    .next = Try again later. If you run this site, check the file with “atlas check”.
# The feed is larger than is read.
failure-too-large =
    .title = The data is too large
    .what = The file is larger than this site reads.
    .next = If you run this site, divide the feed or remove what is not shown.
# Not one conference in the feed can be read.
failure-no-conference =
    .title = No conference in the data
    .what = The file can be read, but no conference in it is complete.
    .next = Try again later. If you run this site, check the file with “atlas check”.
# The feed is newer than this site.
failure-too-new =
    .title = The data is newer than this site
    .what = The feed is written in a format that this version does not know.
    .next = Reload the page. If that does not help, the site needs an update.
# No page has this address.
failure-not-found =
    .title = Page not found
    .what = There is no page at this address.
    .next = Start from the overview, or search the timeline.
# The page is there, the thing is not in the feed.
failure-gone =
    .title = Nothing by this name
    .what = The data has nothing by this name. It may have been removed.
    .next = Search the timeline, or start from the overview.
# $detail
failure-detail = Detail: { $detail }

## A word for each variant of the model's enums.

# Sorts of sessions.
kinds-session =
    .opening = Opening
    .plenary = Plenary
    .keynote = Keynote
    .forum = Forum
    .meeting = Meeting
    .discussion = Discussion
    .competition = Competition
    .exhibition = Exhibition
    .tour = Tour
    .launch = Launch
    .ceremony = Ceremony
    .workshop = Workshop
    .talk = Talk
    .poster = Poster
    .pause = Break
    .social = Social event
    .other = Session
# How sure a session is.
kinds-session-status =
    .tentative = Tentative
    .confirmed = Confirmed
    .delayed = Delayed
    .moved = Moved
    .cancelled = Canceled
# Sorts of programs.
kinds-program =
    .initiative = Initiative
    .target-program = Target program
    .special-program = Special program
    .declaration = Declaration
    .zone = Cooperation zone
    .partnership = Partnership
    .other = Program
# How far a program is.
kinds-program-status =
    .announced = Announced
    .launched = Launched
    .running = Running
    .closed = Closed
# Sorts of milestones.
kinds-milestone =
    .founding = Founding
    .visit = Visit
    .lecture = Lecture
    .agreement = Agreement
    .launch = Launch
    .conference = Conference
    .other = Milestone
# Roles of countries.
kinds-participation =
    .host = Host
    .organizer = Organizer
    .speaker = Speaker
    .guest = Guest
    .member = Member
    .delegate = Delegate
# Parts that people have in a session.
kinds-appearance =
    .chair = Chair
    .speaker = Speaker
    .panelist = Panelist
    .moderator = Moderator
    .guest = Guest
# What links lead to.
kinds-link =
    .slides = Slides
    .recording = Recording
    .report = Report
    .registration = Registration
    .stream = Live stream
    .other = Link
# How people attend.
kinds-attendance =
    .in-person = In person
    .online = Online
    .mixed = In person and online
# How much a notice wants to be seen.
kinds-level =
    .info = Information
    .warning = Warning
    .urgent = Urgent

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = about { $n }
figures-nearly = nearly { $n }
figures-at-least = at least { $n }
figures-more-than = more than { $n }
figures-people =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }
figures-countries =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    }
figures-organizations =
    { $n ->
        [one] { $n } organization
       *[other] { $n } organizations
    }
figures-sessions =
    { $n ->
        [one] { $n } session
       *[other] { $n } sessions
    }
# $n, $what: a measure in the feed's words.
figures-other = { $n } { $what }
# The measures alone, below a large number.
figures-people-label =
    { $n ->
        [one] participant
       *[other] participants
    }
figures-countries-label =
    { $n ->
        [one] country
       *[other] countries
    }
figures-organizations-label =
    { $n ->
        [one] organization
       *[other] organizations
    }
figures-sessions-label =
    { $n ->
        [one] session
       *[other] sessions
    }
# Between groups of three digits.
figures-group = ,
# Numbers of so many digits and more are grouped.
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $d day, $w and $W the weekday's
## short and full name; of a span's end $e day, $E month.

dates-months =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
# The names where no day stands beside them, as in “November 2023”; in many languages the same.
dates-months-alone =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
dates-months-short =
    .january = Jan
    .february = Feb
    .march = Mar
    .april = Apr
    .may = May
    .june = Jun
    .july = Jul
    .august = Aug
    .september = Sep
    .october = Oct
    .november = Nov
    .december = Dec
# Monday first.
dates-weekdays =
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
dates-weekdays-short =
    .monday = Mon
    .tuesday = Tue
    .wednesday = Wed
    .thursday = Thu
    .friday = Fri
    .saturday = Sat
    .sunday = Sun
# $y: a year alone.
dates-year = { $y }
# $M, $y
dates-month = { $M } { $y }
dates-day = { $d } { $M } { $y }
# A day whose year is clear, with its weekday.
dates-weekday = { $W } { $d } { $M }
dates-weekday-year = { $W } { $d } { $M } { $y }
dates-weekday-short = { $w } { $d } { $S }
# $d to $e in one month.
dates-days = { $d }–{ $e } { $M } { $y }
# $d $M to $e $E in one year.
dates-days-months = { $d } { $M } – { $e } { $E } { $y }
# $M to $E in one year.
dates-months-year = { $M } – { $E } { $y }
# $a, $b: years without their words.
dates-years = { $a }–{ $b }
# $a, $b: anything else.
dates-range = { $a } – { $b }
# $day, $time
dates-day-time = { $day }, { $time }
# $t: a clock time in running text.
dates-clock = { $t }
# $a, $b: clock times of a day.
dates-clocks = { $a }–{ $b }
# Short words on the axis: $y.
dates-tick-year = { $y }
# $q: 1 to 4.
dates-tick-quarter = Q{ $q }
# $S
dates-tick-month = { $S }
# $w, $d, $S
dates-tick-day = { $w } { $d }
# Added to a year of the common era to give the year of this calendar: 0, or 543 of the Buddhist
# era.
dates-year-offset = 0

## Lengths of time, short, and relations to now.

durations-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
durations-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
durations-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
durations-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
durations-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
# $a, $b: hours and minutes.
durations-both = { $a } { $b }
# $duration
durations-ahead = in { $duration }
# $duration
durations-ago = { $duration } ago
durations-now = now

## How items are strung together.

# Between items.
lists-comma = ,{" "}
# Before the last of more than two.
lists-and = {" "}and{" "}
# Between two.
lists-pair = {" "}and{" "}
# Before the last of alternatives.
lists-or = {" "}or{" "}

## The organizer’s desk.

desk-to-site = To the site
# The name of the bar that leads to the parts of the desk.
desk-parts = Parts of the desk
desk-today = Today
desk-changes = Changes
desk-connection = Connection
desk-now = Now
desk-next = Next
desk-nothing-now = Nothing is running now.
desk-nothing-next = Nothing else is coming up.
desk-all-sessions = All sessions
# Above the buttons with minutes.
desk-delay = Delay by
# $n: on a button.
desk-minutes = { $n } min
# $place, $n: how many.
desk-also-after = Also what follows in { $place } ({ $n })
desk-no-hour = Its hour is not known. “Move” gives it one.
desk-move-it = Move
desk-starts = Starts at
desk-cancel = Cancel it
desk-restore = It takes place after all
desk-correct = Correct
desk-title = Title
desk-summary = Summary
desk-notice = Notice to everyone
desk-notice-text = Text of the notice
desk-level = How urgent
desk-until = Shown until
desk-notices = Notices
desk-end-now = End it now
desk-save = Save
desk-discard = Discard
desk-saved = Saved on this device
desk-would-clash = This would clash
# $a, $b: titles of sessions, $place
desk-clash-place = “{ $a }” and “{ $b }” at once in { $place }
# $a, $b: titles of sessions, $person
desk-clash-person = { $person } would be in “{ $a }” and “{ $b }” at once
# $a: the title of a session.
desk-clash-day = “{ $a }” would leave its day
desk-none-yet = Nothing has been changed here yet.
desk-here = On this device
desk-sending = Being sent
desk-sent = Sent
# $time
desk-seen-live = Seen live at { $time }
desk-given-up = Given up
desk-asks = Waits for your answer
# $n: how many changes.
desk-waiting = Not yet sent: { $n }
desk-all-sent = Everything is sent
desk-ready = Ready
desk-offline = No network. It is tried again by itself; nothing is lost.
desk-timed-out = The server does not answer. It is tried again by itself; nothing is lost.
# $status: a number of HTTP.
desk-server-failed = The server answered { $status }. It is tried again by itself; nothing is lost.
desk-refused = The server does not accept this name and password. Your changes are safe on this device.
desk-unreadable = The file on the server cannot be read whole. Nothing is sent until someone has looked at it.
desk-replace = Replace it with what can be read
desk-no-version = The server names no version of the file (ETag), so another’s changes could be overwritten. Nothing is sent.
desk-not-kept = This browser keeps nothing: what is not sent is lost when the tab is closed.
# $session: a title.
desk-question = Someone else changed the same field of “{ $session }”. Which one should stay?
# $value
desk-mine = Mine: { $value }
# $value
desk-theirs = Theirs: { $value }
desk-undo = Undo
desk-takes-back = Undoes an earlier change
desk-notice-ended = A notice ended
# $host
desk-published-at = Published at { $host }
desk-nowhere = This site names no place to publish to. Share the file, and let whoever runs the site put it there.
desk-share-how = The file with all changes is handed on, and put into its place by hand.
desk-share-file = Share the file
desk-download-file = Download the file
desk-edit-there = Open the place where it is edited
desk-user = Name (empty for a token)
desk-password = Password or token
desk-keep-secret = Remember it until this tab is closed
desk-sign-in = Use these
desk-signed-in = A name and password are known.
desk-forget-secret = Forget them
desk-needs-app = The desk needs JavaScript, and works without network once it has been opened.
# $value: what a session will be.
desk-is-now = Now: { $value }
desk-unreachable = The store does not answer, or does not let this page ask it. It is tried again by itself; nothing is lost.
desk-policy = The site’s own policy does not allow this store. Build the site anew with the desk in its settings; your changes are safe on this device.
desk-portal = A page came in place of the file: perhaps this network wants a sign-in first. It is tried again by itself; nothing is lost.
desk-not-stored = The server said that it took the changes, and does not have them. They are sent again; nothing is lost.
desk-build-anew = The settings of this site were changed after it was built: visitors read another file than the desk writes. Build the site anew.
desk-sign-in-first = Sign in under “Connection”: until then nothing is sent.
desk-calendar-behind = The calendar file could not be written: programs that follow it do not have the last changes yet. It is tried again by itself.
# $n: how many questions.
desk-answer-first = To be answered under “Changes”: { $n }
desk-folded = The schedule was published anew without it
desk-send-again = Send it again
desk-empty-notice = Write what is to be said, or discard the notice.
desk-search = Find a session
desk-none-found = No session has these words.
desk-framed = The desk does not run inside another page. Open it in a window of its own.
# $n: how many sessions start on time.
desk-catch-up = Catch up in the breaks: { $n } start on time again
# $time: when a delayed session ends.
desk-runs-until = runs until { $time }
desk-follow = What follows
desk-follow-stays = Stays as it is
desk-all-places = All places
desk-screen = Screen

## Editing the feed at the desk.

# In the bar of the desk.
editor-part = Feed
editor-intro = What you change here stays on this device until you hand the file on.
editor-loading = The feed is being fetched.
editor-not-loaded = The feed could not be fetched. Open this part again when there is network.
editor-start-anew = Give up all that was changed here
# Above what the checks complain about.
editor-inbox = To fix
editor-clean = Nothing is wrong with the feed.
editor-nothing-to-show = As it is, the site could show nothing of it:
editor-go-there = Go there
editor-conferences = Conferences
editor-sessions = Sessions
editor-participants = Participating countries
editor-programs = Programs
editor-milestones = Milestones
editor-add = Add
editor-remove = Remove
editor-back = Back to the list
editor-preview = How it will look
editor-not-shown = As it is, it would not be shown.
# $label: of a field.
editor-needed = { $label } (required)
# $label: of a field, $language
editor-in-language = { $label }, { $language }
editor-id = Id: small letters and hyphens; it is in links and never changes
editor-name = Name
editor-short-name = Short name
editor-edition = Edition
editor-theme = Theme
editor-first-day = First day
editor-last-day = Last day
editor-time-zone = Time zone, such as Asia/Bangkok
editor-attendance = How people attend
editor-venue = Venue
editor-city = City
editor-country = Country: type its name in any language
editor-latitude = Latitude in degrees
editor-longitude = Longitude in degrees
editor-kind = Kind
editor-starts = Starts: 2027-11-06 or 2027-11-06T09:00+08:00
editor-ends = Ends
editor-place = Id of the place
editor-track = Id of the track
editor-account = Full account, in Markdown
editor-status = Status
editor-people = How many people
editor-role = Role
editor-note = Note
editor-source = Id of the source
editor-launched = Launched
editor-matters = Why it matters to us
editor-when = When: 2019, 2019-11 or 2019-11-28
editor-until-when = Until
