//! What other programs call the sorts of session, and how sure they are.

use crate::model::{SessionKind, SessionStatus};

/// Words in the name of a session's type, and the kind that they mean. The first that is
/// found counts, so the narrower words stand first.
const KINDS: &[(&str, SessionKind)] = &[
    ("keynote", SessionKind::Keynote),
    ("opening", SessionKind::Opening),
    ("welcome", SessionKind::Opening),
    ("closing", SessionKind::Ceremony),
    ("ceremony", SessionKind::Ceremony),
    ("award", SessionKind::Ceremony),
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
    ("game", SessionKind::Competition),
    ("poster", SessionKind::Poster),
    ("exhibition", SessionKind::Exhibition),
    ("exhibit", SessionKind::Exhibition),
    ("expo", SessionKind::Exhibition),
    ("stand", SessionKind::Exhibition),
    ("tour", SessionKind::Tour),
    ("excursion", SessionKind::Tour),
    ("day trip", SessionKind::Tour),
    ("field trip", SessionKind::Tour),
    ("launch", SessionKind::Launch),
    ("lunch", SessionKind::Break),
    ("breakfast", SessionKind::Break),
    ("break", SessionKind::Break),
    ("coffee", SessionKind::Break),
    ("pause", SessionKind::Break),
    ("pausa", SessionKind::Break),
    ("meal", SessionKind::Break),
    ("social", SessionKind::Social),
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
    ("talk", SessionKind::Talk),
    ("devroom", SessionKind::Talk),
    ("maintrack", SessionKind::Talk),
    ("presentation", SessionKind::Talk),
    ("vortrag", SessionKind::Talk),
    ("paper", SessionKind::Talk),
    ("speech", SessionKind::Talk),
    ("demo", SessionKind::Talk),
    ("session", SessionKind::Talk),
];

/// Titles that say by themselves what a session is, where nothing else does.
const TITLES: &[(&str, SessionKind)] = &[
    ("breakfast", SessionKind::Break),
    ("lunch", SessionKind::Break),
    ("lunch break", SessionKind::Break),
    ("dinner", SessionKind::Break),
    ("break", SessionKind::Break),
    ("coffee", SessionKind::Break),
    ("coffee break", SessionKind::Break),
    ("tea break", SessionKind::Break),
    ("morning break", SessionKind::Break),
    ("afternoon break", SessionKind::Break),
    ("mittagspause", SessionKind::Break),
    ("kaffeepause", SessionKind::Break),
    ("pause", SessionKind::Break),
    ("opening", SessionKind::Opening),
    ("opening ceremony", SessionKind::Opening),
    ("opening session", SessionKind::Opening),
    ("grand opening", SessionKind::Opening),
    ("closing", SessionKind::Ceremony),
    ("closing ceremony", SessionKind::Ceremony),
    ("closing session", SessionKind::Ceremony),
    ("day trip", SessionKind::Tour),
    ("poster session", SessionKind::Poster),
    ("cheese and wine party", SessionKind::Social),
    ("conference dinner", SessionKind::Social),
];

/// The kind that the name of a type means; `None` for a word that is not known.
pub fn kind_of_type(word: &str) -> Option<SessionKind> {
    let word = word.to_ascii_lowercase();
    KINDS.iter().find(|(known, _)| has_word(&word, known)).map(|(_, kind)| *kind)
}

/// The kind that a title says by itself, such as `Lunch`.
pub fn kind_of_title(title: &str) -> Option<SessionKind> {
    let title = title.trim().trim_end_matches(['.', '!']);
    TITLES.iter().find(|(known, _)| title.eq_ignore_ascii_case(known)).map(|(_, kind)| *kind)
}

/// Whether a type word is just the name of the kind, so that nothing is lost by leaving it out.
pub fn says_the_same(word: &str, kind: SessionKind) -> bool {
    format!("{kind:?}").eq_ignore_ascii_case(word.trim())
}

