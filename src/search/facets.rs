//! Facets: what a selection leaves visible, and what each further choice would show.

use std::collections::BTreeMap;

use super::{Bits, Numbering};
use crate::model::Order as _;
use crate::model::{
    Atlas, Conference, ConferenceId, Country, Date, Lang, PlaceId, ProgramId, Session, SessionKind, TrackId,
};

/// Dimension that sessions are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    Conference,
    Day,
    Track,
    Place,
    Kind,
    Country,
    Program,
    Language,
    /// Only starred ones.
    Starred,
    /// Only those that have the words of a search.
    Words,
}

/// One value that a session may have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Conference(ConferenceId),
    Day(Date),
    Track(TrackId),
    Place(PlaceId),
    Kind(SessionKind),
    Country(Country),
    Program(ProgramId),
    Language(Lang),
}

impl Value {
    /// Dimension that it is a value of.
    pub fn dimension(&self) -> Dimension {
        match self {
            Self::Conference(_) => Dimension::Conference,
            Self::Day(_) => Dimension::Day,
            Self::Track(_) => Dimension::Track,
            Self::Place(_) => Dimension::Place,
            Self::Kind(_) => Dimension::Kind,
            Self::Country(_) => Dimension::Country,
            Self::Program(_) => Dimension::Program,
            Self::Language(_) => Dimension::Language,
        }
    }
}

/// Values that are chosen: of one dimension any of the values, of several all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetSelection {
    pub values: Vec<Value>,
    /// The starred sessions, by their [`Numbering`].
    pub stars: Bits,
    /// True if only these are shown.
    pub only_starred: bool,
    /// The sessions that have the words of the search, by their [`Numbering`]; `None` without
    /// words. See [`Index::find`](super::Index::find).
    pub found: Option<Bits>,
}

/// Says from which day to which a session of a conference goes on; `None` where no day is known.
pub type DaysOf<'a> = &'a dyn Fn(&Conference, &Session) -> Option<(Date, Date)>;

/// Every value of a feed with the sessions that have it.
#[derive(Clone, Debug)]
pub struct Facets {
    len: usize,
    /// In order.
    values: Vec<(Value, Bits)>,
}

/// Result of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetView {
    /// The sessions that are shown, by their [`Numbering`].
    pub visible: Bits,
    /// Number of those.
    pub count: u32,
    /// Every value of the feed, by dimension and in order, with how many sessions would be shown
    /// if of its dimension it alone were chosen: the counts follow the *other* filters.
    pub counts: Vec<(Value, u32)>,
    /// Number of starred sessions that the other filters leave.
    pub starred: u32,
    /// Filters that hide everything by themselves, where nothing is shown, each with how many sessions
    /// come back without it, most first. Empty if no single one helps.
    pub loosen: Vec<(Dimension, u32)>,
}

impl Facets {
    /// Collects the values of all sessions. `days` is that of the clock by which days are told
    /// ([`Viewer::days_of`](crate::timeline::Viewer::days_of)).
    pub fn new(atlas: &Atlas, days: DaysOf<'_>) -> Self {
        let len = Numbering::of(atlas).len();
        let mut values: BTreeMap<Value, Bits> = BTreeMap::new();
        let mut add = |value, number| values.entry(value).or_insert_with(|| Bits::none(len)).insert(number);
        let mut number = 0;
        for conference in &atlas.conferences {
            for session in &conference.sessions {
                values_of(atlas, conference, session, &mut |value| add(value, number));
                if let Some((first, last)) = days(conference, session) {
                    let dates = (0..=last.days() - first.days()).map(|step| first.plus(step));
                    dates.for_each(|date| add(Value::Day(date), number));
                }
                number += 1;
            }
        }
        for program in &atlas.programs {
            let launch = program.launched.as_ref();
            let place = launch.and_then(|launch| launch.conference.as_ref().zip(launch.session.as_ref()));
            if let Some(number) = place.and_then(|(conference, session)| number_of(atlas, conference, session)) {
                add(Value::Program(program.id.clone()), number);
            }
        }
        Self { len, values: values.into_iter().collect() }
    }

