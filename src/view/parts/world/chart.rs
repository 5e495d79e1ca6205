//! What a map shows and what moves on it.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use super::Moves;
use crate::map::{Change, Presence, Projection, Spot, ViewBox, WorldMap};
use crate::model::{ConferenceId, Country};
use crate::platform::motion::glide;
use crate::route::Page;
use crate::view::scope::Scope;

/// How long a movement that has no clear end rests before it counts as done, in milliseconds.
const REST: i32 = 250;

/// A map: cheap to clone, for all in it are handles.
#[derive(Clone)]
pub struct Chart {
    pub scope: Scope,
    pub conference: ConferenceId,
    pub map: Memo<Arc<WorldMap>>,
    pub projection: Projection,
    /// Longitude and latitude of the host city, where they are known.
    pub host: Option<(f64, f64)>,
    /// The country that the visitor looks at.
    pub chosen: Memo<Option<Country>>,
    /// The countries of the program or session that the visitor looks at.
    pub asked: Memo<Vec<Country>>,
    pub moves: Moves,
    /// Chooses a country, or none.
    pub choose: UnsyncCallback<Option<Country>>,
    /// Told what is seen once a movement is done.
    pub rested: UnsyncCallback<ViewBox>,
}

impl Chart {
    /// A country and how much is said of its part, in words.
    pub fn say(&self, code: Country) -> String {
        self.scope.locale.labelled(&self.scope.country(code), &self.part_of(code))
    }

    /// How much is said of a country's part, in words.
    pub fn part_of(&self, code: Country) -> String {
        let (presence, change, people) = self.map.with_untracked(|map| {
            let spot = map.spot(code);
            let of = |spot: &Spot| (spot.presence, spot.change, spot.people);
            spot.map_or((Presence::Unnamed, None, None), of)
        });
        let w = self.scope.locale.words();
        match (change, presence, people) {
            (Some(Change::New), ..) => w.map.new.to_owned(),
            (Some(Change::Returning), ..) => w.map.returning.to_owned(),
            (Some(Change::Absent), ..) => w.map.absent.to_owned(),
            (None, _, Some(people)) => self.scope.locale.count(&w.counts.people, people),
            (None, Presence::Unnamed, None) => w.map.not_named.to_owned(),
            (None, ..) => w.map.named.to_owned(),
        }
    }

    /// Where the link of a country leads for who opens it beside this page.
    pub fn href(&self, code: Country) -> String {
        self.scope.href(Page::Country(code))
    }

    /// Chooses a country, or undoes that if it is the chosen one.
    pub fn toggle(&self, code: Option<Country>) {
        let chosen = self.chosen.get_untracked();
        self.choose.run(code.filter(|code| chosen != Some(*code)));
    }

    /// Shows something else at once, as a hand wants it.
    pub fn shift(&self, view: ViewBox) {
        self.moves.later.with_value(|later| later.run(0, || ()));
        self.moves.view.set(view);
    }

    /// The movement is done.
    pub fn settle(&self) {
        let view = self.moves.view.get_untracked();
        if self.moves.rest.get_untracked() != view {
            self.moves.rest.set(view);
            self.rested.run(view);
        }
    }

    /// The movement is done if nothing follows it soon.
    pub fn settle_soon(&self) {
        let chart = self.clone();
        self.moves.later.with_value(|later| later.run(REST, move || chart.settle()));
    }

    /// Moves to another view, and settles there unless a hand comes between.
    pub fn glide(&self, to: ViewBox) {
        let (chart, from) = (self.clone(), self.moves.view.get_untracked());
        if from == to {
            return;
        }
        let last = Cell::new(from);
        glide(move |gone| {
            // What is seen is not what was last shown: a hand has taken over, or the map is gone.
            if chart.moves.view.try_get_untracked() != Some(last.get()) {
                return false;
            }
            last.set(from.toward(to, gone, 100));
            chart.moves.view.set(last.get());
            if gone >= 100 {
                chart.settle();
            }
            true
        });
    }
}
