//! The feed of changes: Atom (RFC 4287), for readers and for other sites.

use super::markup::escape;
use super::{PageSubject, Publication, excerpt};
use crate::markdown;
use crate::model::{Conference, Moment, Offset, Session, SessionStatus, Updated, When};

/// The most entries of a feed; a reader has seen the older ones.
const MAX_ENTRIES: usize = 100;

/// The year in the `tag:` addresses of entries (RFC 4151): that of the format, and the same for
/// ever, for a reader knows an entry by it.
const TAG_YEAR: &str = "2026";

/// Words of the interface for what the feed has no words for.
#[derive(Clone, Copy, Debug)]
pub struct ChangeWords<'a> {
    /// The title of the feed.
    pub title: &'a str,
    pub cancelled: &'a str,
    pub moved: &'a str,
    pub delayed: &'a str,
}

struct FeedEntry {
    /// Seconds since 1970.
    at: i64,
    /// The end of its `tag:` address.
    id: String,
    title: String,
    summary: String,
    kind: &'static str,
    page: Option<String>,
}

/// The newest conferences, programs and milestones, and the sessions that were changed.
///
/// A feed does not say when each thing was written into it, so an entry is dated by what it
/// tells of, and what lies ahead by the last change of the feed. `own` is the absolute address
/// of this file.
pub fn atom(site: &Publication<'_>, words: &ChangeWords<'_>, own: Option<&str>) -> String {
    let mut entries = entries(site, words);
    let newest = entries.iter().map(|entry| entry.at).max().unwrap_or(0);
    let updated = site.atlas.updated.map_or(Moment::new(newest, Offset::UTC), Updated::moment);
    for entry in &mut entries {
        entry.at = entry.at.min(updated.unix());
    }
    entries.sort_by(|a, b| (b.at, &a.id).cmp(&(a.at, &b.id)));
    entries.truncate(MAX_ENTRIES);

    let publisher = &site.atlas.publisher;
    let host = publisher.url.host().and_then(|host| host.split(':').next()).unwrap_or(publisher.id.as_str());
    let tag = |id: &str| format!("tag:{host},{TAG_YEAR}:{}/{id}", site.lang);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n", site.lang));
    element(&mut out, 1, "id", &tag("changes"));
    element(&mut out, 1, "title", words.title);
    element(&mut out, 1, "updated", &updated.rfc3339());
    out.push_str(&format!("  <author><name>{}</name></author>\n", escape(site.words(&publisher.name))));
    if let Some(home) = (site.page)(PageSubject::Site) {
        out.push_str(&format!("  <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", escape(&home)));
    }
    if let Some(own) = own {
        out.push_str(&format!("  <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", escape(own)));
    }
    for entry in &entries {
        out.push_str("  <entry>\n");
        element(&mut out, 2, "id", &tag(&entry.id));
        element(&mut out, 2, "title", &entry.title);
        element(&mut out, 2, "updated", &Moment::new(entry.at, Offset::UTC).rfc3339());
        out.push_str(&format!("    <category term=\"{}\"/>\n", entry.kind));
        if let Some(page) = &entry.page {
            out.push_str(&format!("    <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", escape(page)));
        }
        // An entry needs a summary or a link (RFC 4287, 4.1.2); an empty one counts.
        element(&mut out, 2, "summary", &entry.summary);
        out.push_str("  </entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

fn element(out: &mut String, depth: usize, name: &str, text: &str) {
    out.push_str(&"  ".repeat(depth));
    out.push_str(&format!("<{name}>{}</{name}>\n", escape(text)));
}

fn entries(site: &Publication<'_>, words: &ChangeWords<'_>) -> Vec<FeedEntry> {
    let atlas = site.atlas;
    let conferences = atlas.conferences.iter().map(|conference| FeedEntry {
        at: seconds(conference.span.start()),
        id: format!("conference/{}", conference.id),
        title: site.words(&conference.name).to_owned(),
        summary: conference.theme.as_ref().map_or(String::new(), |theme| site.words(theme).to_owned()),
        kind: "conference",
        page: (site.page)(PageSubject::Conference(conference)),
    });
    let programs = atlas.programs.iter().map(|program| {
        let launched = program.launched.as_ref().and_then(|launch| {
            let conference = || launch.conference.as_ref().and_then(|id| atlas.conference(id));
            launch.when.or_else(|| conference().map(|conference| conference.span.start()))
        });
        FeedEntry {
            at: launched.map_or(0, seconds),
            id: format!("program/{}", program.id),
            title: site.words(&program.name).to_owned(),
            summary: site.words(&program.summary).to_owned(),
            kind: "program",
            page: (site.page)(PageSubject::Program(program)),
        }
    });
    let milestones = atlas.milestones.iter().map(|milestone| {
        let body = milestone.body.as_ref().map(|body| markdown::plain(site.words(&body.0)));
        FeedEntry {
            at: seconds(milestone.span.start()),
            id: format!("milestone/{}", milestone.id),
            title: site.words(&milestone.title).to_owned(),
            summary: excerpt(&body.unwrap_or_default(), 500),
            kind: "milestone",
            page: (site.page)(PageSubject::Timeline),
        }
    });
    let sessions = atlas.conferences.iter().flat_map(|conference| {
        conference.sessions.iter().filter_map(|session| changed(site, words, conference, session))
    });
    conferences.chain(programs).chain(milestones).chain(sessions).collect()
}

/// A session that does not take place as it was told, dated by its hour.
fn changed(
    site: &Publication<'_>,
    words: &ChangeWords<'_>,
    conference: &Conference,
    session: &Session,
) -> Option<FeedEntry> {
    let (word, kind) = match session.status? {
        SessionStatus::Cancelled => (words.cancelled, "cancelled"),
        SessionStatus::Moved => (words.moved, "moved"),
        SessionStatus::Delayed => (words.delayed, "delayed"),
        SessionStatus::Tentative | SessionStatus::Confirmed => return None,
    };
    Some(FeedEntry {
        at: seconds(session.span.start()),
        // A state of its own for each, so that a reader tells the second change as well.
        id: format!("session/{}/{}/{kind}", conference.id, session.id),
        title: format!("{word}: {}", site.words(&session.title)),
        summary: session.span.start().to_string(),
        kind,
        page: (site.page)(PageSubject::Session(conference, session)),
    })
}

fn seconds(when: When) -> i64 {
    when.earliest(Offset::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, lang};
    use crate::model::{Address, Atlas};

    const WORDS: ChangeWords<'_> =
        ChangeWords { title: "News", cancelled: "Cancelled", moved: "Moved", delayed: "Delayed" };

    fn feed(atlas: &Atlas, language: &str) -> String {
        let page = |subject: PageSubject<'_>| match subject {
            PageSubject::Program(program) => Some(format!("https://a.example/programs/{}?a&b", program.id)),
            _ => None,
        };
        let file = |_: &Address| None;
        let site = Publication { atlas, lang: &lang(language), page: &page, file: &file };
        atom(&site, &WORDS, Some("https://a.example/changes.atom"))
    }

    fn all<'f>(feed: &'f str, name: &str) -> Vec<&'f str> {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        feed.split(&open).skip(1).map(|rest| rest.split(&close).next().unwrap()).collect()
    }

    #[test]
    fn what_is_new_comes_first_and_is_known_by_its_tag() {
        let feed = feed(&atlas(), "en");
        assert_eq!(
            all(&feed, "id"),
            [
                "changes",
                "conference/forum-2031",
                "session/forum-2023/called-off/cancelled",
                "session/forum-2023/late/delayed",
                "conference/forum-2023",
                "program/initiative",
                "conference/first-2019",
                "milestone/founded",
            ]
            .map(|id| format!("tag:center.example,2026:en/{id}"))
        );
        assert_eq!(
            all(&feed, "updated"),
            [
                "2023-12-02T09:00:30+07:00",
                "2023-12-02T02:00:30Z",
                "2023-11-07T01:00:00Z",
                "2023-11-06T16:30:00Z",
                "2023-11-06T00:00:00Z",
                "2023-11-06T00:00:00Z",
                "2019-11-28T00:00:00Z",
                "2018-10-01T00:00:00Z",
            ]
        );
    }

    #[test]
    fn words_are_escaped_and_in_the_language_that_was_asked_for() {
        let feed = feed(&atlas(), "zh-Hans");
        assert!(feed.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-Hans\">"));
        assert!(feed.contains("<title>第二届论坛</title>"));
        assert!(feed.contains("<title>Cancelled: Called off</title>"));
        assert!(feed.contains("href=\"https://a.example/programs/initiative?a&amp;b\""));
        assert!(feed.contains("<summary>What it wants &amp; why.</summary>"));
        assert!(!feed.contains("<script"));
    }

    #[test]
    fn the_same_atlas_gives_the_same_feed_and_one_without_a_time_is_whole() {
        let mut atlas = atlas();
        assert_eq!(feed(&atlas, "en"), feed(&atlas, "en"));
        atlas.updated = None;
        assert_eq!(all(&feed(&atlas, "en"), "updated")[0], "2031-05-01T00:00:00Z");
    }
}
