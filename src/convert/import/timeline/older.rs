//! JSON of TimelineJS 2: `{"timeline": {"headline": …, "date": [{"startDate": "2012,1,26", …}]}}`.

use serde_json::Value;

use super::super::Omissions;
use super::super::json::{is_empty, list, text};
use super::{DateParts, Slide, Story};

/// True if a file has the form.
pub fn is_one(file: &Value) -> bool {
    list(inner(file), "date").iter().any(|slide| slide.get("startDate").is_some())
}

fn inner(file: &Value) -> &Value {
    file.get("timeline").filter(|inner| inner.is_object()).unwrap_or(file)
}

/// Reads the story. Its headline and text are its title.
pub fn read(file: &Value, lost: &mut Omissions) -> Story {
    let file = inner(file);
    for (field, what) in [("asset", "the picture of the title"), ("text", "the text of the title")] {
        if file.get(field).is_some_and(|value| !is_empty(value)) {
            lost.add(what, format!("/timeline/{field}"));
        }
    }
    let slides = list(file, "date")
        .into_iter()
        .enumerate()
        .map(|(index, value)| slide(value, format!("/timeline/date/{index}")));
    let eras = list(file, "era")
        .into_iter()
        .enumerate()
        .map(|(index, value)| Slide { is_era: true, ..slide(value, format!("/timeline/era/{index}")) });
    Story { title: text(file, &["headline"]), slides: slides.chain(eras).collect() }
}

fn slide(value: &Value, at: String) -> Slide {
    let asset = value.get("asset").unwrap_or(&Value::Null);
    let further = ["tag", "classname"].iter().filter(|field| value.get(**field).is_some_and(|value| !is_empty(value)));
    Slide {
        at,
        key: String::new(),
        start: DateParts::split(&text(value, &["startDate"])),
        end: DateParts::split(&text(value, &["endDate"])),
        headline: text(value, &["headline"]),
        text: text(value, &["text"]),
        media: text(asset, &["media"]),
        caption: text(asset, &["caption"]),
        credit: text(asset, &["credit"]),
        is_era: false,
        further: further.map(|field| (*field).to_owned()).collect(),
    }
}
