//! The reader against pulldown-cmark, another implementation of the specification.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};

use super::*;

/// A tree as pulldown-cmark reads it. In a tight list it gives an item's words without their
/// paragraph: they get one here.
fn theirs(text: &str) -> Vec<Block> {
    let mut events: Vec<Event<'_>> = Parser::new(text).collect();
    events.reverse();
    blocks(&mut events).0
}

/// The blocks up to the end of the one they are in, and whether all were paragraphs by name.
fn blocks(events: &mut Vec<Event<'_>>) -> (Vec<Block>, bool) {
    let mut out = Vec::new();
    let mut named = true;
    while let Some(event) = events.pop() {
        let block = match event {
            Event::End(_) => break,
            Event::Rule => Block::Rule,
            Event::Start(Tag::Paragraph) => Block::Paragraph(inlines(events, true)),
            Event::Start(Tag::Heading { level, .. }) => Block::Heading(level as u8, inlines(events, true)),
            Event::Start(Tag::BlockQuote(_)) => Block::Quote(blocks(events).0),
            Event::Start(Tag::CodeBlock(_)) => {
                let mut code = String::new();
                while let Some(Event::Text(text)) = events.pop() {
                    code.push_str(&text);
                }
                Block::Code(code)
            }
            Event::Start(Tag::List(start)) => {
                let mut list = List { start: start.map(|start| start as u32), tight: false, items: Vec::new() };
                while let Some(Event::Start(Tag::Item)) = events.pop() {
                    let (item, named) = blocks(events);
                    list.tight |= !named;
                    list.items.push(item);
                }
                Block::List(list)
            }
            inline => {
                named = false;
                events.push(inline);
                Block::Paragraph(inlines(events, false))
            }
        };
        out.push(block);
    }
    (out, named)
}

/// The inlines up to the end of what they are in, or to the next block.
fn inlines(events: &mut Vec<Event<'_>>, owned: bool) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    while let Some(event) = events.pop() {
        let mut add = |inline: Inline| match (inline, out.last_mut()) {
            (Inline::Text(text), _) if text.is_empty() => {}
            (Inline::Text(text), Some(Inline::Text(words))) => words.push_str(&text),
            (inline, _) => out.push(inline),
        };
        match event {
            Event::Text(text) => add(Inline::Text(text.to_string())),
            Event::InlineHtml(text) | Event::Html(text) => add(Inline::Text(text.to_string())),
            Event::Code(code) => add(Inline::Code(code.to_string())),
            Event::SoftBreak => add(Inline::Text(" ".to_owned())),
            Event::HardBreak => add(Inline::Break),
            Event::Start(Tag::Emphasis) => add(Inline::Em(inlines(events, true))),
            Event::Start(Tag::Strong) => add(Inline::Strong(inlines(events, true))),
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let mail = link_type == pulldown_cmark::LinkType::Email;
                let target = if mail { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                let inner = inlines(events, true);
                match Address::new(&target) {
                    Some(address) => add(Inline::Link(address, inner)),
                    None => inner.into_iter().for_each(add),
                }
            }
            Event::Start(Tag::Image { .. }) => {
                let mut words = String::new();
                plain_inlines(&inlines(events, true), &mut words);
                add(Inline::Text(words.replace('\n', " ")));
            }
            Event::End(_) if owned => break,
            other => {
                events.push(other);
                break;
            }
        }
    }
    out
}

/// Forgets what the two tell differently: whether a list without paragraphs is tight, which
/// pulldown-cmark does not say, and the indent of a line that code goes on in, which it keeps.
fn level(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::List(list) => {
                let tells = |item: &Vec<Block>| item.iter().any(|block| matches!(block, Block::Paragraph(_)));
                list.tight |= !list.items.iter().any(tells);
                list.items.iter_mut().for_each(|item| level(item));
            }
            Block::Quote(blocks) => level(blocks),
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => level_code(inlines),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn level_code(inlines: &mut [Inline]) {
    for inline in inlines {
        match inline {
            Inline::Code(code) => *code = code.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "),
            Inline::Em(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => level_code(inner),
            Inline::Text(_) | Inline::Break => {}
        }
    }
}

fn compare(text: &str) -> Result<(), TestCaseError> {
    let text = &format!("{text}\n");
    let (mut ours, mut theirs) = (parse(text), theirs(text));
    level(&mut ours);
    level(&mut theirs);
    prop_assert_eq!(ours, theirs, "{:?}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn emphasis_agrees(text in r"[ab]([*_]{1,3}|[ab .]){0,14}") {
        compare(&text)?;
    }

    #[test]
    fn links_and_code_agree(text in r#"([\[\]()!*`a ]|\]\(|\[a\]|b|"b"|&amp;|\na){0,14}(\n\n\[a\]: c)?"#) {
        compare(&text)?;
    }

    #[test]
    fn blocks_agree(text in r"( {0,5}([-+*>#]|1\.|2\)|a|b|```|---|===|  ) {0,3}a?\n){0,7}") {
        compare(&text)?;
    }
}
