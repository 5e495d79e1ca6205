//! Files that are watched by looking at them: the same on every system, over networks and in
//! containers, where notifications of the system often fail.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// The length of each file and when it was last written. Two that are equal are of the same files.
pub(super) type State = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// The state of these files; one that is not there, or is being replaced, has none.
pub(super) fn state(files: impl IntoIterator<Item = PathBuf>) -> State {
    let look = |file: PathBuf| {
        let about = fs::metadata(&file).ok()?;
        Some((file, (about.len(), about.modified().ok())))
    };
    files.into_iter().filter_map(look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_came_or_went_is_another_state() {
        let folder = std::env::temp_dir().join(format!("atlas-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (one, two) = (folder.join("one"), folder.join("two"));
        let now = || state([one.clone(), two.clone()]);
        fs::write(&one, "1").unwrap();
        let first = now();
        assert_eq!(first, now());
        fs::write(&one, "12").unwrap();
        let second = now();
        fs::write(&two, "").unwrap();
        let third = now();
        fs::remove_file(&one).unwrap();
        let states = [first, second, third, now()];
        fs::remove_dir_all(&folder).unwrap();
        assert!(states.iter().enumerate().all(|(at, one)| states.iter().skip(at + 1).all(|other| one != other)));
    }
}
