//! Stories of TimelineJS: its JSON, the JSON of its version 2, and its spreadsheet.
//!
//! Slides become milestones, and so do eras. They say no offset, so an hour is left behind, and
//! no size of a picture, so a picture becomes a link.

mod dates;
mod json3;
mod older;
pub mod sheet;

use serde_json::Value;

use super::ids::Ids;
use super::schedule::place;
use super::{ImportError, Imported, Omissions, Settings, json, links, markdown, scripts};
use crate::model::{Lang, Link, Markdown, Milestone, MilestoneId, MilestoneKind, Span, Text};

pub use dates::DateParts;

/// Slide as any of the forms says it.
#[derive(Clone, Debug, Default)]
pub struct Slide {
    /// Place in the file.
    pub at: String,
    pub key: String,
    pub start: DateParts,
    pub end: DateParts,
    pub headline: String,
    pub text: String,
    /// Address of a picture, a film or a page.
    pub media: String,
    pub caption: String,
    pub credit: String,
    pub is_era: bool,
    /// Fields that the feed has no room for.
    pub further: Vec<String>,
}

/// Story as any of the forms says it.
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub title: String,
    pub slides: Vec<Slide>,
}

/// Imports one TimelineJS file in JSON.
///
/// # Errors
/// If it is not JSON, or has no slides.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let file = json::parse(bytes, &mut lost)?;
    if !is_one(&file) {
        let found = json::contents(&file);
        return Err(ImportError::new(format!("it is no TimelineJS file: there is no list of events; {found}")));
    }
    let story = if older::is_one(&file) { older::read(&file, &mut lost) } else { json3::read(&file, &mut lost) };
    told(story, settings, lost)
}

/// True if a JSON file has the form of one of TimelineJS.
pub fn is_one(file: &Value) -> bool {
    older::is_one(file) || json3::is_one(file)
}

/// The milestones of a story.
///
/// # Errors
/// If it has no slide.
pub fn told(story: Story, settings: &Settings, lost: Omissions) -> Result<Imported, ImportError> {
    if story.slides.is_empty() {
        return Err(ImportError::new("it is no TimelineJS file: there is no list of events"));
    }
    let texts = story.slides.iter().map(|slide| slide.headline.as_str());
    let language = settings.language.clone().unwrap_or_else(|| scripts::language(texts));
    let mut reader = Reader { language: &language, ids: Ids::default(), lost };
    let milestones = story.slides.iter().filter_map(|slide| reader.milestone(slide)).collect();
    let Reader { lost, .. } = reader;
    let names = [settings.name.clone(), Some(markdown::plain(&story.title)), settings.file_name.clone()];
    Ok(Imported {
        conference: None,
        people: Vec::new(),
        milestones,
        languages: vec![language],
        homepage: None,
        title: names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or_default(),
        origins: Default::default(),
        omissions: lost,
    })
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

    fn milestone(&mut self, slide: &Slide) -> Option<Milestone> {
        let body = markdown::markdown(&slide.text);
        // A headline is HTML, with or without a tag.
        let headline = markdown::plain(&markdown::words_only(&slide.headline));
        let first = || first_words(&[body.as_deref().unwrap_or_default(), &slide.caption]);
        let title = if headline.is_empty() { first().unwrap_or_default() } else { headline.clone() };
        let at = place(&title, &slide.at);
        if title.is_empty() {
            self.lost.add("a slide without a word, left out", at);
            return None;
        }
        let Some(start) = slide.start.read("start", &at, &mut self.lost) else {
            self.lost.add("a slide without a year from 1 to 9999, left out", at);
            return None;
        };
        let end = if slide.end.is_empty() { None } else { slide.end.read("end", &at, &mut self.lost) };
        let span = match end {
            Some(end) => Span::new(start, end).unwrap_or_else(|| {
                self.lost.add("an end before its start: the slide is kept without", at.as_str());
                Span::from(start)
            }),
            None => {
                if !slide.end.is_empty() {
                    self.lost.add("an end that cannot be read: the slide is kept without", at.as_str());
                }
                Span::from(start)
            }
        };
        if headline.is_empty() {
            self.lost.changed("a headline, which a slide does not have: its first words are taken", at.as_str());
        }
        if slide.is_era {
            self.lost.changed("a stretch of time that is an era: it is a milestone now", at.as_str());
        }
        for field in &slide.further {
            self.lost.add(format!("{field:?} of a slide"), at.as_str());
        }
        let year = start.first_day().ymd().0.to_string();
        let key = if slide.key.is_empty() { year } else { super::ids::key(&slide.key) };
        // The key of a slide that `atlas export` made of a milestone is its id.
        let own = slide.key.strip_prefix("milestone-").and_then(MilestoneId::new).filter(|id| self.ids.take(id));
        let twin = format!("{start} {body:?}");
        let id = own.or_else(|| self.ids.give(&title, Some(&key), "milestone", &twin))?;
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
            links: self.media(slide, &at).into_iter().collect(),
            sources: Vec::new(),
        })
    }

    fn media(&mut self, slide: &Slide, at: &str) -> Option<Link> {
        if !slide.credit.is_empty() {
            self.lost.add("the credit of a picture", at);
        }
        if slide.media.is_empty() {
            return None;
        }
        let Some(url) = links::resolve(&slide.media, None) else {
            self.lost.add("a picture or film that is no address of the web", at);
            return None;
        };
        self.lost.changed("the picture or film of a slide: it is a link now", at);
        Some(links::link(url, &markdown::plain(&slide.caption), "", self.language))
    }
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
