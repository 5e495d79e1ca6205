//! Folding: the form in which two spellings of one word are the same.

/// The base letter of each Latin letter with a mark, from [`LATIN_FIRST`] on; `.` where there is
/// none. From the decompositions of Unicode 15, and the letters with a stroke or hook by
/// the letter they come from.
const LATIN: &str = "\
aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
bb.....cc..dd.e..ff....ikkl...n.oo..pp......tt.uu..yyzz.........\
.............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa..oo\
aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..accl.s\
z..b..eejj..rryy";
const LATIN_FIRST: u32 = 0xC0;

/// As [`LATIN`], for Latin Extended Additional: Vietnamese, Welsh and others.
const LATIN_ADDITIONAL: &str = "\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.sss..aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
const LATIN_ADDITIONAL_FIRST: u32 = 0x1E00;

/// The half-width katakana from U+FF66, full-width.
const KATAKANA: &str =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// The text without differences of case, accents, width and the like: `Straße` and `STRASSE`,
/// `Đà Nẵng` and `da nang`, `ＡＩ` and `ai`, `ﺃحمد` with and without its signs. Katakana become
/// hiragana, digits of other scripts become 0 to 9. Thai stays as it is.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut |folded| out.push(folded));
    }
    out
}

/// Passes the folded form of a character to `out`: one, two or none.
pub(super) fn fold_char(c: char, out: &mut dyn FnMut(char)) {
    match c {
        'A'..='Z' => out(c.to_ascii_lowercase()),
        '\0'..='\u{AC}' => out(c),
        'ß' | 'ẞ' => two("ss", out),
        'æ' | 'Æ' => two("ae", out),
        'œ' | 'Œ' => two("oe", out),
        'þ' | 'Þ' => two("th", out),
        'ĳ' | 'Ĳ' => two("ij", out),
        '\u{C0}'..='\u{24F}' => out(base(LATIN, LATIN_FIRST, c)),
        '\u{1E00}'..='\u{1EFF}' => out(base(LATIN_ADDITIONAL, LATIN_ADDITIONAL_FIRST, c)),
        _ if is_mark(c) => {}
        '\u{1F00}'..='\u{1FFF}' => out(greek_extended(c)),
        '’' | '‘' | 'ʼ' => out('\''),
        '\u{3000}' => out(' '),
        '\u{30A1}'..='\u{30F6}' => out(shifted(c, -0x60)),
        '\u{FF01}'..='\u{FF5E}' => fold_char(shifted(c, -0xFEE0), out),
        '\u{FF66}'..='\u{FF9D}' => {
            let full = KATAKANA.chars().nth((u32::from(c) - 0xFF66) as usize);
            fold_char(full.unwrap_or(c), out);
        }
        _ => match digit(c) {
            Some(digit) => out(digit),
            None => lower(c, out),
        },
    }
}

/// Greek, Cyrillic, Arabic and everything else that has case or forms.
fn lower(c: char, out: &mut dyn FnMut(char)) {
    for lowered in c.to_lowercase() {
        if lowered != c {
            // The lower case of a sign may be a letter with a mark: that of U+212B is å.
            fold_char(lowered, out);
            continue;
        }
        out(match lowered {
            'ά' => 'α',
            'έ' => 'ε',
            'ή' => 'η',
            'ί' | 'ϊ' | 'ΐ' => 'ι',
            'ό' => 'ο',
            'ύ' | 'ϋ' | 'ΰ' => 'υ',
            'ώ' => 'ω',
            'ς' => 'σ',
            'ё' | 'ѐ' => 'е',
            'й' | 'ѝ' => 'и',
            'ў' => 'у',
            'ї' => 'і',
            'ѓ' => 'г',
            'ќ' => 'к',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ؤ' => 'و',
            'ئ' | 'ى' | 'ی' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            other => other,
        });
    }
}

fn two(letters: &str, out: &mut dyn FnMut(char)) {
    letters.chars().for_each(out);
}

fn base(table: &str, first: u32, c: char) -> char {
    let at = (u32::from(c) - first) as usize;
    match table.as_bytes().get(at) {
        Some(letter) if *letter != b'.' => char::from(*letter),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

fn shifted(c: char, by: i32) -> char {
    u32::from(c).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// Marks that sit on a letter, tatweel, soft hyphens and joiners: what a reader does not type.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{20D0}'..='\u{20F0}'
        | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{FEFF}')
}

/// Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese and Khmer digits.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 8] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x17E0];
    let value = ZEROS.into_iter().find_map(|zero| u32::from(c).checked_sub(zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// The letter of a polytonic one, by its row in the chart.
fn greek_extended(c: char) -> char {
    match u32::from(c) {
        0x1F00..=0x1F0F | 0x1F70..=0x1F71 | 0x1F80..=0x1F8F | 0x1FB0..=0x1FBC => 'α',
        0x1F10..=0x1F1F | 0x1F72..=0x1F73 | 0x1FC8..=0x1FC9 => 'ε',
        0x1F20..=0x1F2F | 0x1F74..=0x1F75 | 0x1F90..=0x1F9F | 0x1FC2..=0x1FCC => 'η',
        0x1F30..=0x1F3F | 0x1F76..=0x1F77 | 0x1FD0..=0x1FDB => 'ι',
        0x1F40..=0x1F4F | 0x1F78..=0x1F79 | 0x1FF8..=0x1FF9 => 'ο',
        0x1FE4..=0x1FE5 | 0x1FEC => 'ρ',
        0x1F50..=0x1F5F | 0x1F7A..=0x1F7B | 0x1FE0..=0x1FEB => 'υ',
        0x1F60..=0x1F6F | 0x1F7C..=0x1F7D | 0x1FA0..=0x1FAF | 0x1FF2..=0x1FFC => 'ω',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        let cases = [
            ("CAFÉ", "cafe"),
            ("cafe\u{301}", "cafe"),
            ("Straße", "strasse"),
            ("Đà Nẵng", "da nang"),
            ("Łódź İstanbul ısı", "lodz istanbul isi"),
            ("Ærø œuvre Þór", "aero oeuvre thor"),
            ("ＡＩ　２０２３", "ai 2023"),
            ("ΟΔΥΣΣΕΎΣ", "οδυσσευσ"),
            ("Ὀδυσσεύς", "οδυσσευσ"),
            ("ЁЛКА Йод", "елка иод"),
            ("Йод", "иод"),
            ("مُحَمَّـد", "محمد"),
            ("إلى أحمد", "الي احمد"),
            ("١٢٣ ๒๕๖๖", "123 2566"),
            ("カタカナ ｶﾀｶﾅ", "かたかな かたかな"),
            ("การประชุม", "การประชุม"),
            ("科技", "科技"),
            ("soft\u{AD}ware’s", "software's"),
            ("×÷", "×÷"),
        ];
        for (given, wanted) in cases {
            assert_eq!(fold(given), wanted, "{given}");
        }
    }

    #[test]
    fn what_is_folded_stays_as_it_is() {
        for c in ('\0'..='\u{FFFF}').chain('\u{1F300}'..='\u{20000}') {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c:?} U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn every_latin_letter_with_a_table_entry_ends_as_a_plain_letter() {
        assert_eq!(LATIN.len(), 0x250 - 0xC0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
        assert_eq!(KATAKANA.chars().count(), 0xFF9E - 0xFF66);
    }
}
