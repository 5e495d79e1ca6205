//! Marks in the words of a row, and quotes of words that it does not show.
//!
//! The text that was drawn stays where it is, cut short; the rest of its words follow it in
//! pieces, so that whoever drew it still holds it.

use std::ops::Range;

use web_sys::{Element, Node};

use super::Find;
use crate::search::Quote;

/// What holds words that are searched.
const SEARCHED: &str = "[data-find]";
/// `NodeFilter.SHOW_TEXT` of the DOM standard.
const SHOW_TEXT: u32 = 4;

/// A text with marks in it.
pub(super) struct Marked {
    text: Node,
    /// What is left of it.
    first: String,
    whole: String,
    /// What follows it instead of its other words.
    pieces: Vec<Node>,
}

impl Marked {
    /// Puts the text together again.
    pub(super) fn undo(self) {
        for piece in &self.pieces {
            if let Some(parent) = piece.parent_node() {
                let _ = parent.remove_child(piece);
            }
        }
        // Unless other words were drawn there since.
        if self.text.text_content().is_some_and(|now| now == self.first) {
            self.text.set_text_content(Some(&self.whole));
        }
    }
}

/// A text that is searched, with its words.
pub(super) type Searched = (Node, String);

/// The searched texts of a row while nothing is marked in it.
pub(super) fn searched(row: &Element) -> Vec<Searched> {
    let mut texts = Vec::new();
    let (Some(document), Ok(held)) = (super::super::document(), row.query_selector_all(SEARCHED)) else { return texts };
    for held in (0..held.length()).filter_map(|index| held.get(index)) {
        let Ok(walker) = document.create_tree_walker_with_what_to_show(&held, SHOW_TEXT) else { continue };
        while let Ok(Some(text)) = walker.next_node() {
            let words = text.text_content().unwrap_or_default();
            texts.push((text, words));
        }
    }
    texts
}

/// Marks what `find` finds in a text.
pub(super) fn mark((text, whole): &Searched, find: &Find) -> Option<Marked> {
    let ranges = find(whole);
    let first = whole.get(..ranges.first()?.start)?.to_owned();
    let (pieces, parent) = (pieces(whole, &ranges)?, text.parent_node()?);
    let after = text.next_sibling();
    text.set_text_content(Some(&first));
    for piece in &pieces {
        let _ = parent.insert_before(piece, after.as_ref());
    }
    Some(Marked { text: text.clone(), first, whole: whole.clone(), pieces })
}

/// The words of a text from its first mark on.
fn pieces(whole: &str, ranges: &[Range<usize>]) -> Option<Vec<Node>> {
    let document = super::super::document()?;
    let mut pieces: Vec<Node> = Vec::with_capacity(ranges.len() * 2);
    for (index, range) in ranges.iter().enumerate() {
        let mark = document.create_element("mark").ok()?;
        mark.set_text_content(whole.get(range.clone()));
        pieces.push(mark.into());
        let until = ranges.get(index + 1).map_or(whole.len(), |next| next.start);
        let between = whole.get(range.end..until)?;
        if !between.is_empty() {
            pieces.push(document.create_text_node(between).into());
        }
    }
    Some(pieces)
}

/// Puts a quote after the first searched words of a row, which are its title.
pub(super) fn quote(row: &Element, quote: &Quote) -> Option<Element> {
    let document = super::super::document()?;
    let title = row.query_selector(SEARCHED).ok()??;
    let element = document.create_element("q").ok()?;
    element.set_attribute("lang", &quote.lang.to_string()).ok()?;
    element.set_attribute("dir", quote.lang.dir().as_str()).ok()?;
    let first = quote.text.get(..quote.marks.first()?.start)?;
    element.append_child(&document.create_text_node(first)).ok()?;
    for piece in pieces(&quote.text, &quote.marks)? {
        element.append_child(&piece).ok()?;
    }
    title.parent_node()?.insert_before(&element, title.next_sibling().as_ref()).ok()?;
    Some(element)
}
