//! Whatever the bytes are, reading ends in an atlas or in an error.

use super::*;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn full() -> Json {
    serde_json::from_slice(&fs::read(here("feeds/full.json")).unwrap()).unwrap()
}

/// The pointers to every value of a document.
fn pointers(json: &Json, at: String, found: &mut Vec<String>) {
    let index = json.as_array().into_iter().flatten().enumerate().map(|(i, item)| (i.to_string(), item));
    let keys = json.as_object().into_iter().flatten().map(|(key, item)| (key.replace('/', "~1"), item));
    for (step, item) in keys.chain(index) {
        pointers(item, format!("{at}/{step}"), found);
    }
    found.push(at);
}

fn any_json() -> impl Strategy<Value = Json> {
    const WORDS: &[&str] =
        &["", "2019", "2030-05-13T09:00+01:00", "hall", "en", "PT", "ZZ", "javascript:x", "opening", "ana"];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        prop::sample::select(WORDS).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let keys = prop::sample::select(&["id", "en", "ar", "start", "place", "x_own", "kind"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::from),
            prop::collection::vec((keys, inner), 0..3)
                .prop_map(|fields| fields.into_iter().map(|(key, json)| (key.to_owned(), json)).collect()),
        ]
    })
}

#[derive(Clone, Debug)]
enum Damage {
    Replace(Json),
    Remove,
    Double,
    /// Put there what stands elsewhere.
    Copy(prop::sample::Index),
}

fn any_damage() -> impl Strategy<Value = (prop::sample::Index, Damage)> {
    let damage = prop_oneof![
        any_json().prop_map(Damage::Replace),
        Just(Damage::Remove),
        Just(Damage::Double),
        any::<prop::sample::Index>().prop_map(Damage::Copy),
    ];
    (any::<prop::sample::Index>(), damage)
}

fn damage(json: &mut Json, at: prop::sample::Index, damage: Damage) {
    let mut all = Vec::new();
    pointers(json, String::new(), &mut all);
    let at = at.get(all.as_slice()).clone();
    match damage {
        Damage::Replace(with) => *json.pointer_mut(&at).unwrap() = with,
        Damage::Copy(from) => *json.pointer_mut(&at).unwrap() = json.pointer(from.get::<String>(&all)).unwrap().clone(),
        Damage::Double => {
            if let Some(list) = json.pointer_mut(&at).and_then(Json::as_array_mut) {
                list.extend(list.clone());
            }
        }
        Damage::Remove => {
            let Some((parent, key)) = at.rsplit_once('/') else { return };
            match json.pointer_mut(parent).unwrap() {
                Json::Array(list) => drop(list.remove(key.parse().unwrap())),
                parent => drop(parent.as_object_mut().unwrap().remove(&key.replace("~1", "/"))),
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_to_an_end(bytes in any::<Vec<u8>>()) {
        prop_assert!(feed::read(&bytes).is_err());
        prop_assert!(feed::live::read(&bytes, &[]).is_err());
    }

    #[test]
    fn a_feed_with_some_bytes_changed_is_read_to_an_end(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = fs::read(here("feeds/full.json")).unwrap();
        for (at, byte) in changes {
            *at.get_mut(&mut bytes) = byte;
        }
        let _ = feed::read(&bytes);
    }

    #[test]
    fn what_is_left_of_a_damaged_feed_has_no_error(damages in prop::collection::vec(any_damage(), 1..8)) {
        let mut json = full();
        for (at, what) in damages {
            damage(&mut json, at, what);
        }
        if let Ok((atlas, _)) = feed::read(json.to_string().as_bytes()) {
            let text = feed::write(&atlas);
            let (again, diagnostics) = feed::read(text.as_bytes()).unwrap();
            let errors: Vec<_> =
                diagnostics.iter().filter(|d| d.severity == feed::Severity::Error).collect();
            prop_assert_eq!(errors, Vec::<&feed::Diagnostic>::new());
            prop_assert_eq!(&again, &atlas);
            prop_assert_eq!(feed::write(&again), text);
        }
    }

    #[test]
    fn a_damaged_live_file_is_applied_to_an_end(damages in prop::collection::vec(any_damage(), 1..8)) {
        let (atlas, _) = feed::read(&fs::read(here("feeds/full.json")).unwrap()).unwrap();
        let mut json: Json = serde_json::from_slice(&fs::read(here("feeds/live.json")).unwrap()).unwrap();
        for (at, what) in damages {
            damage(&mut json, at, what);
        }
        if let Ok((live, _)) = feed::live::read(json.to_string().as_bytes(), &atlas.languages) {
            let (once, _) = feed::live::apply(&atlas, &live);
            prop_assert_eq!(&feed::live::apply(&once, &live).0, &once);
        }
    }
}

#[test]
fn deep_nesting_is_refused_or_skipped() {
    let deep = format!("{}{}", "[".repeat(500_000), "]".repeat(500_000));
    assert!(feed::read(deep.as_bytes()).is_err());
    let mut json = full();
    let nested = (0..100).fold(json!(1), |inner, _| json!([inner]));
    json["conferences"][0]["x_deep"] = nested.clone();
    json["conferences"][0]["name"] = nested;
    let (atlas, _) = feed::read(json.to_string().as_bytes()).unwrap();
    assert_eq!(atlas.conferences.len(), 1, "only the second conference still has a name");
}
