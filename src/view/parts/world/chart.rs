//! Everything that the parts of a map share: what it shows, and what moves on it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Host, Moves, chart_entries};
use crate::map::{AspectRatio, Entry, Marker, Presence, PresenceChange, Projection, ViewBox, WorldMap};
use crate::model::{Conference, ConferenceId, Country};
use crate::route::Page;
use crate::view::context::ViewContext;

/// A map: cheap to clone, for all in it are handles.
#[derive(Clone)]
pub struct Chart {
    pub scope: ViewContext,
    /// Edition that is looked at; none of all together.
    pub edition: Option<ConferenceId>,
    pub map: Memo<Arc<WorldMap>>,
    pub projection: Projection,
    /// Host cities whose place is known.
    pub hosts: Arc<[Host]>,
    /// The country that the visitor looks at.
    pub chosen: Memo<Option<Country>>,
    /// The countries of the program or session that the visitor looks at.
    pub highlighted: Memo<Vec<Country>>,
    pub moves: Moves,
    /// View that the address asks for in a shape: that of the named countries where it asks for none.
    pub asked: UnsyncCallback<AspectRatio, ViewBox>,
    /// View of the named countries, in the shape of their part of the map.
    pub home: ViewBox,
    /// Chooses a country, or none.
    pub choose: UnsyncCallback<Option<Country>>,
    /// Told what is seen once a movement is done, or none where that is what is seen at first.
    pub rested: UnsyncCallback<Option<ViewBox>>,
}

impl Chart {
    /// Editions that are looked at.
    pub fn editions(&self) -> Vec<&Conference> {
        let shown = |known: &&Conference| self.edition.as_ref().is_none_or(|id| known.id == *id);
        self.scope.atlas.conferences.iter().filter(shown).collect()
    }

    /// Countries that are named, with what is said of their part.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        chart_entries(&self.scope, self.edition.as_ref())
    }

    /// A country and how much is said of its part, in words.
    pub fn say(&self, code: Country) -> String {
        self.scope.locale.labelled(&self.scope.texts.country(code), &self.part_of(code))
    }

    /// Words for a country's part.
    pub fn part_of(&self, code: Country) -> String {
        let (presence, change, people, editions) = self.map.with_untracked(|map| {
            let marker = map.marker(code);
            let of = |marker: &Marker| (marker.presence, marker.change, marker.people, marker.editions);
            marker.map_or((Presence::Unnamed, None, None, 0), of)
        });
        let w = self.scope.locale.words();
        match (change, presence, people) {
            (Some(PresenceChange::New), ..) => w.map.new.to_owned(),
            (Some(PresenceChange::Returning), ..) => w.map.returning.to_owned(),
            (Some(PresenceChange::Absent), ..) => w.map.absent.to_owned(),
            (None, _, Some(people)) => self.scope.locale.count(&w.counts.people, people),
            (None, Presence::Unnamed, None) => w.map.not_named.to_owned(),
            (None, ..) if self.edition.is_none() => self.scope.locale.count(&w.map.named_at, u64::from(editions)),
            (None, ..) => w.map.named.to_owned(),
        }
    }

    /// Address of a country's page, for who opens it beside this one.
    pub fn href(&self, code: Country) -> String {
        self.scope.links.href(Page::Country(code))
    }

    /// Chooses a country, or undoes that if it is the chosen one.
    pub fn toggle(&self, code: Option<Country>) {
        let chosen = self.chosen.get_untracked();
        self.choose.run(code.filter(|code| chosen != Some(*code)));
    }
}
