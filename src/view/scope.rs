//! What every part needs to know to draw: the atlas, the reader's language, where links go.

use crate::model::Order as _;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::country_names::CountryNames;
use crate::cards::{Relations, Thing};
use crate::feed::Choice as _;
use crate::filters::Filters;
use crate::locale::{Locale, Tick};
use crate::model::{
    Atlas, Conference, Country, Figure, Fragment, Lang, Measure, Milestone, Program, Session, Span, Text,
};
use crate::route::{Page, Route};
use crate::search::{Found, Hits, Index};
use crate::state::Languages;
use crate::timeline::{self, Change, Clock, Phase, Step};

/// What a part is told: cheap to clone, and the same in the browser and in the build.
#[derive(Clone, Debug)]
pub struct Scope {
    pub atlas: Arc<Atlas>,
    pub locale: Locale,
    /// Seconds since 1970-01-01T00:00Z; in the build, when the feed was last changed.
    pub now: Option<i64>,
    pub names: CountryNames,
    pub relations: Arc<Relations>,
    /// What can be found, folded when it is first asked for.
    pub index: Arc<OnceLock<Index>>,
    pub root: Arc<str>,
    pub languages: Languages,
}

impl Scope {
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

    /// A page in the language of this one.
    pub fn route(&self, page: Page) -> Route {
        Route::new(self.lang(), page)
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

    /// Words, marked with their language where it is not the page's.
    pub fn fragment(&self, fragment: Fragment<'_>) -> AnyView {
        let words = fragment.text.to_owned();
        if fragment.lang == self.lang() {
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

    /// How many countries are reported, and how many of them are named.
    pub fn named_of_reported(&self, conference: &Conference) -> String {
        let named: BTreeSet<Country> =
            conference.participants.iter().map(|participation| self.atlas.drawn_as(participation.country)).collect();
        let countries: Vec<&Figure> =
            conference.reported.iter().filter(|figure| figure.measure == Measure::Countries).collect();
        self.locale.named_of_reported(&countries, named.len() as u64)
    }

    /// Which sessions of a conference the filters leave, by their index.
    pub fn visible(&self, conference: &Conference, filters: &Filters) -> Vec<bool> {
        let place = self.atlas.conferences.iter().position(|known| known.id == conference.id);
        let found = self.find(&filters.q);
        let shows = |(index, session): (usize, &Session)| {
            let is_found = found.as_ref().zip(place).is_none_or(|(hits, at)| hits.contains(Found::Session(at, index)));
            is_found
                && one_of(&filters.kind, |kind| kind == session.kind.name())
                && one_of(&filters.country, |code| session.countries.contains(code))
                && one_of(&filters.program, |id| session.programs.contains(id))
                && one_of(&filters.place, |id| session.places.contains(id))
                && one_of(&filters.track, |id| session.track.as_ref() == Some(id))
                && one_of(&filters.language, |lang| session.languages.contains(lang))
        };
        conference.sessions.iter().enumerate().map(shows).collect()
    }

    /// What has all words of a query; `None` where nothing is searched for.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let words = query.trim();
        (!words.is_empty()).then(|| self.index.get_or_init(|| Index::new(&self.atlas)).find(words))
    }

    /// What a session is now, as `data-state` says it; `clock` is its conference's.
    pub fn state(&self, clock: &Clock, session: &Session) -> String {
        let mut words = Vec::new();
        if let Some(now) = self.now {
            match timeline::phase_of(&timeline::Extent::of(session.span, clock), now) {
                Phase::Live => words.push("live"),
                Phase::Past => words.push("past"),
                Phase::Ahead | Phase::During => {}
            }
        }
        match timeline::change_of(session) {
            Some(Change::Cancelled) => words.push("cancelled"),
            Some(Change::Moved) => words.push("moved"),
            Some(Change::Delayed) => words.push("delayed"),
            None => {}
        }
        words.join(" ")
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

    /// The conference that the site leads with: the newest that has begun, or where none
    /// has, the first to come.
    pub fn leading(&self) -> Option<&Conference> {
        let today = self.now.unwrap_or(i64::MIN).div_euclid(86_400);
        let begun = |conference: &&Conference| conference.span.first_day().days() <= today;
        let by_start = |conference: &&Conference| conference.span.start().order();
        let conferences = &self.atlas.conferences;
        let newest = conferences.iter().filter(begun).max_by_key(by_start);
        newest.or_else(|| conferences.iter().min_by_key(by_start))
    }
}

/// Whether a field without wishes, or one of its wishes, is met.
fn one_of<T>(wishes: &[T], meets: impl FnMut(&T) -> bool) -> bool {
    wishes.is_empty() || wishes.iter().any(meets)
}
