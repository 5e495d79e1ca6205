//! Marks in the words of a page that leave the elements which hold them alone (CSS Custom Highlight
//! API).

use std::ops::Range;

use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, StaticRange, StaticRangeInit};

/// Name that the style sheet knows: `::highlight(found)`.
const NAME: &str = "found";
/// Elements whose words are searched: those that are shown.
const SEARCHED: &str = "[data-find]:not([hidden] *)";
/// `NodeFilter.SHOW_TEXT` of the DOM standard.
const SHOW_TEXT: u32 = 4;

/// True if the browser can mark words by itself.
pub fn is_supported() -> bool {
    registry().is_some()
}

/// Marks what `find` finds, as byte ranges, in the searched words below the element with this id,
/// and nothing else on the page. What is hidden is left out.
pub fn mark(id: &str, find: &dyn Fn(&str) -> Vec<Range<usize>>) -> Option<()> {
    let (registry, constructor) = registry().zip(constructor())?;
    let document = super::document()?;
    let ranges = Array::new();
    let held = document.get_element_by_id(id)?.query_selector_all(SEARCHED).ok()?;
    for held in (0..held.length()).filter_map(|index| held.get(index)?.dyn_into::<Element>().ok()) {
        let walker = document.create_tree_walker_with_what_to_show(&held, SHOW_TEXT).ok()?;
        while let Ok(Some(text)) = walker.next_node() {
            let words = text.text_content().unwrap_or_default();
            find(&words).iter().filter_map(|range| within(&text, &words, range)).for_each(|range| {
                ranges.push(&range);
            });
        }
    }
    let highlight = Reflect::construct(&constructor, &ranges).ok()?;
    registry.set(&NAME.into(), &highlight);
    Some(())
}

/// Marks nothing any more.
pub fn clear() {
    if let Some(registry) = registry() {
        registry.delete(&NAME.into());
    }
}

/// The range of a text node; the DOM counts in UTF-16. A static one: the browser keeps a live one
/// right at every change of the page, and here are thousands.
fn within(text: &Node, words: &str, range: &Range<usize>) -> Option<StaticRange> {
    let units = |end: usize| words.get(..end).map(|part| part.encode_utf16().count() as u32);
    StaticRange::new(&StaticRangeInit::new(text, units(range.end)?, text, units(range.start)?)).ok()
}

fn constructor() -> Option<Function> {
    Reflect::get(super::window()?.as_ref(), &"Highlight".into()).ok()?.dyn_into().ok()
}

/// The highlights of the page, which are used as a map is.
fn registry() -> Option<Map> {
    constructor()?;
    let css = Reflect::get(super::window()?.as_ref(), &"CSS".into()).ok()?;
    let registry: JsValue = Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}
