//! Kinds of session and their statuses, as other programs call them.
//!
//! A kind is taken from the field of the type alone, and only where that, or its last word,
//! is a term of the vocabulary: "Panel discussion" and "Workshop (2h)" are, "Breakout session"
//! is a session like any other. A title says no kind.

use crate::convert::import::vocabulary;
use crate::model::{SessionKind, SessionStatus};

/// Terms and the kinds that they mean, in lower case.
const KINDS: &[(&str, SessionKind)] = &[
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
];

/// Words after a term that add nothing to it: a "keynote talk" is a keynote.
const GENERIC: &[&str] = &["session", "sessions", "talk", "lecture", "presentation", "event", "slot"];

/// The kind that the name of a type means; `None` for what is not in the vocabulary.
pub fn kind_of_type(word: &str) -> Option<SessionKind> {
    let plain = plain_type(word);
    let kind = |term: &str| KINDS.iter().find(|(known, _)| *known == term).map(|(_, kind)| *kind);
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
    KINDS.iter().any(|(known, kind)| *known == term && matches!(kind, SessionKind::Break | SessionKind::Opening))
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
    let lower: String = outside.flat_map(char::to_lowercase).collect();
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

/// Standing of a session in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands in the programme, with this status if the feed has a word for it.
    Shown(Option<SessionStatus>),
    /// It was never accepted, or is not public.
    NotPublic,
}

/// Reads the status word of a session.
pub fn standing(word: &str) -> Option<Standing> {
    let word = vocabulary::lower(word.trim());
    Some(match word.as_str() {
        "" | "accepted" | "published" | "scheduled" => Standing::Shown(None),
        "confirmed" | "已确认" => Standing::Shown(Some(SessionStatus::Confirmed)),
        "tentative" | "unconfirmed" | "provisional" | "待定" => Standing::Shown(Some(SessionStatus::Tentative)),
        "cancelled" | "canceled" | "abgesagt" | "annulé" | "cancelado" | "已取消" | "取消" | "ยกเลิก" => {
            Standing::Shown(Some(SessionStatus::Cancelled))
        }
        "delayed" => Standing::Shown(Some(SessionStatus::Delayed)),
        "moved" | "rescheduled" => Standing::Shown(Some(SessionStatus::Moved)),
        "rejected" | "declined" | "withdrawn" | "draft" | "pending" | "submitted" | "deleted" | "nominated" => {
            Standing::NotPublic
        }
        _ => return None,
    })
}

/// Words that say that a session is called off.
const CALLED_OFF: &[&str] = &["cancelled", "canceled", "abgesagt", "annulé", "annullato", "cancelado"];

/// A title's word that the session is called off, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalledOff {
    /// It stands apart by brackets or punctuation: `[Cancelled] …`, `CANCELLED: …`.
    Marked,
    /// It begins the title like any word: `CANCELLED CULTURE`.
    Perhaps,
}

/// Reads whether a title begins by saying that the session is called off, as organizers write
/// it where their program has no field for it.
pub fn called_off(title: &str) -> Option<CalledOff> {
    let head = title.trim_start_matches(['[', '(', ' ', '*']);
    let word: String = head.chars().take_while(|c| c.is_alphabetic()).collect();
    if !CALLED_OFF.contains(&vocabulary::lower(&word).as_str()) {
        return None;
    }
    let rest = head.get(word.len()..).unwrap_or_default().trim_start();
    let marked = rest.is_empty() || rest.starts_with([']', ')', ':', '-', '–', '—', '*', '!', '|', '/']);
    Some(if marked { CalledOff::Marked } else { CalledOff::Perhaps })
        .filter(|called| *called == CalledOff::Marked || word.chars().all(char::is_uppercase))
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

    #[test]
    fn a_session_that_was_never_accepted_is_not_shown() {
        assert_eq!(standing("Withdrawn"), Some(Standing::NotPublic));
        assert_eq!(standing("CONFIRMED"), Some(Standing::Shown(Some(SessionStatus::Confirmed))));
        assert_eq!(standing("wibble"), None);
    }

    #[test]
    fn a_title_calls_a_session_off_only_where_it_marks_it() {
        for title in ["[Canceled] x", "Cancelled: x", "CANCELED - x", "ABGESAGT – x", "(Cancelled) x"] {
            assert_eq!(called_off(title), Some(CalledOff::Marked), "{title}");
        }
        for title in ["CANCELLED CULTURE", "CANCELLED Rust for all"] {
            assert_eq!(called_off(title), Some(CalledOff::Perhaps), "{title}");
        }
        for title in ["Cancelled flights and how to rebook them", "Not CANCELLED", ""] {
            assert_eq!(called_off(title), None, "{title}");
        }
    }
}
