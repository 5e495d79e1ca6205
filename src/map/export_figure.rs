//! A map to take away: one SVG that stands alone, with its title, what is said of the figures, the
//! legend, and what always stands under a map.

use super::view_box::ViewBox;

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// A color, or `url(#…)` for a hatching of the drawing.
    pub fill: String,
    /// The diameter of a dot, or `None` for a swatch; pixels.
    pub dot: Option<i32>,
    pub words: String,
}

/// All that stands on a figure. Texts are in the visitor's language and not escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFigure {
    pub title: String,
    /// Statements of how many took part.
    pub said: Vec<String>,
    pub legend: Vec<Sample>,
    /// Notes: what the borders imply, where the land is from, who approved it.
    pub notes: Vec<String>,
    /// The drawing: what is in its `svg` element, with looks as attributes.
    pub drawing: String,
    pub view: ViewBox,
    /// Width of the figure; pixels.
    pub wide: i32,
    /// The colors of the figure and of its text.
    pub ground: String,
    pub ink: String,
    pub right_to_left: bool,
}

const MARGIN: i32 = 20;
const TITLE: i32 = 22;
const TEXT: i32 = 14;
const SMALL: i32 = 12;
/// The side of a swatch.
const SWATCH: i32 = 14;

impl ExportFigure {
    /// The SVG, and how high it is in pixels.
    pub fn draw(&self) -> (String, i32) {
        let inner = self.wide - 2 * MARGIN;
        let mut page = FigureSheet { out: String::new(), y: MARGIN, figure: self };
        page.text(&self.title, TITLE);
        for words in &self.said {
            page.text(words, TEXT);
        }
        page.y += MARGIN / 2;
        let high = self.view.high(inner);
        let (y, view) = (page.y.to_string(), self.view.to_string());
        let (left, width, height) = (MARGIN.to_string(), inner.to_string(), high.to_string());
        page.add(&["<svg x=\"", &left, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height]);
        page.add(&["\" viewBox=\"", &view, "\" overflow=\"hidden\">", &self.drawing, "</svg>"]);
        page.y += high + MARGIN / 2;
        page.legend();
        for words in &self.notes {
            page.text(words, SMALL);
        }
        let high = page.y + MARGIN;
        let body = page.out;
        let size = [self.wide, high].map(|side| side.to_string());
        let [wide, tall] = size.each_ref().map(String::as_str);
        let svg = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            wide,
            "\" height=\"",
            tall,
            "\" viewBox=\"0 0 ",
            wide,
            " ",
            tall,
            "\" font-family=\"system-ui, sans-serif\"><title>",
            &escape(&self.title),
            "</title><rect width=\"100%\" height=\"100%\" fill=\"",
            &self.ground,
            "\"/>",
            &body,
            "</svg>",
        ];
        (svg.concat(), high)
    }
}

/// A figure under way, filled from the top.
struct FigureSheet<'a> {
    out: String,
    y: i32,
    figure: &'a ExportFigure,
}

impl FigureSheet<'_> {
    fn add(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.out.push_str(part));
    }

    /// Text in as many lines as it needs.
    fn text(&mut self, words: &str, size: i32) {
        for line in lines(words, size, self.figure.wide - 2 * MARGIN) {
            self.y += size * 5 / 4;
            self.line(&line, MARGIN, size);
        }
        self.y += size / 4;
    }

    /// A line that starts so far from the side where reading starts.
    fn line(&mut self, words: &str, from_start: i32, size: i32) {
        let x = if self.figure.right_to_left { self.figure.wide - from_start } else { from_start }.to_string();
        let (y, size, ink) = (self.y.to_string(), size.to_string(), self.figure.ink.clone());
        let direction = if self.figure.right_to_left { "rtl" } else { "ltr" };
        self.add(&["<text x=\"", &x, "\" y=\"", &y, "\" font-size=\"", &size, "\" direction=\"", direction]);
        self.add(&["\" fill=\"", &ink, "\">", &escape(words), "</text>"]);
    }

    fn legend(&mut self) {
        let mut x = MARGIN;
        self.y += SWATCH * 2;
        for sample in &self.figure.legend {
            let side = sample.dot.unwrap_or(SWATCH);
            let wide = side + 6 + width(&sample.words, SMALL) + MARGIN;
            if x > MARGIN && x + wide > self.figure.wide {
                x = MARGIN;
                self.y += SWATCH * 2;
            }
            self.sample(sample, x, side);
            self.line(&sample.words, x + side + 6, SMALL);
            x += wide;
        }
        self.y += SWATCH;
    }

    /// A sample, drawn in the units of the drawing, so that a hatching looks as it does there.
    fn sample(&mut self, sample: &Sample, from_start: i32, side: i32) {
        let x = if self.figure.right_to_left { self.figure.wide - from_start - side } else { from_start };
        let y = self.y - SMALL / 3 - side / 2;
        let units = self.figure.view.units(self.figure.wide, side);
        let round = if sample.dot.is_some() { units / 2 } else { 0 };
        let [x, y, side, units, round] = [x, y, side, units, round].map(|number| number.to_string());
        self.add(&["<svg x=\"", &x, "\" y=\"", &y, "\" width=\"", &side, "\" height=\"", &side, "\" viewBox=\"0 0 "]);
        self.add(&[&units, " ", &units, "\"><rect width=\"", &units, "\" height=\"", &units, "\" rx=\"", &round]);
        self.add(&["\" fill=\"", &sample.fill, "\"/></svg>"]);
    }
}

/// About how wide a text is, for nothing here can measure it: a letter of the Latin alphabet is
/// half as wide as it is high, one of Chinese as wide; marks on a letter take no room.
fn width(text: &str, size: i32) -> i32 {
    text.chars().map(|c| advance(c) * size / 100).sum()
}

fn advance(c: char) -> i32 {
    match c {
        '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{300}'..='\u{36F}' | '\u{2066}'..='\u{2069}' => {
            0
        }
        '\u{1100}'.. => 100,
        _ => 56,
    }
}

/// A text in lines: broken at spaces, and where there are none, anywhere.
fn lines(text: &str, size: i32, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used, mut space) = (String::new(), 0, None);
    for c in text.chars() {
        if c == ' ' {
            space = Some(line.len());
        }
        line.push(c);
        used += advance(c) * size / 100;
        if used > room {
            let at = space.take().unwrap_or(line.len());
            let rest = line.split_off(at);
            lines.push(std::mem::replace(&mut line, rest.trim_start().to_owned()));
            used = width(&line, size);
        }
    }
    lines.push(line);
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
#[path = "export_figure_tests.rs"]
mod tests;
