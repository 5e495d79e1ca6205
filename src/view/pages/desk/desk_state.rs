//! State of the desk's pages, kept while the site is open.

use leptos::prelude::*;

use super::draft::{Draft, What};
use super::editing::Editing;
use crate::desk::{Action, Deed, Secret, plan};
use crate::model::{Atlas, Conference, ConferenceId, Date, Moment, Notice, NoticeId, PlaceId, SessionId, Text, When};
use crate::state::{Desk, State};

/// The parts of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Today,
    Changes,
    Feed,
    Connection,
}

/// See above. A clone is the same state.
#[derive(Clone, Debug)]
pub(super) struct DeskState {
    pub desk: Desk,
    pub tab: ArcRwSignal<Tab>,
    /// The conference that is looked at.
    pub conference: ArcRwSignal<ConferenceId>,
    /// The session whose actions are open.
    pub open: ArcRwSignal<Option<SessionId>>,
    pub draft: ArcRwSignal<Option<Draft>>,
    /// True if what is begun cannot be saved as it is: a notice without words.
    pub is_empty: ArcRwSignal<bool>,
    /// The words by which sessions are looked for, the place whose sessions are listed, and the
    /// day that is unfolded.
    pub search: ArcRwSignal<String>,
    pub place: ArcRwSignal<Option<PlaceId>>,
    pub day: ArcRwSignal<Option<Date>>,
    /// The feed that is worked on.
    pub editing: Editing,
    /// The name and the password while they are typed.
    pub typed: ArcRwSignal<Secret>,
    /// True if something was just saved.
    pub saved: ArcRwSignal<bool>,
    pub now: RwSignal<Option<i64>>,
    pub state: State,
}

impl DeskState {
    /// Opens the desk at the conference of the day.
    pub fn open(state: State) -> Self {
        let atlas = state.atlas.get_untracked();
        let conference = of_the_day(&atlas, state.now.get_untracked().unwrap_or_default());
        Self {
            desk: Desk::open(state),
            tab: ArcRwSignal::new(Tab::Today),
            conference: ArcRwSignal::new(conference),
            open: ArcRwSignal::new(None),
            draft: ArcRwSignal::new(None),
            is_empty: ArcRwSignal::new(false),
            search: ArcRwSignal::new(String::new()),
            place: ArcRwSignal::new(None),
            day: ArcRwSignal::new(None),
            editing: Editing::new(),
            typed: ArcRwSignal::new(Secret::default()),
            saved: ArcRwSignal::new(false),
            now: state.now,
            state,
        }
    }

    /// Begins something.
    pub fn begin(&self, draft: Draft) {
        self.saved.set(false);
        self.is_empty.set(false);
        self.draft.set(Some(draft));
        crate::platform::page::next_frame(|| crate::platform::page::focus("#desk-sheet"));
    }

    /// Closes what was begun, and goes back to the button that began it.
    pub fn close(&self) {
        let Some(draft) = self.draft.try_update(Option::take).flatten() else { return };
        crate::platform::page::next_frame(move || {
            // The session may have other buttons now.
            for selector in draft.openers() {
                crate::platform::page::focus(&selector);
            }
        });
    }

    /// The programme as it is known here, with the conference that is looked at.
    pub fn atlas(&self) -> (std::sync::Arc<Atlas>, ConferenceId) {
        (self.desk.shown.get(), self.conference.get())
    }

    /// Does what was begun.
    pub fn save(&self, lang: &crate::model::Lang) {
        let Some(draft) = self.draft.get_untracked() else { return };
        let (atlas, id) = (self.desk.shown.get_untracked(), self.conference.get_untracked());
        let deed = atlas.conference(&id).and_then(|conference| self.deed(&draft, conference, lang));
        let Some(deed) = deed else {
            // A notice without words is no notice; nothing else was typed for nothing.
            self.is_empty.set(draft.what == What::Notice);
            if draft.what != What::Notice {
                self.close();
            }
            return;
        };
        let saved = self.saved.clone();
        self.close();
        self.desk.act(deed, move |is_kept| saved.set(is_kept));
    }

    /// Deed that a draft would do; `None` if it would do nothing.
    pub fn deed(&self, draft: &Draft, conference: &Conference, lang: &crate::model::Lang) -> Option<Deed> {
        if draft.what == What::Notice {
            let text = draft.title.trim();
            let at = When::Time(self.desk.now());
            let until = self.moment(&draft.time).map(When::Time);
            let text = (!text.is_empty()).then(|| Text::new(lang.clone(), text))?;
            let notice = Notice { id: NoticeId::new("new")?, at, until, level: draft.level, text, url: None };
            return Some(Deed { notice: Some(notice), ..Deed::default() });
        }
        let session = conference.session(draft.session.as_ref()?)?;
        let action = match draft.what {
            What::Delay => Action::Delay { minutes: draft.minutes, follow: draft.follow, now: self.desk.now() },
            What::Move => {
                Action::Move { start: self.moment(&draft.time), places: draft.place.clone().map(|place| vec![place]) }
            }
            What::Cancel => Action::Cancel,
            What::Restore => Action::Restore,
            What::Correct | What::Notice => Action::Correct {
                title: corrected(Some(&session.title), &draft.title, lang),
                summary: corrected(session.summary.as_ref(), &draft.summary, lang),
            },
        };
        let sets = plan(conference, session, &action);
        let sets = sets.into_iter().map(|(session, set)| (conference.id.clone(), session, set)).collect::<Vec<_>>();
        (!sets.is_empty()).then(|| Deed { sets, ..Deed::default() })
    }

    /// Moment in a field for a date and a time, on the clocks of the conference.
    pub fn moment(&self, field: &str) -> Option<Moment> {
        let utc = When::parse(&[field, "Z"].concat())?.moment()?;
        let offset = self.desk.offset_at(utc.unix());
        Some(utc.plus(-i64::from(offset.minutes()) * 60).at(offset))
    }
}

/// A moment as such a field has it.
pub(super) fn field(moment: Moment) -> String {
    let mut text = moment.date().to_string();
    text.push('T');
    text.push_str(&moment.time().to_string());
    text
}

/// A text with what was typed in one language; `None` if nothing was changed.
fn corrected(text: Option<&Text>, typed: &str, lang: &crate::model::Lang) -> Option<Text> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let Some(text) = text else { return Some(Text::new(lang.clone(), typed)) };
    let shown = text.pick(lang, lang);
    if shown.text == typed {
        return None;
    }
    let words = |of: crate::model::Fragment<'_>| (of.lang.clone(), of.text.into());
    let is_there = text.exact(lang).is_some();
    let versions = text.versions().map(|version| match version.lang == lang {
        true => (lang.clone(), typed.into()),
        false => words(version),
    });
    let new = (!is_there).then(|| (lang.clone(), typed.into()));
    Text::from_versions(versions.chain(new))
}

/// The conference that runs, or else the next one, or else the last.
fn of_the_day(atlas: &Atlas, now: i64) -> ConferenceId {
    let today = now.div_euclid(86_400);
    let distance = |conference: &&Conference| {
        let (first, last) = (conference.span.first_day().days(), conference.span.last_day().days());
        if last + 1 >= today { (0, first) } else { (1, -last) }
    };
    let nearest = atlas.conferences.iter().min_by_key(distance).map(|conference| conference.id.clone());
    nearest.or_else(|| ConferenceId::new("none")).unwrap_or_else(|| atlas.publisher.id.as_kind())
}
