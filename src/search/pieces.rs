//! Pieces: taking a run of joined words apart by what a text has.

/// The parts of `run`, as byte ranges in it, each of which is somewhere in `text`: the longest
/// ones first. `None` if `run` cannot be taken apart so.
///
/// A part has at least two ideographs or kana, or three letters of other scripts, and does not
/// tear a vowel or tone sign from its letter.
pub(super) fn pieces(run: &str, text: &str) -> Option<Vec<(usize, usize)>> {
    let mut chars: Vec<(usize, char)> = run.char_indices().collect();
    chars.push((run.len(), ' '));
    let mut dead = vec![false; chars.len()];
    let mut found: Vec<(usize, usize)> = Vec::new();
    // Depth first, the longest part first; each place in the run fails at most once.
    let mut next = chars.len() - 1;
    loop {
        let from = found.last().map_or(0, |(_, to)| *to);
        if from + 1 == chars.len() {
            break;
        }
        let fits = |to: &usize| {
            let byte = |at: usize| chars.get(at).map_or(run.len(), |(byte, _)| *byte);
            !dead.get(*to).copied().unwrap_or(true)
                && to - from >= least(&chars, from)
                && may_end(&chars, *to)
                && run.get(byte(from)..byte(*to)).is_some_and(|part| text.contains(part))
        };
        match (from + 1..=next).rev().find(fits) {
            Some(to) => {
                found.push((from, to));
                next = chars.len() - 1;
            }
            None => {
                *dead.get_mut(from)? = true;
                let (_, to) = found.pop()?;
                next = to - 1;
            }
        }
    }
    let byte = |at: usize| chars.get(at).map_or(run.len(), |(byte, _)| *byte);
    Some(found.into_iter().map(|(from, to)| (byte(from), byte(to))).collect())
}

/// The shortest part that `run` can begin with: for a quick look at whether a text has it.
pub(super) fn shortest_start(run: &str) -> Option<&str> {
    let mut chars: Vec<(usize, char)> = run.char_indices().collect();
    chars.push((run.len(), ' '));
    let to = (least(&chars, 0)..chars.len()).find(|to| may_end(&chars, *to))?;
    run.get(..chars.get(to)?.0)
}

fn least(chars: &[(usize, char)], from: usize) -> usize {
    let ideograph = chars.get(from).is_some_and(|(_, c)| *c >= '\u{2E80}');
    if ideograph { 2 } else { 3 }
}

/// True if a part may end before the character at `to`: not before a sign that belongs to the
/// letter before it, nor after a vowel that is written before its letter.
pub(super) fn may_end(chars: &[(usize, char)], to: usize) -> bool {
    let depends = |c: char| {
        matches!(c, '\u{E30}'..='\u{E3A}' | '\u{E45}'..='\u{E4E}' | '\u{EB0}'..='\u{EBC}' | '\u{EC8}'..='\u{ECD}'
            | '\u{102B}'..='\u{103E}' | '\u{17B6}'..='\u{17D3}' | 'ー')
    };
    let leads = |c: char| matches!(c, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}');
    let next = chars.get(to).is_some_and(|(_, c)| depends(*c));
    let last = to.checked_sub(1).and_then(|last| chars.get(last)).is_some_and(|(_, c)| leads(*c));
    !next && !last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts<'a>(run: &'a str, text: &str) -> Option<Vec<&'a str>> {
        pieces(run, text).map(|parts| parts.into_iter().map(|(from, to)| run.get(from..to).unwrap()).collect())
    }

    #[test]
    fn a_run_is_taken_apart_by_the_longest_parts_that_the_text_has() {
        assert_eq!(parts("创新论坛", "创新发展论坛"), Some(vec!["创新", "论坛"]));
        assert_eq!(parts("科技创新论坛", "论坛科技创新"), Some(vec!["科技创新", "论坛"]));
        assert_eq!(parts("创新论坛", "创新大会"), None);
        assert_eq!(parts("一二三四五", "一二三 三四五 四五"), Some(vec!["一二三", "四五"]));
        assert_eq!(
            parts("一二三四", "一二三 三四 一二"),
            Some(vec!["一二", "三四"]),
            "the longest first is a dead end"
        );
        assert_eq!(parts("ประชุมวิชาการ", "ประชุมใหญ่ทางวิชาการ"), Some(vec!["ประชุม", "วิชาการ"]));
    }

    #[test]
    fn the_shortest_start_keeps_signs_with_their_letter() {
        assert_eq!(shortest_start("创新论坛"), Some("创新"));
        assert_eq!(shortest_start("ประชุม"), Some("ประ"));
        assert_eq!(shortest_start("创"), None);
    }
}
