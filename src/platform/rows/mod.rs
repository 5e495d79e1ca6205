//! The rows of a long page: shown, hidden and marked where they stand.
//!
//! # Design
//! A thousand sessions are drawn once. At each key only what changes is touched: an attribute of
//! those that come or go, and the words of those that are seen. Drawing them anew would take
//! longer than a frame, and lose where the reader is.

mod marks;

use std::cell::Cell;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

use super::timer::Turn;
use crate::search::Quote;
use marks::{Marked, Searched};

/// Everything that has one of the handles, and what holds such things together.
const HELD: &str = "[data-session],[data-milestone],[data-group]";

/// What a row stands for, by its handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle<'a> {
    /// A session by the ids of its conference and of itself.
    Session(&'a str, &'a str),
    Milestone(&'a str),
}

/// Numbers a row by its handle; what has no number is left alone.
pub type Numbered = Box<dyn Fn(Handle<'_>) -> Option<usize>>;
/// Says where in a text its marks are, as byte ranges.
pub type Find = Rc<dyn Fn(&str) -> Vec<Range<usize>>>;
/// Gives what to quote in a row by its number and how many marks it has, for what was found
/// may stand in a text that the row does not show.
pub type Quotes = Rc<dyn Fn(usize, usize) -> Option<Quote>>;

/// The rows below an element, kept up with what is drawn there.
pub struct Rows {
    root: Element,
    numbered: Numbered,
    observer: MutationObserver,
    stale: Rc<Cell<bool>>,
    rows: Vec<Row>,
    groups: Vec<Group>,
    /// Counts the queries, so that a row knows whether its marks are of this one.
    query: u32,
    find: Option<(Find, Quotes)>,
    _on_change: Closure<dyn FnMut(Array)>,
}

struct Row {
    element: Element,
    /// What is hidden: the row with the item of a list that it is alone in.
    item: Element,
    number: usize,
    shown: bool,
    query: u32,
    /// Read once: whoever draws other words here draws the row anew.
    searched: Option<Vec<Searched>>,
    marked: Vec<Marked>,
    quoted: Option<Element>,
    /// Whether it was laid out ahead.
    ahead: bool,
}

impl Row {
    fn is_marked(&self) -> bool {
        !self.marked.is_empty() || self.quoted.is_some()
    }

    /// Takes away what was marked and quoted.
    fn clear(&mut self) {
        self.marked.drain(..).for_each(Marked::undo);
        if let Some(quoted) = self.quoted.take() {
            quoted.remove();
        }
    }
}

struct Group {
    element: Element,
    rows: Range<usize>,
    shown: bool,
}

impl Rows {
    /// Watches the rows below the element with this id; `on_change` is called after others are
    /// drawn.
    pub fn below(id: &str, numbered: Numbered, on_change: impl Fn() + 'static) -> Option<Self> {
        let root = super::document()?.get_element_by_id(id)?;
        let stale = Rc::new(Cell::new(true));
        let on_change = {
            let stale = stale.clone();
            Closure::<dyn FnMut(Array)>::new(move |records| {
                if has_rows(&records) {
                    stale.set(true);
                    on_change();
                }
            })
        };
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        observer.observe_with_options(&root, &what).ok()?;
        let (rows, groups) = (Vec::new(), Vec::new());
        Some(Self { root, numbered, observer, stale, rows, groups, query: 0, find: None, _on_change: on_change })
    }

    /// Shows the rows whose number `shows`, and the groups in which one is left.
    pub fn show(&mut self, shows: &dyn Fn(usize) -> bool) {
        self.keep_up();
        for row in &mut self.rows {
            set_shown(&row.item, &mut row.shown, shows(row.number));
        }
        for group in &mut self.groups {
            let rows = self.rows.get_mut(group.rows.clone()).unwrap_or_default();
            let shown = rows.iter().any(|row| row.shown);
            if group.shown && !shown {
                // With the group goes how it was laid out.
                rows.iter_mut().for_each(|row| row.ahead = false);
            }
            set_shown(&group.element, &mut group.shown, shown);
        }
    }

    /// Forgets the marks that were asked for before and begins to mark the rows that are shown.
    /// `None` marks nothing.
    pub fn look_for(&mut self, find: Option<(Find, Quotes)>) {
        self.query += 1;
        self.find = find;
    }

    /// Marks the words of the next rows, and says whether there are more.
    pub fn mark_some(&mut self, turn: Turn) -> bool {
        let (query, find) = (self.query, self.find.clone());
        let wanting = |row: &&mut Row| row.query != query && (row.shown || find.is_none());
        let mut waiting = self.rows.iter_mut().filter(wanting).peekable();
        while let Some(row) = waiting.next_if(|_| !turn.is_over()) {
            row.query = query;
            row.clear();
            if let Some((find, quotes)) = &find {
                let searched = row.searched.get_or_insert_with(|| marks::searched(&row.element));
                row.marked.extend(searched.iter().filter_map(|text| marks::mark(text, find)));
                row.quoted = quotes(row.number, row.marked.len()).and_then(|quote| marks::quote(&row.element, &quote));
            }
        }
        let mut more = waiting.peek().is_some();
        // What is hidden is not marked, and forgets what it was marked with.
        let mut left = self.rows.iter_mut().filter(|row| row.query != query && row.is_marked()).peekable();
        while let Some(row) = left.next_if(|_| !more && !turn.is_over()) {
            row.clear();
        }
        more |= left.peek().is_some();
        // What was just done is no news.
        self.observer.take_records();
        more
    }

    /// Lays out the next rows that the browser leaves for when they come into view, and says
    /// whether there are more. It would otherwise lay out a whole day at once, while the reader
    /// scrolls.
    pub fn lay_out_some(&mut self, turn: Turn) -> bool {
        let mut waiting = self.rows.iter_mut().filter(|row| row.shown && !row.ahead).peekable();
        while let Some(row) = waiting.next_if(|_| !turn.is_over()) {
            row.ahead = true;
            // Asked where something in it is, the browser has to know.
            let _ = row.element.first_element_child().map(|child| child.get_bounding_client_rect());
        }
        waiting.peek().is_some()
    }

    /// Collects the rows anew, if others were drawn since.
    fn keep_up(&mut self) {
        if !has_rows(&self.observer.take_records()) && !self.stale.get() {
            return;
        }
        self.stale.set(false);
        self.rows.iter_mut().for_each(Row::clear);
        self.observer.take_records();
        self.rows.clear();
        self.groups.clear();
        let Ok(held) = self.root.query_selector_all(HELD) else { return };
        let mut open: Vec<usize> = Vec::new();
        for index in 0..held.length() {
            let Some(element) = held.get(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            while let Some(at) = open.last().copied() {
                let Some(group) = self.groups.get_mut(at) else { break };
                if group.element.contains(Some(&element)) {
                    break;
                }
                group.rows.end = self.rows.len();
                open.pop();
            }
            if element.has_attribute("data-group") {
                open.push(self.groups.len());
                let (from, shown) = (self.rows.len(), !element.has_attribute("hidden"));
                self.groups.push(Group { element: element.clone(), rows: from..from, shown });
            }
            if let Some(number) = number(&element, &self.numbered) {
                let item = item(&element);
                let shown = !item.has_attribute("hidden");
                self.rows.push(Row {
                    element,
                    item,
                    number,
                    shown,
                    query: 0,
                    searched: None,
                    marked: Vec::new(),
                    quoted: None,
                    ahead: false,
                });
            }
        }
        for at in open {
            if let Some(group) = self.groups.get_mut(at) {
                group.rows.end = self.rows.len();
            }
        }
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.observer.disconnect();
        // Whoever draws here next finds the texts as they were drawn.
        self.rows.iter_mut().for_each(Row::clear);
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

/// Whether a row, or what holds some together, came or went.
fn has_rows(records: &Array) -> bool {
    let is_held = |node: Node| {
        let Ok(element) = node.dyn_into::<Element>() else { return false };
        element.matches(HELD).unwrap_or(true) || element.query_selector(HELD).is_ok_and(|held| held.is_some())
    };
    let of = |nodes: NodeList| (0..nodes.length()).filter_map(move |index| nodes.get(index)).any(is_held);
    let mut records = records.iter().filter_map(|record| record.dyn_into::<MutationRecord>().ok());
    records.any(|record| of(record.added_nodes()) || of(record.removed_nodes()))
}

fn number(element: &Element, numbered: &Numbered) -> Option<usize> {
    if let Some(session) = element.get_attribute("data-session") {
        return numbered(Handle::Session(&element.get_attribute("data-conference")?, &session));
    }
    numbered(Handle::Milestone(&element.get_attribute("data-milestone")?))
}

fn item(element: &Element) -> Element {
    let parent = element.parent_element();
    parent.filter(|parent| parent.local_name() == "li").unwrap_or_else(|| element.clone())
}

fn set_shown(element: &Element, is: &mut bool, shown: bool) {
    if *is == shown {
        return;
    }
    *is = shown;
    let _ = if shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
}
