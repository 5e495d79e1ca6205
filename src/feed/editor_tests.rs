use super::*;
use crate::feed;

const FULL: &str = include_str!("../../tests/feeds/full.json");

fn editor() -> Editor {
    Editor::new(FULL.as_bytes()).unwrap()
}

fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

fn field(thing: Thing, key: &str) -> Field {
    thing.fields().into_iter().find(|field| field.key == key).unwrap()
}

/// Diagnostics at or below a path.
fn complaints(editor: &Editor, path: &str) -> Vec<&'static str> {
    let (_, found) = editor.check().unwrap();
    found.iter().filter(|found| found.path.starts_with(path)).map(|found| found.rule.name()).collect()
}

#[test]
fn a_feed_that_nobody_changed_is_written_as_the_format_writes_it() {
    assert_eq!(editor().file(), feed::write(&feed::read(FULL.as_bytes()).unwrap().0));
}

#[test]
fn every_field_of_every_form_is_one_of_the_format() {
    let schema = feed::schema();
    let text = schema.to_string();
    for thing in Thing::ALL {
        for field in thing.fields() {
            for key in field.key.split('/') {
                assert!(text.contains(&format!("\"{key}\":")), "{thing:?}: {key}");
            }
        }
    }
}

#[test]
fn a_new_session_says_what_it_lacks_until_it_lacks_nothing() {
    let mut editor = editor();
    let path = editor.add(&Thing::Session.list(0)).unwrap();
    let missing = complaints(&editor, &path);
    assert!(missing.iter().filter(|rule| **rule == "missing-field").count() == 4, "{missing:?}");
    let filled = [("id", "new"), ("title", "A new one"), ("kind", "talk"), ("start", "2030-05-13T25:00+01:00")];
    for (key, words) in filled {
        editor.fill(&path, field(Thing::Session, key), &lang("en"), words);
    }
    assert_eq!(complaints(&editor, &format!("{path}/start")), ["bad-value"]);
    editor.fill(&path, field(Thing::Session, "start"), &lang("en"), "2030-05-13T15:00+01:00");
    editor.fill(&path, field(Thing::Session, "title"), &lang("ar"), "جديد");
    assert_eq!(complaints(&editor, &path), [""; 0]);
    let (atlas, _) = editor.check().unwrap();
    assert!(atlas.conferences[0].sessions.iter().any(|session| session.id.as_str() == "new"));
    assert_eq!(editor.file(), feed::write(&atlas));
}

#[test]
fn words_in_one_language_leave_the_others() {
    let mut editor = editor();
    let (path, name) = ("/conferences/0", field(Thing::Conference, "name"));
    editor.fill(path, name, &lang("ar"), "اسم");
    assert_eq!(editor.words("/conferences/0/name", &lang("en")), "Harbours 2030");
    editor.fill(path, name, &lang("ar"), " ");
    assert_eq!(editor.words("/conferences/0/name", &lang("ar")), "");
    assert_eq!(complaints(&editor, "/conferences/0/name"), ["missing-language"]);
    editor.fill(path, field(Thing::Conference, "place/lat"), &lang("en"), "north");
    assert_eq!(complaints(&editor, "/conferences/0/place/lat").first(), Some(&"bad-value"));
}

#[test]
fn a_bare_text_is_in_the_first_language() {
    let bare = FULL.replacen(
        r#""name": {
        "en": "Harbours 2030",
        "ar": "موانئ 2030"
      }"#,
        r#""name": "Harbours""#,
        1,
    );
    let mut editor = Editor::new(bare.as_bytes()).unwrap();
    let (path, name) = ("/conferences/0/name", field(Thing::Conference, "name"));
    assert_eq!((editor.words(path, &lang("en")), editor.words(path, &lang("ar"))), ("Harbours".into(), String::new()));
    editor.fill("/conferences/0", name, &lang("ar"), "موانئ");
    assert_eq!((editor.words(path, &lang("en")), editor.words(path, &lang("ar"))), ("Harbours".into(), "موانئ".into()));
}

#[test]
fn what_reading_would_leave_out_is_not_lost_by_being_edited() {
    let odd = FULL.replacen("\"edition\": 2", "\"edition\": 2, \"x_own\": [1, 2.5], \"newer\": true", 1);
    let mut editor = Editor::new(odd.as_bytes()).unwrap();
    editor.fill("/conferences/0", field(Thing::Conference, "edition"), &lang("en"), "3");
    let file = editor.file();
    for kept in ["\"x_own\"", "2.5", "\"newer\": true", "\"edition\": 3"] {
        assert!(file.contains(kept), "{kept}");
    }
}

#[test]
fn a_complaint_leads_to_its_form() {
    for (path, thing, own) in [
        ("/conferences/0/sessions/3/start", Some(Thing::Session), "/conferences/0/sessions/3"),
        ("/conferences/1/place/lat", Some(Thing::Conference), "/conferences/1"),
        ("/conferences/0/participants/2", Some(Thing::Participant), "/conferences/0/participants/2"),
        ("/programs/4/summary", Some(Thing::Program), "/programs/4"),
        ("/publisher/url", None, ""),
        ("", None, ""),
    ] {
        let found = Thing::at(path);
        assert_eq!(found.as_ref().map(|(thing, _)| *thing), thing, "{path}");
        assert_eq!(found.map_or(String::new(), |(_, own)| own), own);
    }
}

#[test]
fn a_thing_is_taken_out_and_a_list_that_was_not_there_is_made() {
    let mut editor = editor();
    let count = editor.count("/milestones");
    editor.remove("/milestones/0").unwrap();
    assert_eq!(editor.count("/milestones"), count - 1);
    assert_eq!(editor.remove("/milestones/99"), None);
    let empty = r#"{"format": 1, "languages": ["en"]}"#;
    let mut new = Editor::new(empty.as_bytes()).unwrap();
    assert_eq!(new.add("/programs").as_deref(), Some("/programs/0"));
}

#[test]
fn what_no_form_has_is_filled_in_or_taken_out_by_its_path() {
    let mut editor = editor();
    assert!(Thing::form_of("/publisher/name").is_none() && Thing::form_of("/conferences/0/sessions/0/hall").is_none());
    assert_eq!(Thing::form_of("/conferences/0/place/city/en"), Some((Thing::Conference, "/conferences/0".to_owned())));
    assert_eq!(Thing::form_of("/programs/1"), Some((Thing::Program, "/programs/1".to_owned())));
    let kind = editor.kind_at("/publisher/name").unwrap();
    assert!(matches!(kind, Kind::Text), "{kind:?}");
    editor.fill_at("/publisher/name", kind, &lang("en"), "Another");
    assert_eq!(editor.words("/publisher/name", &lang("en")), "Another");
    editor.fill_at("/publisher/hall", Kind::Plain, &lang("en"), "x");
    assert_eq!(complaints(&editor, "/publisher/hall").len(), 1);
    assert!(editor.has("/publisher/hall") && editor.remove("/publisher/hall").is_some());
    assert_eq!(complaints(&editor, "/publisher/hall").len(), 0);
    assert!(editor.kind_at("/conferences").is_none() && editor.remove("/publisher/hall").is_none());
}
