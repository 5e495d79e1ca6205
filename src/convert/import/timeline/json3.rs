//! JSON of TimelineJS 3: <https://timeline.knightlab.com/docs/json-format.html>.

use serde_json::Value;

use super::super::Omissions;
use super::super::json::{is_empty, list, text};
use super::{DateParts, Slide, Story};

/// Fields of a slide that the feed has no room for.
const FURTHER: [&str; 5] = ["background", "location", "group", "display_date", "type"];

/// True if a file has the form.
pub fn is_one(file: &Value) -> bool {
    let dated = |name: &str| list(inner(file), name).iter().any(|slide| slide.get("start_date").is_some());
    dated("events") || dated("eras")
}

fn inner(file: &Value) -> &Value {
    file.get("timeline").filter(|inner| inner.is_object()).unwrap_or(file)
}

/// Reads the story.
pub fn read(file: &Value, lost: &mut Omissions) -> Story {
    let file = inner(file);
    let title = file.get("title").unwrap_or(&Value::Null);
    if title.get("media").is_some_and(|media| !is_empty(media)) {
        lost.add("the picture of the title", "/title/media");
    }
    if !words(title, "text").trim().is_empty() {
        lost.add("the text of the title", "/title/text/text");
    }
    let slides =
        list(file, "events").into_iter().enumerate().map(|(index, value)| slide(value, format!("/events/{index}")));
    let eras = list(file, "eras")
        .into_iter()
        .enumerate()
        .map(|(index, value)| Slide { is_era: true, ..slide(value, format!("/eras/{index}")) });
    Story { title: words(title, "headline"), slides: slides.chain(eras).collect() }
}

/// A text of a slide, as it is written.
fn words(slide: &Value, name: &str) -> String {
    slide.get("text").map(|words| text(words, &[name])).unwrap_or_default()
}

fn slide(value: &Value, at: String) -> Slide {
    let media = value.get("media").unwrap_or(&Value::Null);
    let further = FURTHER.iter().filter(|field| value.get(**field).is_some_and(|value| !is_empty(value)));
    Slide {
        at,
        key: text(value, &["unique_id"]),
        start: date(value, "start_date"),
        end: date(value, "end_date"),
        headline: words(value, "headline"),
        text: words(value, "text"),
        media: text(media, &["link", "url"]),
        caption: text(media, &["caption", "alt"]),
        credit: text(media, &["credit"]),
        is_era: false,
        further: further.map(|field| (*field).to_owned()).collect(),
    }
}

fn date(value: &Value, field: &str) -> DateParts {
    let date = value.get(field).unwrap_or(&Value::Null);
    let part = |name: &str| text(date, &[name]).trim().to_owned();
    DateParts { year: part("year"), month: part("month"), day: part("day"), hour: part("hour") }
}
