//! Gestures, keys and the mouse on the map.

use leptos::html::Div;
use leptos::prelude::*;

use super::Chart;
use crate::gesture::{Gesture, Point};
use crate::map::{Direction, TOUCH, ViewBox};
use crate::model::Country;
use crate::platform::gestures::watch_gestures;
use crate::platform::map_input::{self, MapInput, watch_map};
use crate::platform::page;
use crate::platform::size::watch_size;

/// Lets gestures and keys move the map, choose countries and go from one to the next, for as long
/// as the map is there.
pub fn gestures(chart: &Chart, view: NodeRef<Div>) {
    let chart = chart.clone();
    let watches = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = view.get() else { return };
        let of_size = chart.clone();
        let size = watch_size(&element, move |wide, high| {
            let [wide, high] = [wide, high].map(|side| i32::try_from(side).unwrap_or(i32::MAX));
            of_size.resized(wide, high);
        });
        let (of_gesture, held) = (chart.clone(), StoredValue::new(ViewBox::WHOLE));
        let gestures = watch_gestures(&element, move |gesture, surface, target| match gesture {
            Gesture::Tap(at) => {
                let over = target.and_then(|target| map_input::country(&target));
                tap(&of_gesture, at, surface.width as i32, over);
                true
            }
            gesture => {
                follow(&of_gesture, held, gesture, surface.width as i32);
                true
            }
        });
        let (of_input, within) = (chart.clone(), element.clone());
        let input = watch_map(&element, move |input| {
            match input {
                MapInput::Key { name, shift } => {
                    return key(&of_input, &|country| map_input::focus(&within, country), &name, shift);
                }
                MapInput::Hover(over, at) => point(&of_input, over, at),
                MapInput::Leave => of_input.moves.tip.set(None),
                MapInput::Focus(country) => of_input.moves.focus.set(country),
            }
            false
        });
        watches.set_value(Some((size, gestures, input)));
    });
}

/// Says what the mouse is over; nothing is drawn anew while that stays nothing.
fn point(chart: &Chart, over: Option<Country>, at: Point) {
    let tip = chart.moves.tip;
    if over.is_some() || tip.with_untracked(Option::is_some) {
        tip.set(over.map(|country| (country, at.x as i32, at.y as i32)));
    }
}

/// Moves the drawing as it is, and draws it anew when the gesture is over.
fn follow(chart: &Chart, held: StoredValue<ViewBox>, gesture: Gesture, wide: i32) {
    let view = chart.moves.view;
    match gesture {
        Gesture::Begin => held.set_value(view.get_untracked()),
        Gesture::Move(movement) => {
            let seen = held.get_value().carried(&movement, wide);
            if seen != view.get_untracked() {
                view.set(seen);
            }
        }
        Gesture::End => chart.settle(),
        Gesture::Tap(_) => {}
    }
}

fn tap(chart: &Chart, at: Option<Point>, wide: i32, over: Option<Country>) {
    let view = chart.moves.view.get_untracked();
    let meant = match at.map(|at| view.point(at.x as i32, at.y as i32, wide)) {
        Some((x, y)) => chart.map.with_untracked(|map| map.pressed(x, y, view.units(wide, TOUCH), over)),
        None => over,
    };
    chart.toggle(meant);
}

/// Follows a key; gives whether it means anything here.
fn key(chart: &Chart, focus: &dyn Fn(Country), name: &str, shift: bool) -> bool {
    let view = chart.moves.view.get_untracked();
    let (direction, dx, dy) = match name {
        "ArrowLeft" => (Direction::Left, -1, 0),
        "ArrowRight" => (Direction::Right, 1, 0),
        "ArrowUp" => (Direction::Up, 0, -1),
        "ArrowDown" => (Direction::Down, 0, 1),
        "+" | "=" => return go(chart, view.zoomed_middle(2, 1)),
        "-" => return go(chart, view.zoomed_middle(1, 2)),
        "0" => return go(chart, untrack(|| chart.home())),
        "Escape" if chart.chosen.get_untracked().is_some() => {
            chart.choose.run(None);
            return true;
        }
        "Escape" => {
            page::focus_on("search");
            return true;
        }
        _ => return false,
    };
    if shift {
        return go(chart, view.moved(dx * view.width / 4, dy * view.height / 4));
    }
    let next = chart.map.with_untracked(|map| {
        let next = map.neighbor(chart.moves.focus.get_untracked()?, direction)?;
        map.marker(next).copied()
    });
    if let Some(marker) = next {
        // First its marker comes out of the crowd, then it takes the focus.
        chart.moves.focus.set(Some(marker.country));
        go(chart, view.showing(marker.x, marker.y));
        focus(marker.country);
    }
    true
}

fn go(chart: &Chart, view: ViewBox) -> bool {
    chart.glide(view);
    true
}
