//! Texts of the feed as a reader reads them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::locale::{Locale, TickLabel};
use crate::map::editions;
use crate::model::{Atlas, Conference, Country, Figure, Fragment, Lang, Measure, Session, Text};
use crate::timeline::{self, Step};
use crate::view::country_names::CountryNames;

/// Gives the names of countries in a language, in the order of their codes.
pub type NamesOf = fn(&Lang) -> Vec<(Country, Box<str>)>;

/// Texts of the feed in the reader's language, or the nearest that there is.
#[derive(Clone, Debug)]
pub struct Texts {
    locale: Locale,
    names: CountryNames,
    /// The names of countries in any language.
    pub names_in: NamesOf,
}

impl Texts {
    /// Texts of a reader, with the names of countries in the order of their codes.
    pub fn new(locale: Locale, names: CountryNames, names_in: NamesOf) -> Self {
        Self { locale, names, names_in }
    }

    /// Texts of a reader; countries are called by their codes.
    pub fn without_countries(locale: Locale) -> Self {
        Self::new(locale, Arc::new([]), |_| Vec::new())
    }

    /// A text, marked with the language that it really is in where that is another.
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

    /// Texts in a row, as the language strings them together.
    pub fn list(&self, texts: &[Text]) -> String {
        let words: Vec<&str> = texts.iter().map(|text| self.locale.text(text).text).collect();
        self.locale.list(&words)
    }

    /// The name of a country, or its code where it has none.
    pub fn country(&self, code: Country) -> String {
        let place = self.names.binary_search_by_key(&code, |(known, _)| *known).ok();
        let name = place.and_then(|place| self.names.get(place));
        name.map_or_else(|| code.to_string(), |(_, name)| name.to_string())
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
    pub fn named_of_reported(&self, atlas: &Atlas, conference: &Conference) -> String {
        let named = editions::countries(atlas, conference).len();
        let countries: Vec<&Figure> =
            conference.reported.iter().filter(|figure| figure.measure == Measure::Countries).collect();
        self.locale.named_of_reported(&countries, named as u64)
    }

    /// The places of a session, as the language strings them together; none where none is known.
    pub fn places(&self, conference: &Conference, session: &Session) -> Option<String> {
        let names = session.places.iter().filter_map(|id| conference.place(id)).map(|place| self.words(&place.name));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| self.locale.list(&names))
    }

    /// The label of a mark on the axis.
    pub fn tick(&self, tick: &timeline::Tick) -> String {
        let date = tick.at.date();
        let (year, month, _) = date.ymd();
        self.locale.tick(match tick.unit {
            Step::Month | Step::Quarter => TickLabel::Month(year, month),
            Step::Week | Step::Day => TickLabel::Day(date),
            Step::Hour | Step::HalfHour | Step::QuarterHour | Step::ThreeHours | Step::SixHours => {
                TickLabel::Time(tick.at.time())
            }
            _ => TickLabel::Year(year),
        })
    }

    /// Heading over marks of the axis: what they share.
    pub fn tick_head(&self, head: &timeline::Head) -> String {
        let (year, month, _) = head.date.ymd();
        match head.unit {
            Step::Year => self.locale.year(year),
            Step::Month => self.locale.month(year, month),
            _ => self.locale.day_of_year(head.date),
        }
    }
}
