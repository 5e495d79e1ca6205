//! Applying the changes of the day to an atlas.

use super::{Change, Diagnostic, Diagnostics, LiveFile, Path};
use crate::feed::diagnostic::Rule;
use crate::feed::index::Index;
use crate::feed::overlaps;
use crate::model::{Atlas, PlaceId, Session, SessionStatus, Span, Text, Was, When};

/// The atlas with the changes and notices of `live`, and what of them could not be applied.
///
/// Changes apply in order and the last word on one field wins. What a change replaces of a
/// session's times and places becomes its `was`, which keeps what was before the first
/// change. A change to what does not exist is skipped and reported. The notices replace
/// those of an earlier file. Applying a file twice is applying it once.
///
/// An end that lies before the start is dropped: the session keeps the end it had, or has
/// none if that lies before its new start too.
pub fn apply(atlas: &Atlas, live: &LiveFile) -> (Atlas, Vec<Diagnostic>) {
    let mut atlas = atlas.clone();
    let mut diagnostics = Diagnostics::default();
    let sums = sum_up(&atlas, live, &mut diagnostics);
    for (conference, sums) in atlas.conferences.iter_mut().zip(&sums) {
        for (session, sum) in conference.sessions.iter_mut().zip(sums).filter(|(_, sum)| sum.is_some) {
            sum.apply(session, &mut diagnostics);
        }
    }
    report_overlaps(&atlas, &sums, &mut diagnostics);
    atlas.notices = live.notices.clone();
    (atlas, diagnostics.finish())
}

/// All the changes to one session in one: of each field the last word, and for times and
/// places which change had it, counted in the file.
#[derive(Debug, Default)]
struct Sum<'a> {
    /// True if there is any change at all.
    is_some: bool,
    start: Option<(When, usize)>,
    end: Option<(When, usize)>,
    places: Option<(Vec<PlaceId>, usize)>,
    status: Option<SessionStatus>,
    title: Option<&'a Text>,
    summary: Option<&'a Text>,
}

/// Of each conference with changes the changes to each of its sessions, in their order;
/// those to what does not exist are left out and reported.
fn sum_up<'a>(atlas: &Atlas, live: &'a LiveFile, diagnostics: &mut Diagnostics) -> Vec<Vec<Sum<'a>>> {
    let ids = Index::of(atlas.conferences.iter().map(|conference| conference.id.as_str()));
    let mut inner: Vec<Option<(Index, Index)>> = atlas.conferences.iter().map(|_| None).collect();
    let mut sums: Vec<Vec<Sum<'a>>> = atlas.conferences.iter().map(|_| Vec::new()).collect();
    let list = Path::ROOT.key("changes");
    for (change, position) in live.changes.iter().zip(0..) {
        let position = change.origin.0.unwrap_or(position);
        let at = list.index(position);
        let mut skip = |key: &str, what: &str, id: &str| {
            let message = format_args!("no {what} has the id \"{id}\", so the change is skipped");
            diagnostics.report(&at.key(key), Rule::UnknownRef, message);
        };
        let found = ids.get(change.conference.as_str());
        let found = found.and_then(|of| Some((atlas.conferences.get(of)?, inner.get_mut(of)?, sums.get_mut(of)?)));
        let Some((conference, inner, sums)) = found else {
            skip("conference", "conference", change.conference.as_str());
            continue;
        };
        let (sessions, places) = inner.get_or_insert_with(|| {
            sums.resize_with(conference.sessions.len(), Sum::default);
            let sessions = conference.sessions.iter().map(|session| session.id.as_str());
            (Index::of(sessions), Index::of(conference.places.iter().map(|place| place.id.as_str())))
        });
        let Some(sum) = sessions.get(change.session.as_str()).and_then(|session| sums.get_mut(session)) else {
            skip("session", "session of the conference", change.session.as_str());
            continue;
        };
        let places = known_places(change, places, &at, diagnostics);
        sum.add(change, places, position);
    }
    sums
}