    /// Sessions that a selection leaves, by their [`Numbering`].
    pub fn visible(&self, selection: &FacetSelection) -> Bits {
        let mut visible = Bits::all(self.len);
        self.chosen(selection).iter().for_each(|(_, bits)| visible.retain(bits));
        visible
    }

    /// Works out what a selection leaves and what each value would show.
    ///
    /// Takes time in the number of values, and a sixty-fourth of it in that of sessions.
    pub fn view(&self, selection: &FacetSelection) -> FacetView {
        let chosen = self.chosen(selection);
        let without = |left_out: Option<Dimension>| {
            let mut bits = Bits::all(self.len);
            for (_, other) in chosen.iter().filter(|(dimension, _)| Some(*dimension) != left_out) {
                bits.retain(other);
            }
            bits
        };
        let visible = without(None);
        let count = visible.count();
        let mut base: Option<(Dimension, Bits)> = None;
        let mut counts = Vec::with_capacity(self.values.len());
        for (value, bits) in &self.values {
            let dimension = value.dimension();
            let base = match base.take().filter(|(known, _)| *known == dimension) {
                Some(known) => base.insert(known),
                None => base.insert((dimension, without(Some(dimension)))),
            };
            counts.push((value.clone(), base.1.count_with(bits)));
        }
        let mut loosen = Vec::new();
        for (dimension, _) in chosen.iter().filter(|_| count == 0) {
            let back = without(Some(*dimension)).count();
            if back > 0 {
                loosen.push((*dimension, back));
            }
        }
        loosen.order_by_key(|(_, back)| std::cmp::Reverse(*back));
        let starred = without(Some(Dimension::Starred)).count_with(&selection.stars);
        FacetView { visible, count, counts, starred, loosen }
    }

    /// The sessions that each dimension in which something is chosen leaves.
    fn chosen(&self, selection: &FacetSelection) -> Vec<(Dimension, Bits)> {
        let mut chosen: Vec<(Dimension, Bits)> = Vec::new();
        for value in &selection.values {
            let dimension = value.dimension();
            let at = chosen.iter().position(|(known, _)| *known == dimension).unwrap_or(chosen.len());
            if at == chosen.len() {
                chosen.push((dimension, Bits::none(self.len)));
            }
            let known = self.values.binary_search_by(|(known, _)| known.cmp(value)).ok();
            let bits = known.and_then(|known| self.values.get(known));
            if let (Some((_, all)), Some((_, bits))) = (chosen.get_mut(at), bits) {
                all.extend(bits);
            }
        }
        if selection.only_starred {
            chosen.push((Dimension::Starred, selection.stars.clone()));
        }
        chosen.extend(selection.found.iter().map(|found| (Dimension::Words, found.clone())));
        chosen
    }
}

fn values_of(atlas: &Atlas, conference: &Conference, session: &Session, add: &mut dyn FnMut(Value)) {
    add(Value::Conference(conference.id.clone()));
    add(Value::Kind(session.kind));
    session.track.iter().cloned().for_each(|track| add(Value::Track(track)));
    session.places.iter().cloned().for_each(|place| add(Value::Place(place)));
    session.countries.iter().for_each(|country| add(Value::Country(atlas.drawn_as(*country))));
    session.programs.iter().cloned().for_each(|program| add(Value::Program(program)));
    session.languages.iter().cloned().for_each(|lang| add(Value::Language(lang)));
}

/// The number of the session with this id in the conference with that one.
fn number_of(atlas: &Atlas, conference: &ConferenceId, session: &crate::model::SessionId) -> Option<usize> {
    let at = atlas.conferences.iter().position(|other| other.id == *conference)?;
    let session = atlas.conferences.get(at)?.sessions.iter().position(|other| other.id == *session)?;
    Numbering::of(atlas).number(at, session)
}

#[cfg(test)]
#[path = "facets_tests.rs"]
mod tests;
