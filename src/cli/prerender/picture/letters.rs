//! Letters for pictures: measured, broken into lines, and refused where one is missing.

use std::sync::Arc;

use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Text, Tree};

use crate::model::Lang;
use crate::publish::markup::escape;

/// The family that is brought along, so that a machine without fonts still writes Latin,
/// Greek and Cyrillic; other scripts are written with what the machine has.
const OWN: &str = "Libertinus Serif";

/// Fonts for a script, the likeliest good ones first.
const FAMILIES: [(&str, &str); 5] = [
    ("zh-Hant", "Noto Serif CJK TC, Noto Sans CJK TC, PingFang TC, Microsoft JhengHei"),
    ("zh", "Noto Serif CJK SC, Source Han Serif SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, SimSun"),
    ("ja", "Noto Serif CJK JP, Noto Sans CJK JP, Hiragino Mincho ProN, Yu Mincho"),
    ("th", "Noto Serif Thai, Noto Sans Thai, Thonburi, Leelawadee UI, Tahoma"),
    ("ar", "Noto Naskh Arabic, Noto Sans Arabic, Geeza Pro, Segoe UI"),
];

/// Characters that a line cannot start with.
const CLOSING: &str = "，。、；：！？）》」』”’…,.;:!?)";

/// The fonts at hand.
#[derive(Debug)]
pub(super) struct Letters {
    options: Options<'static>,
}

/// Style in which a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style<'a> {
    pub lang: &'a Lang,
    /// In pixels.
    pub size: u32,
    pub bold: bool,
}

impl Style<'_> {
    /// The attributes of a `<text>` that is set so.
    pub fn attributes(&self) -> String {
        let tag = self.lang.as_str();
        let fits = |(start, _): &&(&str, &str)| tag == *start || tag.starts_with(&format!("{start}-"));
        let families = FAMILIES.iter().find(fits).map_or(OWN.to_owned(), |(_, families)| format!("{families}, {OWN}"));
        let weight = if self.bold { 600 } else { 400 };
        format!("font-family=\"{families}\" font-size=\"{}\" font-weight=\"{weight}\"", self.size)
    }
}

impl Letters {
    /// Those that are brought along, and those of this machine.
    pub fn new() -> Self {
        Self::with(|fonts| fonts.load_system_fonts())
    }

    fn with(more: impl FnOnce(&mut Database)) -> Self {
        let mut fonts = Database::new();
        // The families after the first are for mathematics and code.
        typst_assets::fonts().take(6).for_each(|font| fonts.load_font_data(font.to_vec()));
        more(&mut fonts);
        fonts.set_serif_family(OWN);
        Self { options: Options { fontdb: Arc::new(fonts), font_family: OWN.to_owned(), ..Options::default() } }
    }

    /// A drawing, ready to be painted.
    pub fn read(&self, svg: &str) -> Option<Tree> {
        Tree::from_str(svg, &self.options).ok()
    }

    /// Width of a line in pixels; `None` where a letter is missing.
    fn width(&self, text: &str, style: Style<'_>) -> Option<f32> {
        let (attributes, text) = (style.attributes(), escape(text));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text {attributes}>{text}</text></svg>"
        );
        let tree = self.read(&svg)?;
        let text = first_text(tree.root().children())?;
        let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        glyphs.all(|glyph| glyph.id.0 != 0).then(|| text.bounding_box().width())
    }

    /// The lines of a text, none wider than `wide` pixels; `None` where it takes more than
    /// `most`, or a letter is missing.
    pub fn lines(&self, text: &str, style: Style<'_>, wide: f32, most: usize) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for piece in pieces(text) {
            let joined = lines.last().map(|line| format!("{line}{piece}"));
            let fits = |line: &String| Some(self.width(line.trim_end(), style)? <= wide);
            match joined {
                Some(joined) if fits(&joined)? => {
                    lines.pop();
                    lines.push(joined);
                }
                _ => lines.push(piece.trim_start().to_owned()),
            }
        }
        for line in &mut lines {
            *line = line.trim_end().to_owned();
            if self.width(line, style)? > wide {
                return None;
            }
        }
        (!lines.is_empty() && lines.len() <= most).then_some(lines)
    }
}

fn first_text(nodes: &[Node]) -> Option<&Text> {
    nodes.iter().find_map(|node| match node {
        Node::Text(text) => Some(&**text),
        Node::Group(group) => first_text(group.children()),
        _ => None,
    })
}

/// Pieces that must stay on one line: words with the space after them, and single Chinese characters
/// with what may not start a line.
fn pieces(text: &str) -> Vec<String> {
    let is_wide = |c: char| ('\u{2e80}'..'\u{a000}').contains(&c) || ('\u{f900}'..'\u{fb00}').contains(&c);
    let mut pieces: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars() {
        let breaks = c != ' ' && (before == ' ' || ((is_wide(before) || is_wide(c)) && !CLOSING.contains(c)));
        match pieces.last_mut() {
            Some(piece) if !breaks || matches!(before, '（' | '《' | '「' | '“' | '(') => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        before = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::lang;

    fn own() -> Letters {
        Letters::with(|_| ())
    }

    #[test]
    fn a_machine_without_fonts_writes_latin_greek_and_cyrillic_and_no_boxes() {
        let (en, zh) = (lang("en"), lang("zh-Hans"));
        let letters = own();
        let style = |lang| Style { lang, size: 40, bold: true };
        for text in ["Forum", "Διάσκεψη", "Форум", "Đại hội – 2023"] {
            assert!(letters.width(text, style(&en)).is_some_and(|wide| wide > 20.0), "{text}");
        }
        assert_eq!(letters.width("论坛", style(&zh)), None);
    }

    #[test]
    fn a_long_title_is_broken_between_words_and_none_is_too_wide() {
        let en = lang("en");
        let style = Style { lang: &en, size: 40, bold: true };
        let title = "Belt and Road Conference on Science and Technology Exchange";
        let lines = own().lines(title, style, 600.0, 3).unwrap();
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), title);
        assert_eq!(own().lines(title, style, 600.0, 1), None);
        assert_eq!(own().lines("Unbreakableverylongword", style, 100.0, 9), None);
    }

    #[test]
    fn chinese_is_broken_anywhere_but_before_a_closing_mark() {
        assert_eq!(pieces("共建，创新 AI x"), ["共", "建，", "创", "新 ", "AI ", "x"]);
        assert_eq!(pieces("（第二届）"), ["（第", "二", "届）"]);
    }
}
