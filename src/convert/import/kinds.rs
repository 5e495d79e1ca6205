//! Kinds of session, as other programs call them.
//!
//! A kind is taken from the field of the type alone, and only where that, or its last word,
//! is a term of the vocabulary: "Panel discussion" and "Workshop (2h)" are, "Breakout session"
//! is a session like any other. A title says no kind.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::model::SessionKind;
use crate::search::fold;

/// Terms and the kinds that they mean.
const TERMS: &[(&str, SessionKind)] = &[
    ("keynote", SessionKind::Keynote),
    ("keynotes", SessionKind::Keynote),
    ("opening", SessionKind::Opening),
    ("opening ceremony", SessionKind::Opening),
    ("welcome", SessionKind::Opening),
    ("closing", SessionKind::Ceremony),
    ("ceremony", SessionKind::Ceremony),
    ("award ceremony", SessionKind::Ceremony),
    ("plenary", SessionKind::Plenary),
    ("plenum", SessionKind::Plenary),
    ("workshop", SessionKind::Workshop),
    ("tutorial", SessionKind::Workshop),
    ("training", SessionKind::Workshop),
    ("hands-on", SessionKind::Workshop),
    ("masterclass", SessionKind::Workshop),
    ("junior", SessionKind::Workshop),
    ("sprint", SessionKind::Workshop),
    ("bof", SessionKind::Discussion),
    ("birds of a feather", SessionKind::Discussion),
    ("discussion", SessionKind::Discussion),
    ("diskussion", SessionKind::Discussion),
    ("panel", SessionKind::Discussion),
    ("podium", SessionKind::Discussion),
    ("podiumsdiskussion", SessionKind::Discussion),
    ("debate", SessionKind::Discussion),
    ("round table", SessionKind::Discussion),
    ("roundtable", SessionKind::Discussion),
    ("fishbowl", SessionKind::Discussion),
    ("forum", SessionKind::Forum),
    ("symposium", SessionKind::Forum),
    ("meeting", SessionKind::Meeting),
    ("meetup", SessionKind::Meeting),
    ("assembly", SessionKind::Meeting),
    ("treffen", SessionKind::Meeting),
    ("contest", SessionKind::Competition),
    ("competition", SessionKind::Competition),
    ("hackathon", SessionKind::Competition),
    ("poster", SessionKind::Poster),
    ("posters", SessionKind::Poster),
    ("exhibition", SessionKind::Exhibition),
    ("exhibit", SessionKind::Exhibition),
    ("expo", SessionKind::Exhibition),
    ("tour", SessionKind::Tour),
    ("excursion", SessionKind::Tour),
    ("day trip", SessionKind::Tour),
    ("field trip", SessionKind::Tour),
    ("launch", SessionKind::Launch),
    ("break", SessionKind::Break),
    ("lunch", SessionKind::Break),
    ("breakfast", SessionKind::Break),
    ("coffee", SessionKind::Break),
    ("pause", SessionKind::Break),
    ("meal", SessionKind::Break),
    ("social", SessionKind::Social),
    ("social event", SessionKind::Social),
    ("party", SessionKind::Social),
    ("concert", SessionKind::Social),
    ("performance", SessionKind::Social),
    ("music", SessionKind::Social),
    ("djset", SessionKind::Social),
    ("dj set", SessionKind::Social),
    ("dinner", SessionKind::Social),
    ("reception", SessionKind::Social),
    ("networking", SessionKind::Social),
    ("entertainment", SessionKind::Social),
    ("lecture", SessionKind::Talk),
    ("lightning", SessionKind::Talk),
    ("lightningtalk", SessionKind::Talk),
    ("talk", SessionKind::Talk),
    ("devroom", SessionKind::Talk),
    ("maintrack", SessionKind::Talk),
    ("presentation", SessionKind::Talk),
    ("vortrag", SessionKind::Talk),
    ("paper", SessionKind::Talk),
    ("speech", SessionKind::Talk),
    ("demo", SessionKind::Talk),
    ("other", SessionKind::Other),
    ("開幕", SessionKind::Opening),
    ("开幕式", SessionKind::Opening),
    ("闭幕式", SessionKind::Ceremony),
    ("全体会议", SessionKind::Plenary),
    ("主旨演讲", SessionKind::Keynote),
    ("主题演讲", SessionKind::Keynote),
    ("论坛", SessionKind::Forum),
    ("分论坛", SessionKind::Forum),
    ("会议", SessionKind::Meeting),
    ("讨论", SessionKind::Discussion),
    ("圆桌讨论", SessionKind::Discussion),
    ("比赛", SessionKind::Competition),
    ("竞赛", SessionKind::Competition),
    ("展览", SessionKind::Exhibition),
    ("参观", SessionKind::Tour),
    ("发布会", SessionKind::Launch),
    ("工作坊", SessionKind::Workshop),
    ("报告", SessionKind::Talk),
    ("演讲", SessionKind::Talk),
    ("墙报", SessionKind::Poster),
    ("茶歇", SessionKind::Break),
    ("午餐", SessionKind::Break),
    ("晚宴", SessionKind::Social),
    ("พิธีเปิด", SessionKind::Opening),
    ("ปาฐกถา", SessionKind::Keynote),
    ("เวิร์กช็อป", SessionKind::Workshop),
    ("บรรยาย", SessionKind::Talk),
    ("พัก", SessionKind::Break),
    ("conférence", SessionKind::Talk),
    ("atelier", SessionKind::Workshop),
    ("table ronde", SessionKind::Discussion),
    ("charla", SessionKind::Talk),
    ("taller", SessionKind::Workshop),
    ("mesa redonda", SessionKind::Discussion),
    ("séance plénière", SessionKind::Plenary),
    ("sesión plenaria", SessionKind::Plenary),
    ("пленарное заседание", SessionKind::Plenary),
    ("открытие", SessionKind::Opening),
    ("доклад", SessionKind::Talk),
    ("мастер-класс", SessionKind::Workshop),
    ("круглый стол", SessionKind::Discussion),
    ("перерыв", SessionKind::Break),
    ("محاضرة", SessionKind::Talk),
    ("ورشة عمل", SessionKind::Workshop),
    ("استراحة", SessionKind::Break),
];

