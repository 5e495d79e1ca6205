//! Width of words, without a font.

/// About how wide a text is set, in thousandths of the size of its letters.
///
/// Ideographs, kana, hangul and full-width forms fill the em square; marks that sit on a letter
/// take no room; everything else is taken for a letter of mean width in a sans-serif face
/// (measured on Arial, Noto Sans and Noto Sans Thai, rounded up).
pub fn text_width(text: &str) -> i64 {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> i64 {
    match u32::from(c) {
        0x0300..=0x036F | 0x0591..=0x05BD | 0x064B..=0x065F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0,
        0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC | 0x0EC8..=0x0ECE => 0,
        0x0E00..=0x0EFF => 640,
        0x1100..=0x11FF | 0x2E80..=0x303F | 0x3041..=0xA4CF | 0xAC00..=0xD7FF => 1000,
        0xF900..=0xFAFF | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F000..=0x3FFFF => 1000,
        _ => match c {
            ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | '(' | ')' => 340,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 900,
            _ if c.is_uppercase() => 710,
            _ => 580,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ideograph_fills_the_em_and_a_mark_takes_no_room() {
        assert_eq!(text_width("论坛"), 2000);
        assert_eq!(text_width("ที่"), text_width("ท"));
        assert_eq!(text_width("e\u{301}"), text_width("e"));
        assert!(text_width("WW") > text_width("ii"));
    }
}
