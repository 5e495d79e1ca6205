//! Statuses of sessions, as other programs and the titles of sessions say them.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::model::SessionStatus;

/// Standing of a session in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands in the programme, with this status if the feed has a word for it.
    Shown(Option<SessionStatus>),
    /// It was never accepted, or is not public.
    NotPublic,
}

static STANDINGS: LazyLock<Vocabulary<Standing>> = LazyLock::new(|| {
    let shown = |status| Standing::Shown(Some(status));
    Vocabulary::of_words([
        (Standing::Shown(None), "accepted published scheduled"),
        (shown(SessionStatus::Confirmed), "confirmed 已确认 confirmé confirmado подтверждено"),
        (
            shown(SessionStatus::Tentative),
            "tentative unconfirmed provisional 待定 provisoire provisional предварительно",
        ),
        (
            shown(SessionStatus::Cancelled),
            "cancelled canceled abgesagt annulé cancelado 已取消 取消 ยกเลิก отменено أُلغيت ملغاة",
        ),
        (shown(SessionStatus::Delayed), "delayed"),
        (shown(SessionStatus::Moved), "moved rescheduled"),
        (Standing::NotPublic, "rejected declined withdrawn draft pending submitted deleted nominated"),
    ])
});

/// Reads the status word of a session; `None` for what is not in the vocabulary.
pub fn standing(word: &str) -> Option<Standing> {
    if word.trim().is_empty() { Some(Standing::Shown(None)) } else { STANDINGS.get(word) }
}

/// Words that say that a session is called off.
static CALLED_OFF: LazyLock<Vocabulary<()>> = LazyLock::new(|| {
    Vocabulary::of_words([(
        (),
        "cancelled canceled abgesagt annulé annulée annullato cancelado cancelada 已取消 取消 отменено",
    )])
});

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
    let head = title.trim_start_matches(['[', '(', ' ', '*', '（', '【']);
    let is_part = |c: &char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(c);
    let word: String = head.chars().take_while(is_part).collect();
    CALLED_OFF.get(&word)?;
    let rest = head.get(word.len()..).unwrap_or_default().trim_start();
    let marks = [']', ')', ':', '-', '–', '—', '*', '!', '|', '/', '：', '）', '】'];
    let marked = rest.is_empty() || rest.starts_with(marks);
    Some(if marked { CalledOff::Marked } else { CalledOff::Perhaps })
        .filter(|called| *called == CalledOff::Marked || word.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

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
