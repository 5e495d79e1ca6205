//! The beginning of a text, for where there is room for no more.

/// At most `limit` characters of `text` on one line: whole, or cut after a word with an
/// ellipsis. A text without spaces, as in Chinese or Thai, is cut where it is full.
pub fn excerpt(text: &str, limit: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(limit) else { return line };
    let room = line.char_indices().nth(limit.saturating_sub(1)).map_or(cut, |(room, _)| room);
    let kept = line.get(..room).unwrap_or_default();
    let ends_a_word = line.get(room..).is_some_and(|rest| rest.starts_with(' '));
    // A space that is far back belongs to a text that hardly uses any.
    let space = kept.rfind(' ').filter(|space| !ends_a_word && *space * 2 > kept.len());
    let words = space.and_then(|space| kept.get(..space));
    let mut out = words.unwrap_or(kept).trim_end_matches([' ', ',', ';', ':', '–', '-', '，', '、', '；']).to_owned();
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_excerpt_ends_after_a_word() {
        assert_eq!(excerpt("short\n text", 20), "short text");
        assert_eq!(excerpt("one two, three four", 15), "one two, three…");
        assert_eq!(excerpt("one two, three four", 12), "one two…");
        assert_eq!(excerpt("共建一带一路共享创新", 6), "共建一带一…");
    }

    proptest! {
        #[test]
        fn an_excerpt_is_never_longer_than_its_limit(words in any::<String>(), limit in 1usize..80) {
            prop_assert!(excerpt(&words, limit).chars().count() <= limit);
        }
    }
}
