//! Walk of the keyboard focus along the entries of the axis, which are one stop of the Tab key.

/// A step of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// To the entry with this index.
    To(usize),
    /// From an entry to the axis around it.
    Out,
}

/// The step that a key means: `at` is the entry that has the focus, of `count`, or none if the
/// axis has it. Enter and the arrow down lead from the axis to its first entry; arrows, Home and
/// End lead on from there, Escape back. `None` for a key that means nothing here.
pub fn walk(key: &str, at: Option<usize>, count: usize, right_to_left: bool) -> Option<Walk> {
    let last = count.checked_sub(1)?;
    let Some(at) = at else {
        return matches!(key, "Enter" | "ArrowDown").then_some(Walk::To(0));
    };
    let (ahead, back) = if right_to_left { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    match key {
        "ArrowDown" => Some(Walk::To((at + 1).min(last))),
        "ArrowUp" => Some(Walk::To(at.saturating_sub(1))),
        key if key == ahead => Some(Walk::To((at + 1).min(last))),
        key if key == back => Some(Walk::To(at.saturating_sub(1))),
        "Home" => Some(Walk::To(0)),
        "End" => Some(Walk::To(last)),
        "Escape" => Some(Walk::Out),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_leads_in_arrows_lead_on_and_escape_leads_out() {
        let walk = |key, at| walk(key, at, 3, false);
        assert_eq!(walk("Enter", None), Some(Walk::To(0)));
        assert_eq!(walk("ArrowRight", Some(0)), Some(Walk::To(1)));
        assert_eq!(walk("ArrowDown", Some(2)), Some(Walk::To(2)), "there is nothing after the last");
        assert_eq!(walk("ArrowLeft", Some(0)), Some(Walk::To(0)), "nor before the first");
        assert_eq!(walk("End", Some(0)), Some(Walk::To(2)));
        assert_eq!(walk("Escape", Some(1)), Some(Walk::Out));
    }

    #[test]
    fn arrows_on_the_axis_itself_are_left_to_move_it() {
        assert_eq!(walk("ArrowRight", None, 3, false), None);
        assert_eq!(walk("+", Some(1), 3, false), None);
        assert_eq!(walk("Enter", None, 0, false), None, "an empty axis has no entry to go to");
    }

    #[test]
    fn ahead_is_where_reading_leads() {
        assert_eq!(walk("ArrowLeft", Some(0), 3, true), Some(Walk::To(1)));
        assert_eq!(walk("ArrowRight", Some(1), 3, true), Some(Walk::To(0)));
    }
}
