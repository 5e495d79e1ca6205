//! The JSON of TimelineJS 3: <https://timeline.knightlab.com/docs/json-format.html>.
//!
//! Its slides become milestones, and so do its eras. It says no offset, so an hour is left
//! behind, and no size of a picture, so a picture becomes a link.

use serde_json::Value;

use super::ids::Ids;
use super::json::{self, is_empty, list, text};
use super::{ImportError, Imported, Omissions, Settings, links, markdown};
use crate::model::{Date, Lang, Link, Markdown, Milestone, MilestoneKind, Span, Text, When};

/// Imports one TimelineJS file.
///
/// # Errors
/// Where it is not JSON, or has no slides.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let file = json::parse(bytes)?;
    let file = file.get("timeline").filter(|inner| inner.is_object()).unwrap_or(&file);
    let (slides, eras) = (list(file, "events"), list(file, "eras"));
    if slides.is_empty() && eras.is_empty() {
        return Err(ImportError::new("it is no TimelineJS file: there is no list of events"));
    }
    let language = settings.language.clone().unwrap_or_else(Lang::english);
    let mut reader = Reader { language: &language, ids: Ids::default(), lost: Omissions::default() };
    let mut milestones: Vec<Milestone> = Vec::new();
    for (index, slide) in slides.iter().enumerate() {
        milestones.extend(reader.milestone(slide, &format!("/events/{index}")));
    }
    for (index, era) in eras.iter().enumerate() {
        let at = format!("/eras/{index}");
        let milestone = reader.milestone(era, &at);
        if milestone.is_some() {
            reader.lost.add("that a stretch of time is an era: it is a milestone now", at);
        }
        milestones.extend(milestone);
    }
    let Reader { mut lost, .. } = reader;
    let title = file.get("title").unwrap_or(&Value::Null);
    let name = settings.name.clone().unwrap_or_else(|| markdown::plain(&headline(title)));
    if title.get("media").is_some_and(|media| !is_empty(media)) {
        lost.add("the picture of the title", "/title/media");
    }
    let name = [name, settings.file_name.clone().unwrap_or_default()].into_iter().find(|name| !name.is_empty());
    Ok(Imported {
        conference: None,
        people: Vec::new(),
        milestones,
        languages: vec![language],
        homepage: None,
        title: name.unwrap_or_default(),
        omissions: lost,
    })
}

/// What a slide is headed by, as it is written.
fn headline(slide: &Value) -> String {
    slide.get("text").map(|words| text(words, &["headline"])).unwrap_or_default()
}

struct Reader<'a> {
    language: &'a Lang,
    ids: Ids,
    lost: Omissions,
}

impl Reader<'_> {
    fn text(&self, words: &str) -> Text {
        Text::new(self.language.clone(), words)
    }

    fn milestone(&mut self, slide: &Value, at: &str) -> Option<Milestone> {
        let Some(start) = self.when(slide, "start_date", at) else {
            self.lost.add("a slide without a year from 1 to 9999, left out", at);
            return None;
        };
        let span = self.when(slide, "end_date", at).and_then(|end| Span::new(start, end)).unwrap_or(Span::from(start));
        let body = markdown::markdown(&slide.get("text").map(|words| text(words, &["text"])).unwrap_or_default());
        let title = match markdown::plain(&headline(slide)) {
            title if title.is_empty() => {
                let title = first_words(&[body.as_deref().unwrap_or_default(), &caption(slide)])?;
                self.lost.add("a headline, which a slide does not have: its first words are taken", at);
                title
            }
            title => title,
        };
        let year = start.first_day().ymd().0.to_string();
        let own = text(slide, &["unique_id"]);
        let key = if own.is_empty() { year } else { super::ids::key(&own) };
        let id = self.ids.give(&title, Some(&key), "milestone", &format!("{start} {body:?}"))?;
        for field in ["background", "location", "group", "display_date", "type"] {
            if slide.get(field).is_some_and(|value| !is_empty(value)) {
                self.lost.add(format!("{field:?} of a slide"), at);
            }
        }
        Some(Milestone {
            id,
            span,
            title: self.text(&title),
            body: body.map(|words| Markdown(self.text(&words))),
            kind: Some(MilestoneKind::Other),
            conference: None,
            programs: Vec::new(),
            countries: Vec::new(),
            image: None,
            links: self.media(slide, at).into_iter().collect(),
            sources: Vec::new(),
        })
    }

    /// A date, as exact as it is given to the day.
    fn when(&mut self, slide: &Value, field: &str, at: &str) -> Option<When> {
        let date = slide.get(field)?;
        let number = |name: &str| text(date, &[name]).trim().parse::<i32>().ok();
        let year = number("year").filter(|year| (1..=9999).contains(year))?;
        if !text(date, &["hour"]).trim().is_empty() {
            self.lost.add("the hour of a slide, which says no offset: its day is kept", at);
        }
        let month = number("month").and_then(|month| u8::try_from(month).ok()).filter(|month| (1..=12).contains(month));
        let day = number("day").and_then(|day| u8::try_from(day).ok()).zip(month);
        let day = day.and_then(|(day, month)| Date::new(year, month, day)).map(When::Day);
        Some(day.unwrap_or_else(|| month.map_or(When::Year(year), |month| When::Month(year, month))))
    }

    fn media(&mut self, slide: &Value, at: &str) -> Option<Link> {
        let media = slide.get("media")?;
        let url = text(media, &["link", "url"]);
        if url.is_empty() {
            return None;
        }
        if !text(media, &["credit"]).is_empty() {
            self.lost.add("the credit of a picture", at);
        }
        let Some(url) = links::resolve(&url, None) else {
            self.lost.add("a picture or film that is no address of the web", at);
            return None;
        };
        self.lost.add("the picture or film of a slide: it is a link now", at);
        Some(links::link(url, &markdown::plain(&caption(slide)), "", self.language))
    }
}

fn caption(slide: &Value) -> String {
    slide.get("media").map(|media| text(media, &["caption", "alt"])).unwrap_or_default()
}

/// The first sentence or eighty characters of the first text that says anything.
fn first_words(texts: &[&str]) -> Option<String> {
    const LONGEST: usize = 80;
    let words = texts.iter().map(|text| markdown::plain(text)).find(|text| !text.is_empty())?;
    let sentence = words.split_inclusive(['.', '!', '?', '。']).next().unwrap_or(&words);
    if sentence.chars().count() <= LONGEST {
        return Some(sentence.trim_end_matches('.').to_owned());
    }
    let head: String = sentence.chars().take(LONGEST).collect();
    Some(format!("{}…", head.rsplit_once(' ').map_or(&*head, |(words, _)| words)))
}