/// What a program says about how sure a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands in the programme, with this status if the feed has a word for it.
    Shown(Option<SessionStatus>),
    /// It was never accepted, or is not public.
    NotPublic,
}

/// Reads the status word of a session.
pub fn standing(word: &str) -> Option<Standing> {
    let word = word.trim().to_ascii_lowercase();
    Some(match word.as_str() {
        "" | "accepted" | "published" | "scheduled" => Standing::Shown(None),
        "confirmed" => Standing::Shown(Some(SessionStatus::Confirmed)),
        "tentative" | "unconfirmed" | "provisional" => Standing::Shown(Some(SessionStatus::Tentative)),
        "cancelled" | "canceled" => Standing::Shown(Some(SessionStatus::Cancelled)),
        "delayed" => Standing::Shown(Some(SessionStatus::Delayed)),
        "moved" | "rescheduled" => Standing::Shown(Some(SessionStatus::Moved)),
        "rejected" | "declined" | "withdrawn" | "draft" | "pending" | "submitted" | "deleted" | "nominated" => {
            Standing::NotPublic
        }
        _ => return None,
    })
}

/// Whether a title begins by saying that the session is called off, as organizers write it
/// where their program has no field for it.
pub fn says_cancelled(title: &str) -> bool {
    let word: String =
        title.trim_start_matches(['[', '(', ' ', '*']).chars().take_while(|c| c.is_alphabetic()).collect();
    let rest = title.trim_start_matches(['[', '(', ' ', '*']).get(word.len()..).unwrap_or_default();
    let called_off =
        ["cancelled", "canceled", "abgesagt", "annulé", "annullato"].iter().any(|w| word.eq_ignore_ascii_case(w));
    called_off
        && (rest.trim_start().starts_with([']', ')', ':', '-', '–', '—', '*', '!'])
            || word.chars().all(char::is_uppercase))
}

/// Whether `text` has `word`, not in the middle of another word at its start (`tour`, but
/// not `detour`).
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric))
        || (word.len() > 5 && text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_other_programs_become_kinds() {
        let cases = [
            ("lecture", Some(SessionKind::Talk)),
            ("Talk 30 min + 10min Q&A", Some(SessionKind::Talk)),
            ("Workshop 110min", Some(SessionKind::Workshop)),
            ("LightningTalk 15min 10min Q&A", Some(SessionKind::Talk)),
            ("lightningtalk", Some(SessionKind::Talk)),
            ("BoF (45 minutes)", Some(SessionKind::Discussion)),
            ("devroom", Some(SessionKind::Talk)),
            ("Panel discussion", Some(SessionKind::Discussion)),
            ("Keynote talk", Some(SessionKind::Keynote)),
            ("Coffee break", Some(SessionKind::Break)),
            ("Detour", None),
            ("Other", None),
            ("", None),
        ];
        for (word, wanted) in cases {
            assert_eq!(kind_of_type(word), wanted, "{word}");
        }
    }

    #[test]
    fn a_title_is_taken_at_its_word_only_as_a_whole() {
        assert_eq!(kind_of_title("Lunch"), Some(SessionKind::Break));
        assert_eq!(kind_of_title("Lunch and learn: kernels"), None);
        assert_eq!(kind_of_title("Opening Ceremony"), Some(SessionKind::Opening));
    }

    #[test]
    fn a_session_that_was_never_accepted_is_not_shown() {
        assert_eq!(standing("Withdrawn"), Some(Standing::NotPublic));
        assert_eq!(standing("CONFIRMED"), Some(Standing::Shown(Some(SessionStatus::Confirmed))));
        assert_eq!(standing("wibble"), None);
    }

    #[test]
    fn a_title_may_say_that_the_session_is_called_off() {
        for title in ["CANCELLED Rust for all", "[Canceled] x", "Cancelled: x", "CANCELED - x"] {
            assert!(says_cancelled(title), "{title}");
        }
        for title in ["Cancelled flights and how to rebook them", "Not CANCELLED", ""] {
            assert!(!says_cancelled(title), "{title}");
        }
    }
}
