//! Tokens to the tree of inlines.

use super::emphasis::Runs;
use super::{Inline, MAX_DEPTH, plain_inlines};
use crate::model::Address;

/// A piece of the text.
pub(super) enum Token {
    Text(String),
    Code(String),
    Break,
    /// A run of `*` or `_`.
    Run(usize),
    Open(Tag),
    Close,
}

/// A container of the tree, which opens and closes.
pub(super) enum Tag {
    Em,
    Strong,
    /// `None` where the target is refused.
    Link(Option<Address>),
    Image,
}

/// An inline that is open while the tree is built; `None` where it lies too deep to be one.
type Frame = (Option<Tag>, Vec<Inline>);

/// The tree of the tokens.
pub(super) fn build(tokens: Vec<Token>, runs: &Runs) -> Vec<Inline> {
    let mut frames: Vec<Frame> = vec![(None, Vec::new())];
    let mut too_deep = 0;
    let mut tag = |frames: &mut Vec<Frame>, tag: Option<Tag>| match tag {
        Some(_) if frames.len() > MAX_DEPTH => too_deep += 1,
        Some(tag) => frames.push((Some(tag), Vec::new())),
        None if too_deep > 0 => too_deep -= 1,
        None => close(frames),
    };
    for token in tokens {
        match token {
            Token::Text(text) => push_text(&mut frames, &text),
            Token::Code(code) => push(&mut frames, Inline::Code(code)),
            Token::Break => push(&mut frames, Inline::Break),
            Token::Open(open) => tag(&mut frames, Some(open)),
            Token::Close => tag(&mut frames, None),
            Token::Run(index) => {
                let Some(run) = runs.get(index) else { continue };
                run.ended.iter().for_each(|_| tag(&mut frames, None));
                push_text(&mut frames, &run.mark.to_string().repeat(run.left));
                // The emphasis that was found first is the innermost.
                for strong in run.begun.iter().rev() {
                    tag(&mut frames, Some(if *strong { Tag::Strong } else { Tag::Em }));
                }
            }
        }
    }
    frames.into_iter().next().map(|(_, inlines)| inlines).unwrap_or_default()
}

fn close(frames: &mut Vec<Frame>) {
    let Some((Some(tag), inner)) = frames.pop() else { return };
    match tag {
        Tag::Em => push(frames, Inline::Em(inner)),
        Tag::Strong => push(frames, Inline::Strong(inner)),
        Tag::Link(Some(address)) => push(frames, Inline::Link(address, inner)),
        Tag::Link(None) => inner.into_iter().for_each(|inline| push(frames, inline)),
        Tag::Image => {
            let mut words = String::new();
            plain_inlines(&inner, &mut words);
            push_text(frames, &words.replace('\n', " "));
        }
    }
}

/// Adds an inline; text goes on with text.
fn push(frames: &mut [Frame], inline: Inline) {
    if let Inline::Text(text) = &inline {
        return push_text(frames, text);
    }
    if let Some((_, inlines)) = frames.last_mut() {
        inlines.push(inline);
    }
}

fn push_text(frames: &mut [Frame], text: &str) {
    match frames.last_mut().map(|(_, inlines)| inlines) {
        Some(inlines) if !text.is_empty() => match inlines.last_mut() {
            Some(Inline::Text(words)) => words.push_str(text),
            _ => inlines.push(Inline::Text(text.to_owned())),
        },
        _ => {}
    }
}
