//! Context that every part needs to draw: the atlas, the reader's language, where links go.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::country_names::CountryNames;
use crate::feed::News;
use crate::filters::Filters;
use crate::locale::{Locale, Tick};
use crate::model::{
    Atlas, Conference, Country, Figure, Fragment, Lang, Measure, Milestone, Notice, Order as _, Program, Span, Text,
};
use crate::relations::{Relations, Thing};
use crate::route::{Page, Part, Route};
use crate::search::{Hits, Index};
use crate::state::{Languages, Stars, State, WholeAtlas};
use crate::timeline::{self, Step};

/// Gives the names of countries in a language, in the order of their codes.
pub type NamesOf = fn(&Lang) -> Vec<(Country, Box<str>)>;

/// Context of a part: cheap to clone, and the same in the browser and in the build.
#[derive(Clone, Debug)]
pub struct Scope {
    pub atlas: Arc<Atlas>,
    pub locale: Locale,
    /// Seconds since 1970-01-01T00:00Z; in the build, when the feed was last changed.
    pub now: Signal<Option<i64>>,
    pub names: CountryNames,
    /// The names of countries in any language.
    pub names_in: NamesOf,
    /// Counts of fewer people are not shown: one or two would say who came.
    pub fewest: u64,
    pub relations: Arc<Relations>,
    /// Index of what can be found, folded when it is first needed.
    pub index: Arc<OnceLock<Index>>,
    /// Changes since the reader last looked; none in the build.
    pub news: Signal<Arc<[News]>>,
    pub root: Arc<str>,
    pub languages: Languages,
    /// The page that is drawn.
    pub page: Page,
    /// Starred sessions.
    pub stars: Stars,
    /// The atlas with the details that come after the page.
    pub whole: WholeAtlas,
    /// The absolute address of the site, where it is known.
    pub address: Option<Arc<str>>,
    /// The part that stands alone in this frame; none on the site itself.
    pub part: Option<Part>,
}

impl Scope {
    /// For words and links alone, without what is worked out for a page.
    pub fn words_only(atlas: Arc<Atlas>, locale: Locale, state: State) -> Self {
        Self {
            now: state.now.into(),
            names: Arc::new([]),
            names_in: |_| Vec::new(),
            fewest: 0,
            relations: Arc::default(),
            index: Arc::default(),
            news: state.live.marked.into(),
            root: state.root(),
            languages: state.languages(),
            page: state.place.get().1,
            stars: state.stars,
            whole: state.whole,
            address: None,
            part: state.part(),
            atlas,
            locale,
        }
    }

    /// The notices that hold now: the gravest first, and of these the newest.
    pub fn notices(&self) -> impl Iterator<Item = &Notice> {
        let mut notices: Vec<&Notice> = match self.now.get() {
            Some(now) => self.atlas.notices.iter().filter(|notice| notice.holds(now)).collect(),
            None => Vec::new(),
        };
        notices.order_by_key(|notice| (std::cmp::Reverse(notice.level), std::cmp::Reverse(notice.at.order())));
        notices.into_iter()
    }

    /// The same with another state of the atlas.
    pub fn of_atlas(&self, atlas: Arc<Atlas>) -> Self {
        Self { atlas, ..self.clone() }
    }

    /// The language of the page.
    pub fn lang(&self) -> &Lang {
        self.locale.lang()
    }

    /// The address of a page in the language of this one.
    pub fn href(&self, page: Page) -> String {
        self.route(page).href(&self.root, &self.languages)
    }

    /// The address of a milestone, which stands on the timeline.
    pub fn milestone_href(&self, milestone: &Milestone) -> String {
        [&self.href(Page::Timeline), "#", milestone.id.as_str()].concat()
    }

    /// A page in the language of this one. In the frame of a part, the page that shows the
    /// same is the part.
    pub fn route(&self, page: Page) -> Route {
        let own = self.part.filter(|part| part.whole() == page);
        Route::new(self.lang(), own.map_or(page, Page::Part))
    }

    /// The address of this page, looked at in this way.
    pub fn look(&self, filters: &Filters) -> String {
        self.href_to(&self.route(self.page.clone()).with(filters.clone()))
    }

    /// The address of any route.
    pub fn href_to(&self, route: &Route) -> String {
        route.href(&self.root, &self.languages)
    }

    /// A text in the reader's language or the nearest there is, marked with the language
    /// that it really is in where that is another.
    pub fn text(&self, text: &Text) -> AnyView {
        self.fragment(self.locale.text(text))
    }

    /// Words, marked with their language where it is not the page's: that of its interface.
    pub fn fragment(&self, fragment: Fragment<'_>) -> AnyView {
        let words = fragment.text.to_owned();
        if fragment.lang == self.locale.page_lang() {
            return words.into_any();
        }
        let (lang, dir) = (fragment.lang.to_string(), fragment.dir().as_str());
        view! { <span lang=lang dir=dir>{words}</span> }.into_any()
    }

