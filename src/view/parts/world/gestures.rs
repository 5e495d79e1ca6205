//! Hands and keys on the map.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::svg::Svg;

use super::Chart;
use crate::map::{Direction, Hand, TOUCH, ViewBox};
use crate::model::Country;
use crate::platform::hand::{self, Sign};
use crate::platform::page;

/// Lets hands and keys move the map, choose countries and go from one to the next.
pub fn gestures(chart: &Chart, drawing: NodeRef<Svg>) {
    let chart = chart.clone();
    drawing.on_load(move |element| {
        let wide = chart.moves.wide;
        hand::width(&element, move |now| {
            if wide.try_get_untracked().is_some_and(|known| known != now) {
                wide.set(now);
            }
        });
        let (fingers, within) = (RefCell::new(Hand::default()), element.clone());
        hand::watch(&element, move |sign, wide| {
            let Ok(mut fingers) = fingers.try_borrow_mut() else { return false };
            match sign {
                Sign::Key { name, shift } => key(&chart, &|country| hand::focus(&within, country), &name, shift),
                sign => touch(&chart, &mut fingers, sign, wide),
            }
        });
    });
}

/// Whether the map has dealt with it.
fn touch(chart: &Chart, hand: &mut Hand, sign: Sign, wide: i32) -> bool {
    let moves = chart.moves;
    let view = moves.view.get_untracked();
    match sign {
        Sign::Takes { id, x, y } => hand.takes(view, id, x, y),
        Sign::Moves { id, x, y, over } => match hand.moves(wide, id, x, y) {
            Some(view) => {
                moves.tip.set(None);
                chart.shift(view);
                return true;
            }
            None => moves.tip.set(over.map(|country| (country, x, y))),
        },
        Sign::Leaves { id } => {
            if hand.leaves(view, id) {
                chart.settle();
            }
        }
        Sign::Out => moves.tip.set(None),
        Sign::Turns { x, y, by } => {
            let (x, y) = view.point(x, y, wide);
            let turned = by.clamp(-100, 100);
            let (new, old) = if turned < 0 { (100 - turned, 100) } else { (100, 100 + turned) };
            chart.shift(view.zoomed(x, y, new, old));
            chart.settle_soon();
            return true;
        }
        Sign::Presses { .. } if hand.dragged() => return true,
        Sign::Presses { at, over } => {
            let at = at.map(|(x, y)| view.point(x, y, wide));
            let meant = match at {
                Some((x, y)) => chart.map.with_untracked(|map| map.pressed(x, y, view.units(wide, TOUCH), over)),
                None => over,
            };
            chart.toggle(meant);
            return true;
        }
        Sign::Focus(country) => moves.focus.set(country),
        Sign::Key { .. } => {}
    }
    false
}

fn key(chart: &Chart, focus: &dyn Fn(Country), name: &str, shift: bool) -> bool {
    let view = chart.moves.view.get_untracked();
    let (direction, dx, dy) = match name {
        "ArrowLeft" => (Direction::Left, -1, 0),
        "ArrowRight" => (Direction::Right, 1, 0),
        "ArrowUp" => (Direction::Up, 0, -1),
        "ArrowDown" => (Direction::Down, 0, 1),
        "+" | "=" => return go(chart, view.zoomed_middle(2, 1)),
        "-" => return go(chart, view.zoomed_middle(1, 2)),
        "0" => return go(chart, ViewBox::WHOLE),
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
        let next = map.neighbour(chart.moves.focus.get_untracked()?, direction)?;
        map.spot(next).copied()
    });
    if let Some(spot) = next {
        // First its marker comes out of the crowd, then it takes the focus.
        chart.moves.focus.set(Some(spot.country));
        go(chart, view.showing(spot.x, spot.y));
        focus(spot.country);
    }
    true
}

fn go(chart: &Chart, view: ViewBox) -> bool {
    chart.glide(view);
    true
}