/// The places that a change sets, of those that there are; none if it sets no places or
/// only such as there are not.
fn known_places(change: &Change, known: &Index, at: &Path<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<PlaceId>> {
    let wanted = change.set.places.as_ref()?;
    let (mut seen, set) = (Index::default(), at.key("set"));
    let mut places = wanted.clone();
    places.retain(|id| {
        let there = known.get(id.as_str()).is_some();
        if !there {
            let message = format_args!("no place of the conference has the id \"{id}\"");
            diagnostics.report(&set.key("place"), Rule::UnknownRef, message);
        }
        there && seen.is_new(id.as_str())
    });
    (wanted.is_empty() || !places.is_empty()).then_some(places)
}

impl<'a> Sum<'a> {
    fn add(&mut self, change: &'a Change, places: Option<Vec<PlaceId>>, index: usize) {
        let set = &change.set;
        self.is_some = true;
        self.start = set.start.map(|start| (start, index)).or(self.start);
        self.end = set.end.map(|end| (end, index)).or(self.end);
        self.places = places.map(|places| (places, index)).or(self.places.take());
        self.status = set.status.or(self.status);
        self.title = set.title.as_ref().or(self.title);
        self.summary = set.summary.as_ref().or(self.summary);
    }

    fn apply(&self, session: &mut Session, diagnostics: &mut Diagnostics) {
        let span = self.span(session.span, diagnostics);
        let mut was = session.was.take().unwrap_or_default();
        if span.start() != session.span.start() {
            was.start = was.start.or(Some(session.span.start()));
        }
        if span.end() != session.span.end() {
            was.end = was.end.or(session.span.end());
        }
        session.span = span;
        if let Some((places, _)) = self.places.as_ref().filter(|(places, _)| *places != session.places) {
            let before = std::mem::replace(&mut session.places, places.clone());
            if was.places.is_empty() {
                was.places = before;
            }
        }
        session.was = without_the_same(was, session);
        session.status = self.status.or(session.status);
        if let Some(title) = self.title {
            session.title = title.clone();
        }
        if let Some(summary) = self.summary {
            // An empty one says that there is none any more.
            let has_words = summary.versions().any(|version| !version.text.is_empty());
            session.summary = has_words.then(|| summary.clone());
        }
    }

    /// When the session is now.
    fn span(&self, before: Span, diagnostics: &mut Diagnostics) -> Span {
        let start = self.start.map_or(before.start(), |(start, _)| start);
        if let Some((end, index)) = self.end {
            if let Some(span) = Span::new(start, end) {
                return span;
            }
            let message = format_args!("{end} is before the start, {start}, and is dropped");
            report_at(index, "end", Rule::EndBeforeStart, message, diagnostics);
        }
        let Some(end) = before.end() else { return Span::from(start) };
        Span::new(start, end).unwrap_or_else(|| {
            if let Some((_, index)) = self.start {
                let message = format_args!("{start} is after the end, {end}, which is dropped; set the end too");
                report_at(index, "start", Rule::EndBeforeStart, message, diagnostics);
            }
            Span::from(start)
        })
    }

    /// The change that last moved the session in time or place.
    fn last_move(&self) -> Option<usize> {
        let moves = [self.start.map(|it| it.1), self.end.map(|it| it.1), self.places.as_ref().map(|it| it.1)];
        moves.into_iter().flatten().max()
    }
}

/// Values that a session had, without those it has again; none if nothing of it is left.
fn without_the_same(mut was: Was, session: &Session) -> Option<Was> {
    was.start = was.start.filter(|start| *start != session.span.start());
    was.end = was.end.filter(|end| Some(*end) != session.span.end());
    if was.places == session.places {
        was.places.clear();
    }
    (was != Was::default()).then_some(was)
}

/// Reports what is now twice in one place because a change moved it there.
fn report_overlaps(atlas: &Atlas, sums: &[Vec<Sum<'_>>], diagnostics: &mut Diagnostics) {
    let moved = |(conference, session): overlaps::Position| sums.get(conference)?.get(session)?.last_move();
    let list = Path::ROOT.key("changes");
    for (overlap, rule) in overlaps::all(&atlas.conferences) {
        if let Some(change) = moved(overlap.session).max(moved(overlap.other)) {
            let message = format_args!("{}", overlap.message(&atlas.conferences));
            diagnostics.report(&list.index(change), rule, message);
        }
    }
}

fn report_at(index: usize, key: &str, rule: Rule, message: std::fmt::Arguments<'_>, diagnostics: &mut Diagnostics) {
    let list = Path::ROOT.key("changes");
    let change = list.index(index);
    diagnostics.report(&change.key("set").key(key), rule, message);
}
