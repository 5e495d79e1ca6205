//! The parts of a line: code, links and emphasis (CommonMark 0.31, appendix "A parsing
//! strategy", phase 2).
//!
//! The text is read once into tokens. Emphasis and links, when both their ends are known, turn
//! their tokens into an opening and a closing one; the tree is built from these at the end.

use super::emphasis::Runs;
use super::links::{self, Links};
use super::tree::{self, Tag, Token};
use super::{Inline, chars};
use crate::model::Address;

/// The inlines of a block's text.
pub(super) fn read(text: &str, links: &Links) -> Vec<Inline> {
    let mut reader = Reader::new(text, links);
    while reader.step() {}
    reader.runs.emphasize(0);
    tree::build(reader.tokens, &reader.runs)
}

/// The longest run of backticks that is looked for, as in cmark: it keeps the time linear.
const MAX_BACKTICKS: usize = 80;

/// A `[` that may begin a link.
struct Bracket {
    token: usize,
    image: bool,
    /// Number of runs that were waiting.
    waiting: usize,
    /// Start of its words.
    start: usize,
    /// True if another bracket follows it.
    nested: bool,
}

struct Reader<'a> {
    text: &'a str,
    links: &'a Links,
    at: usize,
    tokens: Vec<Token>,
    runs: Runs,
    brackets: Vec<Bracket>,
    /// Brackets below this can begin no link, for one lies inside them.
    dead_below: usize,
    /// Start of the last run of backticks of each length; longer ones make no code.
    backticks: [usize; MAX_BACKTICKS + 1],
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, links: &'a Links) -> Self {
        let mut backticks = [0; MAX_BACKTICKS + 1];
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find('`')) {
            let len = run_length(text, at + found, b'`');
            backticks.get_mut(len).into_iter().for_each(|last| *last = at + found);
            at += found + len;
        }
        let (tokens, runs, brackets) = (Vec::new(), Runs::default(), Vec::new());
        Self { text, links, at: 0, tokens, runs, brackets, dead_below: 0, backticks }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn word(&mut self, text: &str) {
        match self.tokens.last_mut() {
            Some(Token::Text(words)) => words.push_str(text),
            _ => self.tokens.push(Token::Text(text.to_owned())),
        }
    }

    /// Reads on by a token; `false` at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let special = |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '<' | '&' | '\n');
        let plain = rest.find(special).unwrap_or(rest.len());
        if plain > 0 {
            self.word(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            return true;
        }
        let Some(c) = rest.chars().next() else { return false };
        let done = match c {
            '\\' => self.escape(),
            '`' => self.code(),
            '*' | '_' => self.run(c),
            '[' => self.open_bracket(false),
            '!' if rest.starts_with("![") => self.open_bracket(true),
            ']' => self.close_bracket(),
            '<' => self.autolink(),
            '&' => self.entity(),
            '\n' => self.line_feed(),
            _ => false,
        };
        if !done {
            self.word(rest.get(..c.len_utf8()).unwrap_or_default());
            self.at += c.len_utf8();
        }
        true
    }

    fn escape(&mut self) -> bool {
        match self.rest().chars().nth(1) {
            Some('\n') => self.hard_break(2),
            Some(c) if c.is_ascii_punctuation() => {
                self.word(c.encode_utf8(&mut [0; 4]));
                self.at += 2;
            }
            _ => return false,
        }
        true
    }

    fn entity(&mut self) -> bool {
        let Some((found, rest)) = chars::entity(self.rest()) else { return false };
        self.word(found.encode_utf8(&mut [0; 4]));
        self.at = self.text.len() - rest.len();
        true
    }

    /// Two spaces before a line feed break the line; otherwise it is a space, except between
    /// two characters of scripts that have none.
    fn line_feed(&mut self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        let words = before.trim_end_matches([' ', '\t']);
        let spaces = before.len() - before.trim_end_matches(' ').len();
        if let Some(Token::Text(text)) = self.tokens.last_mut() {
            text.truncate(text.trim_end_matches([' ', '\t']).len());
        }
        if spaces >= 2 {
            self.hard_break(1);
            return true;
        }
        self.at += 1;
        self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
        let unspaced = |c: Option<char>| c.is_some_and(chars::is_unspaced);
        if !(unspaced(words.chars().next_back()) && unspaced(self.rest().chars().next())) {
            self.word(" ");
        }
        true
    }

    fn hard_break(&mut self, len: usize) {
        self.at += len;
        self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
        self.tokens.push(Token::Break);
    }

    /// Code between two runs of backticks of one length, or the run as text.
    fn code(&mut self) -> bool {
        let len = run_length(self.text, self.at, b'`');
        let start = self.at + len;
        let mut end = start;
        let closes = self.backticks.get(len).is_some_and(|last| *last > self.at);
        while closes && let Some(found) = self.text.get(end..).and_then(|rest| rest.find('`')) {
            end += found;
            let found = run_length(self.text, end, b'`');
            if found == len {
                let code = self.text.get(start..end).unwrap_or_default().replace('\n', " ");
                let bare = code.strip_prefix(' ').and_then(|code| code.strip_suffix(' '));
                let bare = bare.filter(|bare| !bare.trim_matches(' ').is_empty());
                self.tokens.push(Token::Code(bare.unwrap_or(&code).to_owned()));
                self.at = end + len;
                return true;
            }
            end += found;
        }
        self.word(self.text.get(self.at..start).unwrap_or_default());
        self.at = start;
        true
    }

    /// `<https://…>` or `<a@b.example>`.
    fn autolink(&mut self) -> bool {
        let body = self.rest().get(1..).unwrap_or_default();
        let Some(len) = body.find(|c: char| matches!(c, '<' | '>' | ' ') || c.is_control()) else { return false };
        let (target, end) = body.split_at(len);
        let Some(address) = end.starts_with('>').then(|| address_of(target)).flatten() else { return false };
        self.tokens.push(Token::Open(Tag::Link(Address::new(&address))));
        self.tokens.push(Token::Text(target.to_owned()));
        self.tokens.push(Token::Close);
        self.at += len + 2;
        true
    }

    fn run(&mut self, mark: char) -> bool {
        let len = run_length(self.text, self.at, mark as u8);
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back()).unwrap_or('\n');
        let after = self.text.get(self.at + len..).and_then(|text| text.chars().next()).unwrap_or('\n');
        let index = self.runs.add(mark, len, before, after);
        self.tokens.push(Token::Run(index));
        self.at += len;
        true
    }

    fn open_bracket(&mut self, image: bool) -> bool {
        let mark = if image { "![" } else { "[" };
        if let Some(outer) = self.brackets.last_mut() {
            outer.nested = true;
        }
        self.at += mark.len();
        let (token, waiting) = (self.tokens.len(), self.runs.waiting());
        self.brackets.push(Bracket { token, image, waiting, start: self.at, nested: false });
        // A token of its own, to be replaced if it begins a link.
        self.tokens.push(Token::Text(mark.to_owned()));
        self.tokens.push(Token::Text(String::new()));
        true
    }

    fn close_bracket(&mut self) -> bool {
        let Some(bracket) = self.brackets.pop() else { return false };
        let alive = bracket.image || self.brackets.len() >= self.dead_below;
        self.dead_below = self.dead_below.min(self.brackets.len());
        let Some((target, end)) = Some(&bracket).filter(|_| alive).and_then(|bracket| self.target(bracket)) else {
            return false;
        };
        let tag = if bracket.image { Tag::Image } else { Tag::Link(Address::new(&target)) };
        if let Some(token) = self.tokens.get_mut(bracket.token) {
            *token = Token::Open(tag);
        }
        self.runs.emphasize(bracket.waiting);
        self.tokens.push(Token::Close);
        self.at = end;
        if !bracket.image {
            self.dead_below = self.brackets.len();
        }
        true
    }

    /// Target of the link that ends here, and the end of its marks.
    fn target(&self, bracket: &Bracket) -> Option<(String, usize)> {
        let after = self.text.get(self.at + 1..)?;
        if let Some((target, rest)) = links::inline(after) {
            return Some((target, self.text.len() - rest.len()));
        }
        let words = self.text.get(bracket.start..self.at)?;
        let (label, rest) = match links::label(after) {
            Some((label, rest)) if !label.trim().is_empty() => (label, rest),
            _ if bracket.nested || words.len() > 4000 => return None,
            Some(("", rest)) => (words, rest),
            _ => (words, after),
        };
        Some((self.links.target(label)?.to_owned(), self.text.len() - rest.len()))
    }
}

/// Target of an autolink: its text, or `mailto:` before an e-mail address.
fn address_of(text: &str) -> Option<String> {
    if let Some((scheme, _)) = text.split_once(':') {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
        let starts = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
        return ((2..=32).contains(&scheme.len()) && starts && scheme.chars().all(known)).then(|| text.to_owned());
    }
    let (name, host) = text.split_once('@')?;
    let in_name = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let is_label = |label: &str| {
        let inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=63).contains(&label.len()) && label.chars().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    };
    (!name.is_empty() && name.chars().all(in_name) && host.split('.').all(is_label)).then(|| format!("mailto:{text}"))
}

fn run_length(text: &str, at: usize, mark: u8) -> usize {
    text.bytes().skip(at).take_while(|b| *b == mark).count()
}
