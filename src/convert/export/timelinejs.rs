//! The story as TimelineJS 3 tells one.

use serde_json::{Map, Value, json};

use super::{Edition, html};
use crate::model::{Image, Markdown, Span, Text, When};

/// Milestones, conferences and launched programs, each a slide, in the order of time. Sessions
/// are not told: a slide for each would bury the story.
pub fn timelinejs(edition: &Edition<'_>) -> Value {
    let atlas = edition.atlas;
    let mut slides: Vec<(Span, Value)> = Vec::new();
    for milestone in &atlas.milestones {
        let text = text(edition, &milestone.title, markdown(edition, milestone.body.as_ref()), None);
        slides.push(slide(
            edition,
            ("milestone", milestone.id.as_str()),
            milestone.span,
            text,
            milestone.image.as_ref(),
        ));
    }
    for conference in &atlas.conferences {
        let page = (edition.page)(conference, None);
        let about = match (&conference.summary, &conference.theme) {
            (Some(summary), _) => html::of_markdown(edition.words(&summary.0)),
            (None, Some(theme)) => html::of_words(edition.words(theme)),
            (None, None) => String::new(),
        };
        let text = text(edition, &conference.name, about, page.as_deref());
        let key = ("conference", conference.id.as_str());
        slides.push(slide(edition, key, conference.span, text, conference.images.first()));
    }
    for program in &atlas.programs {
        let Some(launch) = &program.launched else { continue };
        let conference = launch.conference.as_ref().and_then(|id| atlas.conference(id));
        let Some(when) = launch.when.or(conference.map(|conference| conference.span.start())) else { continue };
        let text = text(edition, &program.name, html::of_words(edition.words(&program.summary)), None);
        slides.push(slide(edition, ("program", program.id.as_str()), Span::from(when), text, None));
    }
    slides.sort_by_key(|(span, _)| span.start().order());
    let publisher = &atlas.publisher;
    json!({
        "title": { "text": text(edition, &publisher.name, markdown(edition, publisher.summary.as_ref()), None) },
        "events": slides.into_iter().map(|(_, slide)| slide).collect::<Vec<_>>(),
    })
}

/// Headline and text are HTML to TimelineJS; `about` is HTML already.
fn text(edition: &Edition<'_>, headline: &Text, about: String, page: Option<&str>) -> Value {
    let headline = html::of_words(edition.words(headline));
    let headline = match page {
        Some(page) => format!("<a href=\"{}\">{headline}</a>", html::of_words(page).replace('"', "&quot;")),
        None => headline,
    };
    json!({ "headline": headline, "text": about })
}

fn markdown(edition: &Edition<'_>, markdown: Option<&Markdown>) -> String {
    markdown.map_or(String::new(), |markdown| html::of_markdown(edition.words(&markdown.0)))
}

fn slide(
    edition: &Edition<'_>,
    (kind, id): (&str, &str),
    span: Span,
    text: Value,
    image: Option<&Image>,
) -> (Span, Value) {
    let mut slide = Map::new();
    slide.insert("unique_id".to_owned(), format!("{kind}-{id}").into());
    slide.insert("start_date".to_owned(), date(span.start()));
    if let Some(end) = span.end().filter(|end| *end != span.start()) {
        slide.insert("end_date".to_owned(), date(end));
    }
    slide.insert("text".to_owned(), text);
    if let Some((image, url)) = image.and_then(|image| Some((image, (edition.file)(&image.src)?))) {
        let words = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| edition.words(text).to_owned());
        let credit = html::of_words(&words(&image.credit));
        slide.insert("media".to_owned(), json!({ "url": url, "alt": words(&image.alt), "credit": credit }));
    }
    (span, Value::Object(slide))
}

/// A date as exact as is known; a clock time as the clocks at the place show it, for
/// TimelineJS knows no offsets.
fn date(when: When) -> Value {
    let (year, month, day) = when.first_day().ymd();
    match when {
        When::Year(_) => json!({ "year": year }),
        When::Month(..) => json!({ "year": year, "month": month }),
        When::Day(_) => json!({ "year": year, "month": month, "day": day }),
        When::Time(moment) => {
            let minutes = moment.time().minutes();
            json!({ "year": year, "month": month, "day": day, "hour": minutes / 60, "minute": minutes % 60 })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, lang};

    #[test]
    fn the_story_is_told_in_the_order_of_time_and_as_exactly_as_is_known() {
        let atlas = atlas();
        let file = |address: &crate::model::Address| Some(format!("https://a.example/{address}"));
        let page = |c: &crate::model::Conference, _: Option<&crate::model::Session>| {
            Some(format!("https://a.example/{}", c.id))
        };
        let edition = Edition { atlas: &atlas, lang: &lang("en"), page: &page, file: &file };
        let story = timelinejs(&edition);
        let events = story["events"].as_array().unwrap();
        let ids: Vec<_> = events.iter().map(|event| event["unique_id"].as_str().unwrap()).collect();
        let wanted = [
            "milestone-founded",
            "conference-first-2019",
            "conference-forum-2023",
            "program-initiative",
            "conference-forum-2031",
        ];
        assert_eq!(ids, wanted);
        assert_eq!(events[0]["start_date"], json!({"year": 2018, "month": 10}));
        assert_eq!(events[1]["end_date"], json!({"year": 2019, "month": 11, "day": 30}));
        assert_eq!(
            events[2]["media"],
            json!({"url": "https://a.example/images/hall.jpg", "alt": "The hall", "credit": ""})
        );
        assert_eq!(events[0]["text"]["headline"], "The center is &lt;founded&gt;");
        assert_eq!(events[0]["text"]["text"], "<p>With <strong>two</strong> partners. no x</p>");
        assert_eq!(events[2]["text"]["headline"], "<a href=\"https://a.example/forum-2023\">Second Forum</a>");
        assert_eq!(story["title"]["text"]["headline"], "Center; for &lt;Tests&gt;, &amp; more");
    }
}
