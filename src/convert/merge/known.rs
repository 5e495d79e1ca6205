//! Sessions of a feed that are known again in a file: by the key that is unique in all the
//! world, else by id and time, by key, and where a source has no keys by title or time.

use std::collections::{BTreeSet, HashMap};

use crate::convert::import::{Origin, ends_like_a_key};
use crate::model::{Session, SessionId};

/// For each session of a file its session in the feed, as an index; and the sessions of the
/// feed that no program of this kind can have made, for their ids have no key.
#[derive(Debug)]
pub struct Known {
    pub before: Vec<Option<usize>>,
    /// Sessions of the feed that the file no longer has.
    pub gone: Vec<usize>,
    /// Sessions that only the feed has ever had.
    pub by_hand: Vec<usize>,
}

/// Rule by which sessions are matched: the keys that both sides must share.
type KeyOf<'a> = &'a dyn Fn(&Session, Option<&Origin>) -> Option<String>;

/// Finds the sessions of `new` among those of `old`.
pub fn known(old: &[Session], new: &[Session], origins: &HashMap<SessionId, Origin>) -> Known {
    let mut matching = Matching { before: vec![None; new.len()], taken: vec![false; old.len()], old, new, origins };
    let bases: BTreeSet<&str> = origins.values().map(|origin| origin.base.as_str()).collect();
    let has_keys = !origins.is_empty() && origins.values().all(|origin| origin.key.is_some());
    let start = |session: &Session| session.span.start().to_string();
    let last = |session: &Session| session.id.as_str().rsplit_once('-').map(|(_, key)| key.to_owned());
    let title = |session: &Session| session.title.versions().next().map(|version| version.text.to_owned());
    let place = |session: &Session| session.places.iter().map(|place| place.as_str()).collect::<Vec<_>>().join("+");

    // 1. The key that is unique in all the world ends the id.
    matching.pass(&|session, _| last(session), &|_, origin| origin?.guid.clone());
    // 2. The same id at the same time.
    let by_id_and_start = |session: &Session, _: Option<&Origin>| Some(format!("{} {}", session.id, start(session)));
    matching.pass(&by_id_and_start, &by_id_and_start);
    // 3. One of several with the same title and key, at the same time.
    let base = |session: &Session| {
        let id = session.id.as_str();
        if bases.contains(id) {
            return Some(id.to_owned());
        }
        id.rsplit_once('-').map(|(head, _)| head).filter(|head| bases.contains(head)).map(str::to_owned)
    };
    let old_base = |session: &Session, _: Option<&Origin>| Some(format!("{} {}", base(session)?, start(session)));
    matching.pass(&old_base, &|session, origin| Some(format!("{} {}", origin?.base, start(session))));
    // 4. The same id, at another time: it moved.
    let by_id = |session: &Session, _: Option<&Origin>| Some(session.id.to_string());
    matching.pass(&by_id, &by_id);
    matching.pass(&|session, _| base(session), &|_, origin| Some(origin?.base.clone()));
    if has_keys {
        // 5. The same key under another title.
        matching.pass(&|session, _| last(session), &|_, origin| origin?.key.clone());
    } else {
        // 6. Sources without keys: the same title, or the same time and place.
        matching.pass(&|session, _| title(session), &|session, _| title(session));
        let when = |session: &Session, _: Option<&Origin>| {
            (!session.places.is_empty()).then(|| format!("{} {}", start(session), place(session)))
        };
        matching.pass(&when, &when);
    }
    let left = (0..old.len()).filter(|index| !matching.taken.get(*index).copied().unwrap_or(true));
    let is_by_hand = |index: &usize| has_keys && old.get(*index).is_some_and(|session| !could_be_of(session, origins));
    let (by_hand, gone) = left.partition(is_by_hand);
    Known { before: matching.before, gone, by_hand }
}

/// Finds only sessions with the same key or with the same id at the same time; nothing is gone.
pub fn same(old: &[Session], new: &[Session], origins: &HashMap<SessionId, Origin>) -> Known {
    let mut matching = Matching { before: vec![None; new.len()], taken: vec![false; old.len()], old, new, origins };
    let by_id = |session: &Session, _: Option<&Origin>| Some(format!("{} {}", session.id, session.span.start()));
    matching.pass(&by_id, &by_id);
    let gone = (0..old.len()).filter(|index| !matching.taken.get(*index).copied().unwrap_or(true)).collect();
    Known { before: matching.before, gone, by_hand: Vec::new() }
}

/// True if an id may be one that this source's importer gave: it ends like its keys do.
fn could_be_of(session: &Session, origins: &HashMap<SessionId, Origin>) -> bool {
    let id = session.id.as_str();
    let digits = |key: &str| key.bytes().all(|b| b.is_ascii_digit());
    let all_digits = origins.values().filter_map(|origin| origin.key.as_deref()).all(digits);
    let Some((_, last)) = id.rsplit_once('-') else { return false };
    // Of twins the last part is a hash, and the key stands before it.
    let before = id.rsplit('-').nth(1).unwrap_or_default();
    if all_digits { digits(last) || digits(before) && ends_like_a_key(id) } else { ends_like_a_key(id) }
}

struct Matching<'a> {
    before: Vec<Option<usize>>,
    taken: Vec<bool>,
    old: &'a [Session],
    new: &'a [Session],
    origins: &'a HashMap<SessionId, Origin>,
}

impl Matching<'_> {
    /// Matches those that are left where one of either side has a key, and only one.
    fn pass(&mut self, old_key: KeyOf<'_>, new_key: KeyOf<'_>) {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, session) in self.old.iter().enumerate() {
            if !self.taken.get(index).copied().unwrap_or(true)
                && let Some(key) = old_key(session, None)
            {
                by_key.entry(key).or_default().push(index);
            }
        }
        let mut wanted: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, session) in self.new.iter().enumerate() {
            if self.before.get(index).copied().flatten().is_none()
                && let Some(key) = new_key(session, self.origins.get(&session.id))
            {
                wanted.entry(key).or_default().push(index);
            }
        }
        for (key, new) in wanted {
            let Some(old) = by_key.get(&key) else { continue };
            if let ([new], [old]) = (new.as_slice(), old.as_slice()) {
                if let Some(slot) = self.before.get_mut(*new) {
                    *slot = Some(*old);
                }
                if let Some(taken) = self.taken.get_mut(*old) {
                    *taken = true;
                }
            }
        }
    }
}
