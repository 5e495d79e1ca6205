//! Words of the vocabularies of other programs, in whatever spelling: `search::fold` decides
//! which two are the same, as it does where a visitor types one.

use std::collections::HashMap;

use crate::search::fold;

/// Terms with what each means.
#[derive(Debug)]
pub struct Vocabulary<T> {
    meanings: HashMap<String, T>,
}

impl<T: Copy> Vocabulary<T> {
    /// Vocabulary of these terms; of one that is given twice the first meaning stands.
    pub fn new<'a>(terms: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut meanings = HashMap::new();
        for (term, meaning) in terms {
            meanings.entry(fold(term)).or_insert(meaning);
        }
        Self { meanings }
    }

    /// Vocabulary of lists of words, which stand apart by spaces.
    pub fn of_words<'a>(lists: impl IntoIterator<Item = (T, &'a str)>) -> Self {
        let words = lists.into_iter().flat_map(|(meaning, words)| words.split_whitespace().map(move |w| (w, meaning)));
        Self::new(words)
    }

    /// Meaning of a word, with space around it or not.
    pub fn get(&self, word: &str) -> Option<T> {
        self.meanings.get(fold(word).trim()).copied()
    }
}

/// Part of somebody in a session, by the words of other programs.
pub mod roles {
    use std::sync::LazyLock;

    use super::Vocabulary;
    use crate::model::AppearanceRole;

    static ROLES: LazyLock<Vocabulary<AppearanceRole>> = LazyLock::new(|| {
        Vocabulary::of_words([
            (
                AppearanceRole::Chair,
                "chair chairperson coordinator convener 主持 主持人 président présidente председатель",
            ),
            (AppearanceRole::Moderator, "moderator host modérateur moderador модератор"),
            (AppearanceRole::Panelist, "panelist panellist panéliste panelista"),
            (AppearanceRole::Guest, "guest 嘉宾 invité invitado гость"),
            (AppearanceRole::Speaker, "speaker 主讲人 演讲者 intervenant ponente докладчик"),
        ])
    });

    /// The part that a word means; `None` for what is not in the vocabulary.
    pub fn role(word: &str) -> Option<AppearanceRole> {
        ROLES.get(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AppearanceRole;

    #[test]
    fn a_word_is_the_same_whatever_its_case_accents_and_width() {
        let months = Vocabulary::of_words([(2, "Février fevereiro"), (8, "août")]);
        for (word, wanted) in [("FEVRIER", Some(2)), (" fe\u{301}vrier ", Some(2)), ("Ａｏût", Some(8)), ("mars", None)]
        {
            assert_eq!(months.get(word), wanted, "{word}");
        }
    }

    #[test]
    fn a_role_is_a_term_of_the_vocabulary() {
        assert_eq!(roles::role("CHAIR"), Some(AppearanceRole::Chair));
        assert_eq!(roles::role("University"), None);
    }
}
