//! Editions on a map: where the ways of each lead, and which countries are named.

use crate::map::editions::countries;
use crate::map::{Entry, participants, participants_of_all};
use crate::model::{Conference, ConferenceId, Country};
use crate::view::context::ViewContext;

/// City that the ways of an edition lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// Longitude and latitude in degrees.
    pub point: (f64, f64),
    /// Country that it is in.
    pub home: Country,
    /// Countries that the edition names, as they are drawn.
    pub named: Vec<Country>,
}

impl Host {
    /// The host city of an edition, where its place is known.
    pub fn of(scope: &ViewContext, conference: &Conference) -> Option<Self> {
        let home = scope.atlas.drawn_as(conference.place.country);
        Some(Self { point: conference.place.point()?, home, named: countries(&scope.atlas, conference) })
    }

    /// True if a way leads here from a country.
    pub fn draws(&self, code: Country) -> bool {
        code != self.home && self.named.contains(&code)
    }
}

/// Countries that an edition names, or all of them.
pub fn chart_entries<'a>(scope: &'a ViewContext, edition: Option<&ConferenceId>) -> Vec<Entry<'a>> {
    match edition.map(|id| scope.atlas.conference(id)) {
        Some(edition) => edition.map(|one| participants(&scope.atlas, one, scope.fewest)).unwrap_or_default(),
        None => participants_of_all(&scope.atlas, &scope.atlas.conferences.iter().collect::<Vec<_>>()),
    }
}
