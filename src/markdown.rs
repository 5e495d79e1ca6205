//! CommonMark without raw HTML, as a tree that is safe to draw.
//!
//! ```text
//! text -- blocks (lines, containers) --> Raw -- inlines (emphasis, links) --> [Block]
//! ```
//!
//! Text of a feed stays text: a tag is shown as its letters, an image as the words that
//! stand for it, and a link leads only where an [`Address`] can be made of its target; else
//! its words stay without the link. Time is linear in the text, and nesting is cut at
//! [`MAX_DEPTH`], beyond which marks are read as text, so that whoever walks the tree may
//! recurse.
//!
//! # Design
//! pulldown-cmark 0.13 without its features adds 55 kB (brotli -11, before wasm-opt) to a wasm
//! built for size, a fifth of all that the site may weigh, partly for the table of HTML's
//! 2,125 named characters and for raw HTML, which a feed may not have. This reader adds 12 kB
//! and is held to pulldown-cmark's results by property tests. It differs from CommonMark 0.31
//! in that
//! - raw HTML is text, and no block ends at it;
//! - of the named characters it knows those in [`chars`]' table, and all numeric ones;
//! - emphasis beside a script that is written without spaces does not need one to begin or
//!   end: `**重要。**然后` is bold (the "CJK-friendly" amendment to flanking runs);
//! - a line break between two characters of such a script is no space.

mod blocks;
mod chars;
mod emphasis;
mod inlines;
mod lines;
mod links;
mod tree;

use crate::model::Address;

/// Most containers, and most emphases and links, that may lie in one another.
pub const MAX_DEPTH: usize = 16;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// With its level, 1 to 6.
    Heading(u8, Vec<Inline>),
    List(List),
    Quote(Vec<Block>),
    /// Code that keeps its lines, each ending in a line feed.
    Code(String),
    /// A thematic break.
    Rule,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The number of the first item of a numbered one.
    pub start: Option<u32>,
    /// True if its items follow closely, without the space of paragraphs.
    pub tight: bool,
    pub items: Vec<Vec<Block>>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Em(Vec<Inline>),
    Strong(Vec<Inline>),
    Code(String),
    Link(Address, Vec<Inline>),
    /// A hard line break.
    Break,
}

/// Reads a text.
pub fn parse(text: &str) -> Vec<Block> {
    let (raw, links) = blocks::read(text);
    finish(raw, &links)
}

/// The words of a text without its marks: blocks apart by a blank line, items of a list each
/// on a line of their own.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    plain_blocks(&parse(text), "\n\n", &mut out);
    out
}

/// The words of a text without its marks in one line, for a summary.
pub fn plain_line(text: &str) -> String {
    let mut out = String::new();
    for word in plain(text).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Reads the lines within the blocks.
fn finish(raw: Vec<blocks::Raw>, links: &links::Links) -> Vec<Block> {
    use blocks::Raw;
    raw.into_iter()
        .map(|block| match block {
            Raw::Paragraph(text) => Block::Paragraph(inlines::read(&text, links)),
            Raw::Heading(level, text) => Block::Heading(level, inlines::read(&text, links)),
            Raw::Quote(blocks) => Block::Quote(finish(blocks, links)),
            Raw::List { start, tight, items } => {
                let items = items.into_iter().map(|item| finish(item, links)).collect();
                Block::List(List { start, tight, items })
            }
            Raw::Code(text) => Block::Code(text),
            Raw::Rule => Block::Rule,
        })
        .collect()
}

fn plain_blocks(blocks: &[Block], gap: &str, out: &mut String) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            out.push_str(gap);
        }
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => plain_inlines(inlines, out),
            Block::Quote(blocks) => plain_blocks(blocks, gap, out),
            Block::Code(text) => out.push_str(text.trim_end()),
            Block::Rule => out.push('—'),
            Block::List(list) => plain_list(list, out),
        }
    }
}

fn plain_list(list: &List, out: &mut String) {
    for (index, item) in list.items.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        match list.start {
            Some(start) => out.push_str(&format!("{}. ", start as usize + index)),
            None => out.push_str("• "),
        }
        plain_blocks(item, "\n", out);
    }
}

/// The words of some inlines.
fn plain_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Em(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => plain_inlines(inner, out),
            Inline::Break => out.push('\n'),
        }
    }
}

#[cfg(test)]
#[path = "markdown/markdown_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "markdown/oracle_tests.rs"]
mod oracle;
