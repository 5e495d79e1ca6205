//! Taking what is drawn on the page away as a file.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Url,
};

/// The looks that a shape may have, as attributes of SVG.
const LOOKS: [&str; 8] =
    ["fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "opacity"];
/// Pixels of a picture for each pixel of the page.
const SHARP: i32 = 2;

/// Content of an `svg` element of the page, with the looks that stylesheets give it as attributes,
/// so that it looks the same without them. `units` are in a CSS pixel.
pub fn inside(selector: &str, units: i32) -> Option<String> {
    let drawing = super::document()?.query_selector(selector).ok()??;
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let (seen, copied) = (drawing.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    let canvas = canvas(1, 1)?;
    for index in 0..seen.length() {
        let (Some(from), Some(to)) = (seen.item(index), copied.item(index)) else { continue };
        let (from, to): (&Element, &Element) = (from.unchecked_ref(), to.unchecked_ref());
        let Some(look) = super::window()?.get_computed_style(from).ok()? else { continue };
        let value = |name: &str| look.get_property_value(name).unwrap_or_default();
        let is_shape = matches!(&*from.local_name(), "path" | "rect");
        if value("display") == "none" || (is_shape && value("stroke") == CLEAR && value("fill") == "none") {
            to.remove();
            continue;
        }
        for name in ["class", "style", "href", "tabindex", "aria-label", "aria-current"] {
            let _ = to.remove_attribute(name);
        }
        let looks = if is_shape { &LOOKS[..] } else { LOOKS.get(7..).unwrap_or_default() };
        for name in looks {
            let mut found = value(name);
            if *name == "stroke-width" && value("vector-effect") != "none" {
                found = scaled(&found, units);
            } else if matches!(*name, "fill" | "stroke") {
                found = plain(&canvas, &found);
            }
            let _ = to.set_attribute(name, &found);
        }
    }
    Some(copy.inner_html())
}

/// Notation of browsers for a color that cannot be seen.
const CLEAR: &str = "rgba(0, 0, 0, 0)";

/// A property of the first element that a selector finds; a color as `#rrggbb`.
pub fn look(selector: &str, property: &str) -> Option<String> {
    let element = super::document()?.query_selector(selector).ok()??;
    let look: CssStyleDeclaration = super::window()?.get_computed_style(&element).ok()??;
    Some(plain(&canvas(1, 1)?, &look.get_property_value(property).ok()?))
}

/// Widths of the elements that a selector finds; CSS pixels.
pub fn widths(selector: &str) -> Vec<i32> {
    let found = super::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    let width = |index| Some(found.item(index)?.unchecked_ref::<Element>().get_bounding_client_rect().width() as i32);
    (0..found.length()).filter_map(width).collect()
}

/// A length in pixels as one in units, rounded.
fn scaled(length: &str, units: i32) -> String {
    let tenths = length.trim_end_matches("px").split('.').collect::<Vec<_>>();
    let whole = tenths.first().and_then(|digits| digits.parse::<i32>().ok()).unwrap_or_default();
    let part = tenths.get(1).and_then(|digits| digits.get(..1)).and_then(|digit| digit.parse::<i32>().ok());
    ((whole * 10 + part.unwrap_or_default()) * units / 10).max(1).to_string()
}

/// Any color that the browser knows as `#rrggbb`, which every program knows: it is painted
/// and looked at. What is no color stays as it is.
fn plain(canvas: &HtmlCanvasElement, color: &str) -> String {
    if color == CLEAR {
        return "none".to_owned();
    }
    if color.is_empty() || color == "none" || color.starts_with("url") {
        return color.replace('"', "");
    }
    let Some(pen) = pen(canvas) else { return color.to_owned() };
    pen.clear_rect(0.0, 0.0, 1.0, 1.0);
    pen.set_fill_style_str(color);
    pen.fill_rect(0.0, 0.0, 1.0, 1.0);
    let Ok(pixel) = pen.get_image_data(0.0, 0.0, 1.0, 1.0) else { return color.to_owned() };
    let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
    let hex = pixel.data().iter().take(3).flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect::<String>();
    ["#", &hex].concat()
}

fn canvas(wide: i32, high: i32) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = super::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(u32::try_from(wide).ok()?);
    canvas.set_height(u32::try_from(high).ok()?);
    Some(canvas)
}

fn pen(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Saves a text as a file of this media type.
pub fn save_text(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    save(name, &Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?)
}

/// Saves a picture of an SVG that stands alone as a PNG file.
pub fn save_png(name: &str, svg: &str, wide: i32, high: i32) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    let (name, of) = (name.to_owned(), image.clone());
    let draw = move || {
        let canvas = canvas(wide * SHARP, high * SHARP)?;
        let (wide, high) = (f64::from(wide * SHARP), f64::from(high * SHARP));
        pen(&canvas)?.draw_image_with_html_image_element_and_dw_and_dh(&of, 0.0, 0.0, wide, high).ok()?;
        let done = Closure::once_into_js(move |picture: Option<Blob>| {
            picture.and_then(|picture| save(&name, &picture));
        });
        canvas.to_blob(done.unchecked_ref()).ok()
    };
    let draw = Closure::once_into_js(move || {
        draw();
    });
    let _ = image.add_event_listener_with_callback("load", draw.unchecked_ref());
    // A strict policy lets pictures come from such an address, not from a blob's.
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &String::from(js_sys::encode_uri_component(svg))].concat());
    Some(())
}

/// Milliseconds that a browser may take to begin saving.
const PATIENCE: i32 = 10_000;

fn save(name: &str, file: &Blob) -> Option<()> {
    let link: HtmlAnchorElement = super::document()?.create_element("a").ok()?.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    super::timer::set_timeout(PATIENCE, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}
