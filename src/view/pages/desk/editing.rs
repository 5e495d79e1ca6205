//! The feed that is worked on, kept on the phone until it is handed on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::feed::Diagnostic;
use crate::feed::editor::{Editor, Field, Thing};
use crate::model::{Atlas, Lang};
use crate::platform::spawn;
use crate::state::Desk;

/// Atlas of a feed, with what is wrong in it; or why there is none.
pub(super) type Checked = Result<(Arc<Atlas>, Vec<Diagnostic>), String>;

/// Stage of loading it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Loading,
    Missing,
    Open,
}

/// See above. A clone is the same.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    pub stage: ArcRwSignal<Stage>,
    pub editor: ArcRwSignal<Option<Editor>>,
    pub checked: ArcMemo<Arc<Checked>>,
    /// The thing whose form is open, or what no form has.
    pub at: ArcRwSignal<Option<(Option<Thing>, String)>>,
    /// The conference whose sessions are listed, by its position.
    pub conference: ArcRwSignal<usize>,
}

impl Editing {
    /// Nothing yet.
    pub fn new() -> Self {
        let editor: ArcRwSignal<Option<Editor>> = ArcRwSignal::new(None);
        let checked = {
            let editor = editor.clone();
            ArcMemo::new(move |_| {
                let read = editor.with(|editor| editor.as_ref().map(Editor::check));
                Arc::new(match read {
                    Some(Ok((atlas, found))) => Ok((Arc::new(atlas), found)),
                    Some(Err(error)) => Err(error.to_string()),
                    None => Err(String::new()),
                })
            })
        };
        Self {
            stage: ArcRwSignal::new(Stage::Loading),
            editor,
            checked,
            at: ArcRwSignal::new(None),
            conference: ArcRwSignal::new(0),
        }
    }

    /// Goes on with what was begun on this phone, or begins with the feed of the site.
    pub fn open(&self, desk: &Desk) {
        if self.stage.get_untracked() != Stage::Open {
            let (editing, desk) = (self.clone(), desk.clone());
            spawn(async move { editing.begin(desk.feed().await) });
        }
    }

    fn begin(&self, text: Option<String>) {
        let editor = text.and_then(|text| Editor::new(text.as_bytes()).ok());
        self.stage.set(if editor.is_some() { Stage::Open } else { Stage::Missing });
        self.editor.set(editor);
    }

    /// Begins again with the feed of the site.
    pub fn start_anew(&self, desk: &Desk) {
        self.stage.set(Stage::Loading);
        let (editing, desk) = (self.clone(), desk.clone());
        spawn(async move {
            desk.keep_feed("").await;
            editing.begin(desk.feed().await);
        });
    }

    /// Goes to the form of a thing.
    pub fn go(&self, thing: Thing, path: String) {
        if thing == Thing::Conference {
            let position = path.rsplit('/').next().and_then(|last| last.parse().ok());
            self.conference.set(position.unwrap_or_default());
        }
        self.at.set(Some((Some(thing), path)));
    }

    /// Fills a field in, and writes that down.
    pub fn fill(&self, desk: &Desk, path: &str, field: Field, lang: &Lang, words: &str) {
        self.change(desk, |editor| editor.fill(path, field, lang, words));
    }

    /// Changes something, and writes that down.
    pub fn change(&self, desk: &Desk, change: impl FnOnce(&mut Editor)) {
        self.editor.update(|editor| {
            if let Some(editor) = editor {
                change(editor);
            }
        });
        let text = self.editor.with_untracked(|editor| editor.as_ref().map(Editor::draft));
        let desk = desk.clone();
        spawn(async move {
            desk.keep_feed(&text.unwrap_or_default()).await;
        });
    }

    /// The file, changed now.
    pub fn file(&self, desk: &Desk) -> String {
        let mut editor = self.editor.get_untracked();
        editor
            .as_mut()
            .map(|editor| {
                editor.touch(desk.now());
                editor.file()
            })
            .unwrap_or_default()
    }
}
