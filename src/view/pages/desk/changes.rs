//! History of this desk: the progress of each act, the questions to answer, and undo.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::says;
use crate::desk::{Act, Answer, Deed, Progress, Question};
use crate::model::{Atlas, Notice, When};
use crate::view::context::ViewContext;

/// The part of the desk with its history.
pub(super) fn draw(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let questions = room.desk.uploader.with(|uploader| uploader.questions().to_vec());
    let questions: Vec<_> = questions.into_iter().map(|asked| question(scope, room, asked)).collect();
    let acts = room.desk.outbox.with(|outbox| outbox.acts().to_vec());
    let atlas = room.desk.shown.get();
    let none = acts.is_empty().then(|| view! { <p class="soft">{w.desk.none_yet}</p> });
    let history: Vec<_> = acts.iter().rev().map(|done| act(scope, room, &atlas, done)).collect();
    let notices: Vec<_> = atlas.notices.iter().filter_map(|told| notice(scope, room, told)).collect();
    let notices = (!notices.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="desk-notices">
                <h2 class="desk-heading" id="desk-notices">{w.desk.notices}</h2>
                <ul class="desk-list">{notices}</ul>
            </section>
        }
    });
    view! {
        {questions}
        <section class="stack" aria-labelledby="desk-history">
            <h2 class="desk-heading" id="desk-history">{w.desk.changes}</h2>
            {none}
            <ol class="desk-list">{history}</ol>
        </section>
        {notices}
    }
    .into_any()
}

/// A question: another changed the same, and one word stands.
fn question(scope: &ViewContext, room: &DeskState, asked: Question) -> AnyView {
    let w = scope.locale.words();
    let atlas = room.desk.shown.get();
    let conference = atlas.conference(&asked.conference);
    let title = says::title(scope, &atlas, &asked.conference, &asked.session);
    let button = |answer: Answer, template: &str, set, name: &'static str| {
        let words = says::with(template, "value", &says::set(scope, conference, set));
        let (desk, asked) = (room.desk.clone(), asked.clone());
        view! {
            <button class="desk-button" type="button" data-answer=name on:click=move |_| desk.answer(&asked, answer)>
                {words}
            </button>
        }
    };
    view! {
        <section class="desk-question stack" role="alert" data-field=asked.field.name()>
            <p>{says::with(w.desk.question, "session", &title)}</p>
            {button(Answer::Mine, w.desk.mine, &asked.mine, "mine")}
            {button(Answer::Theirs, w.desk.theirs, &asked.theirs, "theirs")}
        </section>
    }
    .into_any()
}

fn act(scope: &ViewContext, room: &DeskState, atlas: &Atlas, act: &Act) -> AnyView {
    let w = scope.locale.words();
    let uploader = room.desk.uploader.get();
    let asked = |question: &Question| {
        act.steps.iter().any(|step| step.change.session == question.session && question.field.is_in(&step.change.set))
    };
    let (state, words) = match act.progress {
        Progress::Here if uploader.questions().iter().any(asked) => ("asks", w.desk.asks.to_owned()),
        Progress::Here if uploader.sending().contains(&act.id) => ("sending", w.desk.sending.to_owned()),
        Progress::Here => ("here", w.desk.here.to_owned()),
        Progress::Sent => ("sent", w.desk.sent.to_owned()),
        Progress::Live(at) => ("seen", says::with(w.desk.seen_live, "time", &scope.locale.time(at))),
        Progress::GivenUp => ("given-up", w.desk.given_up.to_owned()),
        Progress::Folded => ("folded", w.desk.folded.to_owned()),
    };
    let steps = act.steps.iter().map(|step| {
        let title = says::title(scope, atlas, &step.change.conference, &step.change.session);
        let set = says::set(scope, atlas.conference(&step.change.conference), &step.change.set);
        view! { <li>{scope.locale.labelled(&title, &set)}</li> }
    });
    let steps: Vec<_> = steps.collect();
    let notices: Vec<_> =
        act.notices.iter().map(|notice| view! { <li>{scope.texts.text(&notice.text)}</li> }).collect();
    let ended = (!act.ends.is_empty()).then(|| view! { <li>{w.desk.notice_ended}</li> });
    let back = act.undoes.is_some().then(|| view! { <p class="soft">{w.desk.takes_back}</p> });
    let undo = room.desk.outbox.with(|outbox| outbox.undoing(&act.id, atlas)).map(|deed| {
        let (room, deed) = (room.clone(), deed.clone());
        let undo = move |_| {
            let saved = room.saved.clone();
            room.desk.act(deed.clone(), move |is_kept| saved.set(is_kept));
        };
        view! { <button class="desk-button" type="button" data-action="undo" on:click=undo>{w.desk.undo}</button> }
    });
    let is_left_out =
        act.progress == Progress::Folded && room.desk.outbox.with(|outbox| outbox.differs(&act.id, atlas));
    let again = is_left_out.then(|| {
        let (desk, id) = (room.desk.clone(), act.id.clone());
        let again = move |_| desk.send_again(&id);
        view! { <button class="desk-button" type="button" data-action="again" on:click=again>{w.desk.send_again}</button> }
    });
    view! {
        <li class="desk-act" data-act=act.id.as_str().to_owned() data-progress=state>
            <p class="desk-progress"><time datetime=act.at.to_string()>{scope.locale.time(act.at)}</time> " · " {words}</p>
            {back}
            <ul>{steps} {notices} {ended}</ul>
            {undo}
            {again}
        </li>
    }
    .into_any()
}

/// A notice that still holds, with its end at hand.
fn notice(scope: &ViewContext, room: &DeskState, notice: &Notice) -> Option<AnyView> {
    let w = scope.locale.words();
    let now = room.desk.now();
    let holds = notice.until.and_then(When::moment).is_none_or(|until| until.unix() > now.unix());
    let until = notice.until.map(|until| scope.locale.labelled(w.desk.until, &scope.locale.when(until)));
    let (desk, id) = (room.desk.clone(), notice.id.clone());
    let end = move |_| desk.act(Deed { ends: Some(id.clone()), ..Deed::default() }, |_| ());
    holds.then(|| {
        view! {
            <li class="desk-act" data-notice=notice.id.to_string()>
                <p class="desk-progress">{w.kinds.level.of(notice.level)}</p>
                <p>{scope.texts.text(&notice.text)}</p>
                {until.map(|until| view! { <p class="soft">{until}</p> })}
                <button class="desk-button" type="button" data-action="end" on:click=end>{w.desk.end_now}</button>
            </li>
        }
        .into_any()
    })
}
