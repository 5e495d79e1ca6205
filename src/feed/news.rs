//! Changes in a programme since a reader last looked at it.

use super::index::Index;
use crate::model::{Atlas, Conference, ConferenceId, Session, SessionId};

/// A session that is otherwise than when it was last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub conference: ConferenceId,
    pub session: SessionId,
    pub what: What,
}

/// Change of a session: the most telling of what there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It was not in the programme.
    New,
    Cancelled,
    /// It was cancelled and takes place after all.
    Restored,
    /// It is at another time or place.
    Moved {
        time: bool,
        place: bool,
    },
}

/// The programmes that are not over yet as a reader last saw them: one line a session. As a
/// text it is kept on the reader's device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(String);

impl Seen {
    /// State to be seen at `now`, in seconds since 1970-01-01T00:00Z.
    pub fn of(atlas: &Atlas, now: i64) -> Self {
        let mut text = String::new();
        for (conference, session) in sessions(atlas, now) {
            text.push_str(&key(conference, session));
            for part in facts(session) {
                text.push(' ');
                text.push_str(&part);
            }
            text.push('\n');
        }
        Self(text)
    }

    /// State that was kept as a text. Lines that are none have no meaning.
    pub fn read(text: String) -> Self {
        Self(text)
    }

    /// As a text, to be kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// News as it is now, in the order of the feed. A conference of which nothing was seen
    /// has no news: all of it is new.
    pub fn news(&self, atlas: &Atlas, now: i64) -> Vec<News> {
        let lines: Vec<(&str, [&str; 3])> = self.0.lines().filter_map(line).collect();
        let known = Index::of(lines.iter().map(|(key, _)| *key));
        let conferences = Index::of(lines.iter().filter_map(|(key, _)| Some(key.split_once('/')?.0)));
        let what = |conference: &Conference, session: &Session| {
            conferences.get(conference.id.as_str())?;
            let place = known.get(&key(conference, session));
            match place.and_then(|place| lines.get(place)) {
                None => Some(What::New),
                Some((_, before)) => difference(*before, &facts(session)),
            }
        };
        sessions(atlas, now)
            .filter_map(|(conference, session)| {
                let what = what(conference, session)?;
                Some(News { conference: conference.id.clone(), session: session.id.clone(), what })
            })
            .collect()
    }
}

/// The sessions of conferences that are not over for a day.
fn sessions(atlas: &Atlas, now: i64) -> impl Iterator<Item = (&Conference, &Session)> {
    let yesterday = now.div_euclid(86_400) - 1;
    let conferences = atlas.conferences.iter().filter(move |one| one.span.last_day().days() >= yesterday);
    conferences.flat_map(|conference| conference.sessions.iter().map(move |session| (conference, session)))
}

fn key(conference: &Conference, session: &Session) -> String {
    [conference.id.as_str(), "/", session.id.as_str()].concat()
}

/// When and where a session is, and whether: none of it has a space.
fn facts(session: &Session) -> [String; 3] {
    let mut time = session.span.start().to_string();
    if let Some(end) = session.span.end() {
        time.push('/');
        time.push_str(&end.to_string());
    }
    let mut places = String::from("@");
    for place in &session.places {
        places.push_str(place.as_str());
        places.push(',');
    }
    [time, places, if session.is_cancelled() { "off" } else { "on" }.to_owned()]
}

fn line(line: &str) -> Option<(&str, [&str; 3])> {
    let mut parts = line.split(' ');
    Some((parts.next()?, [parts.next()?, parts.next()?, parts.next()?]))
}

fn difference([old_time, old_places, before]: [&str; 3], [time, places, now]: &[String; 3]) -> Option<What> {
    let (time, place) = (old_time != time, old_places != places);
    match (before, now.as_str()) {
        ("on", "off") => Some(What::Cancelled),
        // What is off has no time or place.
        (_, "off") => None,
        ("off", _) => Some(What::Restored),
        _ => (time || place).then_some(What::Moved { time, place }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::atlas;
    use crate::model::{PlaceId, SessionStatus, Span, When};

    /// Before the conference of the sample, and long after it.
    fn days(atlas: &Atlas) -> (i64, i64) {
        let last = atlas.conferences[0].span.last_day().days();
        ((last - 30) * 86_400, (last + 3) * 86_400)
    }

    fn what(change: impl FnOnce(&mut Session)) -> Vec<What> {
        let before = atlas();
        let (now, _) = days(&before);
        let mut after = before.clone();
        change(&mut after.conferences[0].sessions[0]);
        Seen::of(&before, now).news(&after, now).into_iter().map(|news| news.what).collect()
    }

    #[test]
    fn what_is_as_it_was_is_no_news() {
        assert_eq!(what(|_| {}), []);
        assert_eq!(what(|session| session.title = crate::model::sample::text("Another name")), []);
    }

    #[test]
    fn a_session_at_another_time_or_place_or_called_off_is_news() {
        let later = Span::from(When::parse("2031-01-01T10:00Z").unwrap());
        assert_eq!(what(|session| session.span = later), [What::Moved { time: true, place: false }]);
        let place = PlaceId::new("elsewhere").unwrap();
        assert_eq!(what(|session| session.places = vec![place]), [What::Moved { time: false, place: true }]);
        assert_eq!(what(|session| session.status = Some(SessionStatus::Cancelled)), [What::Cancelled]);
    }

    #[test]
    fn what_was_called_off_and_takes_place_is_news_and_what_stays_off_is_not() {
        let mut off = atlas();
        let (now, _) = days(&off);
        off.conferences[0].sessions[0].status = Some(SessionStatus::Cancelled);
        let seen = Seen::of(&off, now);
        let news = seen.news(&atlas(), now);
        assert_eq!(news.iter().map(|news| news.what).collect::<Vec<_>>(), [What::Restored]);
        off.conferences[0].sessions[0].places.clear();
        assert_eq!(seen.news(&off, now), []);
    }

    #[test]
    fn a_new_session_is_news_but_not_a_whole_conference() {
        let after = atlas();
        let (now, _) = days(&after);
        let mut before = after.clone();
        before.conferences[0].sessions.remove(0);
        assert_eq!(Seen::of(&before, now).news(&after, now)[0].what, What::New);
        assert_eq!(Seen::default().news(&after, now), []);
    }

    #[test]
    fn a_conference_that_is_over_is_neither_kept_nor_news() {
        let atlas = atlas();
        let (now, over) = days(&atlas);
        let one = atlas.conferences[0].id.as_str();
        assert!(Seen::of(&atlas, now).as_str().contains(one));
        assert!(!Seen::of(&atlas, over).as_str().lines().any(|line| line.starts_with(&format!("{one}/"))));
    }

    #[test]
    fn what_was_kept_is_read_back_and_rubbish_says_nothing() {
        let atlas = atlas();
        let (now, _) = days(&atlas);
        let seen = Seen::of(&atlas, now);
        assert_eq!(Seen::read(seen.as_str().to_owned()).news(&atlas, now), []);
        assert_eq!(Seen::read("\n \na/b c\n/ / / /\n".to_owned()).news(&atlas, now), []);
    }
}