    /// The words alone, for an attribute or a title.
    pub fn words(&self, text: &Text) -> String {
        self.locale.text(text).text.to_owned()
    }

    /// The name of a country, or its code where it has none.
    pub fn country(&self, code: Country) -> String {
        let place = self.names.binary_search_by_key(&code, |(known, _)| *known).ok();
        let name = place.and_then(|place| self.names.get(place));
        name.map_or_else(|| code.to_string(), |(_, name)| name.to_string())
    }

    /// The programs that a thing is related to, in the order of the feed.
    pub fn programs_of(&self, thing: &Thing) -> Vec<&Program> {
        let programs = self.relations.of(thing).filter_map(|relative| match relative {
            Thing::Program(id) => self.atlas.program(id),
            _ => None,
        });
        programs.collect()
    }

    /// Texts in a row, as the language strings them together.
    pub fn list(&self, texts: &[Text]) -> String {
        let words: Vec<&str> = texts.iter().map(|text| self.locale.text(text).text).collect();
        self.locale.list(&words)
    }

    /// Name of a conference where it is a choice or a reference: its short name, else the
    /// number of its edition and its year, else its name.
    pub fn short_name(&self, conference: &Conference) -> String {
        if let Some(name) = &conference.short_name {
            return self.words(name);
        }
        let year = conference.span.first_day().ymd().0;
        let edition = conference.edition.map(|edition| self.locale.edition(edition, year));
        edition.unwrap_or_else(|| self.words(&conference.name))
    }

    /// The city and the country of a conference.
    pub fn city_line(&self, conference: &Conference) -> String {
        let country = self.country(conference.place.country);
        self.locale.place(&self.words(&conference.place.city), &country)
    }

    /// When and where a conference is.
    #[cfg(feature = "cli")]
    pub fn conference_line(&self, conference: &Conference) -> String {
        let mut line = self.locale.labelled(&self.words(&conference.name), &self.locale.span(conference.span));
        line.push_str(self.locale.words().lists.comma);
        line.push_str(&self.city_line(conference));
        line
    }

    /// Number of countries that are reported, and number of them that are named.
    pub fn named_of_reported(&self, conference: &Conference) -> String {
        let mut named: Vec<Country> =
            conference.participants.iter().map(|participation| self.atlas.drawn_as(participation.country)).collect();
        named.order();
        named.dedup();
        let countries: Vec<&Figure> =
            conference.reported.iter().filter(|figure| figure.measure == Measure::Countries).collect();
        self.locale.named_of_reported(&countries, named.len() as u64)
    }

    /// Entries that have all words of a query; `None` where nothing is searched for.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let words = query.trim();
        (!words.is_empty()).then(|| self.index.get_or_init(|| Index::new(&self.atlas)).find(words))
    }

    /// The label of a mark on the axis.
    pub fn tick(&self, tick: &timeline::Tick) -> String {
        let date = tick.at.date();
        let (year, month, _) = date.ymd();
        self.locale.tick(match tick.unit {
            Step::Month | Step::Quarter => Tick::Month(year, month),
            Step::Week | Step::Day => Tick::Day(date),
            Step::Hour | Step::HalfHour | Step::QuarterHour | Step::ThreeHours | Step::SixHours => {
                Tick::Time(tick.at.time())
            }
            _ => Tick::Year(year),
        })
    }

    /// Context that the marks under a heading of the axis share.
    pub fn tick_head(&self, head: &timeline::Head) -> String {
        let (year, month, _) = head.date.ymd();
        match head.unit {
            Step::Year => self.locale.year(year),
            Step::Month => self.locale.month(year, month),
            _ => self.locale.day_of_year(head.date),
        }
    }

    /// The cards under these filters.
    pub fn programs_href(&self, filters: Filters) -> String {
        self.href_to(&self.route(Page::Programs).with(filters))
    }

    /// The address of a file of the site.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.root)
    }

    /// When a program was launched: as it says, else when the conference was.
    pub fn launch_span(&self, program: &Program) -> Option<Span> {
        let launch = program.launched.as_ref()?;
        let of_conference = || Some(self.atlas.conference(launch.conference.as_ref()?)?.span);
        launch.when.map(Span::from).or_else(of_conference)
    }

    /// The milestones in the order of time.
    pub fn milestones(&self) -> Vec<&Milestone> {
        let mut milestones: Vec<&Milestone> = self.atlas.milestones.iter().collect();
        milestones.order_by_key(|milestone| milestone.span.start().order());
        milestones
    }

    /// The conference that leads now: see [`timeline::lead`].
    pub fn leading(&self) -> Option<&Conference> {
        timeline::lead(&self.atlas, self.now.get()).map(|lead| lead.conference)
    }
}