static KINDS: LazyLock<Vocabulary<SessionKind>> = LazyLock::new(|| Vocabulary::new(TERMS.iter().copied()));

/// Words after a term that add nothing to it: a "keynote talk" is a keynote.
const GENERIC: &[&str] = &["session", "sessions", "talk", "lecture", "presentation", "event", "slot"];

/// The kind that the name of a type means; `None` for what is not in the vocabulary.
pub fn kind_of_type(word: &str) -> Option<SessionKind> {
    let plain = plain_type(word);
    let kind = |term: &str| KINDS.get(term);
    if let Some(kind) = kind(&plain) {
        return Some(kind);
    }
    let (before, last) = plain.rsplit_once(' ')?;
    if GENERIC.contains(&last)
        && let Some(kind) = kind(before).filter(|_| last != "talk" && last != "lecture" || !is_break(before))
    {
        return Some(kind);
    }
    kind(last)
}

/// Terms that name something else before "talk": a lunch talk is a talk.
fn is_break(term: &str) -> bool {
    matches!(KINDS.get(term), Some(SessionKind::Break | SessionKind::Opening))
}

/// A type in lower case without what stands in brackets, and without lengths of time
/// (`Talk 30 min + 10min Q&A` is `talk`).
fn plain_type(word: &str) -> String {
    let mut depth = 0_usize;
    let outside = word.chars().filter(|c| match c {
        '(' | '[' | '（' => {
            depth += 1;
            false
        }
        ')' | ']' | '）' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    let lower = fold(&outside.collect::<String>());
    let is_length = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
        let units = ["", "m", "min", "mins", "minute", "minutes", "minuten", "h", "hour", "hours", "分钟", "小时"];
        (unit.len() < word.len()
            || matches!(unit, "min" | "mins" | "minutes" | "minuten" | "hours" | "q&a" | "+" | "-"))
            && (units.contains(&unit) || matches!(unit, "q&a" | "+" | "-"))
    };
    lower.split_whitespace().filter(|word| !is_length(word)).collect::<Vec<_>>().join(" ")
}

/// True if a type word is just the name of the kind, so that nothing is lost by leaving it out.
pub fn says_the_same(word: &str, kind: SessionKind) -> bool {
    format!("{kind:?}").eq_ignore_ascii_case(word.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_a_term_of_the_vocabulary() {
        let cases = [
            ("lecture", Some(SessionKind::Talk)),
            ("Talk 30 min + 10min Q&A", Some(SessionKind::Talk)),
            ("Workshop 110min", Some(SessionKind::Workshop)),
            ("Workshop (2h)", Some(SessionKind::Workshop)),
            ("lightningtalk", Some(SessionKind::Talk)),
            ("BoF (45 minutes)", Some(SessionKind::Discussion)),
            ("Long talk (45 minutes)", Some(SessionKind::Talk)),
            ("Panel discussion", Some(SessionKind::Discussion)),
            ("Keynote talk", Some(SessionKind::Keynote)),
            ("Poster session", Some(SessionKind::Poster)),
            ("Coffee break", Some(SessionKind::Break)),
            ("分论坛", Some(SessionKind::Forum)),
            ("Other", Some(SessionKind::Other)),
            ("Detour", None),
            ("", None),
        ];
        for (word, wanted) in cases {
            assert_eq!(kind_of_type(word), wanted, "{word}");
        }
    }

    #[test]
    fn no_kind_is_taken_from_the_beginning_of_a_word() {
        let words = [
            "Standard talk (45 min)",
            "Tourism talk",
            "Export control talk",
            "Game development talk",
            "Demographics lecture",
            "Posterior analysis talk",
            "Expository lecture",
            "Socialist history lecture",
            "Musicology talk",
            "Open talk",
            "Lunch talk",
            "Coffee machine hacking talk",
            "Launchpad demo",
            "Partyless talk",
        ];
        for word in words {
            assert_eq!(kind_of_type(word), Some(SessionKind::Talk), "{word}");
        }
        for word in [
            "Breakout session",
            "Breakout",
            "Standup",
            "Tournament",
            "Panellist introduction",
            "Break-out group",
            "Rebreak",
        ] {
            assert_eq!(kind_of_type(word), None, "{word}");
        }
    }
}
