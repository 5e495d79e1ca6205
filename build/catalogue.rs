//! A catalogue in Fluent's syntax, as the entries that the interface reads.
//!
//! Used of Fluent are messages, attributes, slots (`{ $name }`), quoted text (`{" "}`) and the
//! choice of a plural form by `$n`. Anything else is refused, so that what a translator writes is
//! what a visitor reads.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry as Node, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The number that chooses a plural form.
const NUMBER: &str = "n";

/// All entries of a language, in the order of the file.
#[derive(Debug)]
pub struct Catalogue {
    /// The language, by the name of the file.
    pub tag: String,
    pub entries: Vec<Entry>,
    /// The comments of groups, by the first part of their keys.
    pub groups: BTreeMap<String, String>,
}

/// One text: a message, or an attribute of one.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `group-name`, or `group-name.attribute`.
    pub key: String,
    /// The comment of the message.
    pub note: Vec<String>,
    pub pieces: Vec<Piece>,
}

/// A part of a text.
#[derive(Clone, Debug)]
pub enum Piece {
    Text(String),
    Slot(String),
    /// By the names of CLDR's plural categories; the second is the default.
    Choice(BTreeMap<String, Vec<Piece>>, Vec<Piece>),
}

impl Entry {
    /// True if its text depends on a number.
    pub fn is_plural(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Choice(..)))
    }

    /// The pieces of the form for a plural category.
    pub fn form(&self, category: &str) -> Vec<&Piece> {
        let mut form = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Choice(forms, default) => form.extend(forms.get(category).unwrap_or(default)),
                piece => form.push(piece),
            }
        }
        form
    }

    /// The plural categories that it names, but for the default's.
    pub fn categories(&self) -> impl Iterator<Item = &String> {
        let forms = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Choice(forms, _) => Some(forms.keys()),
            _ => None,
        });
        forms.flatten()
    }
}

impl Catalogue {
    /// Reads a file.
    ///
    /// # Errors
    /// The text is not Fluent, or uses more of Fluent than is used here; a key stands twice.
    pub fn parse(tag: &str, source: &str) -> Result<Self, String> {
        let resource = parser::parse(source).map_err(|(_, errors)| {
            let first = errors.first().map(|error| {
                let line = source.get(..error.pos.start).unwrap_or_default().lines().count();
                format!("line {line}: {error}")
            });
            first.unwrap_or_default()
        })?;
        let mut catalogue = Self { tag: tag.to_owned(), entries: Vec::new(), groups: BTreeMap::new() };
        let mut heading = None;
        for node in resource.body {
            match node {
                Node::Message(message) => {
                    let group = message.id.name.split('-').next().unwrap_or_default().to_owned();
                    if let Some(note) = heading.take() {
                        catalogue.groups.insert(group, note);
                    }
                    catalogue.add(&message)?;
                }
                Node::GroupComment(comment) => heading = Some(comment.content.join("\n")),
                Node::Term(term) => return Err(format!("-{}: terms are not used here", term.id.name)),
                Node::Comment(_) | Node::ResourceComment(_) | Node::Junk { .. } => {}
            }
        }
        Ok(catalogue)
    }

    /// The entry of a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    fn add(&mut self, message: &Message<&str>) -> Result<(), String> {
        let name = message.id.name;
        let note: Vec<String> =
            message.comment.iter().flat_map(|comment| &comment.content).map(|line| (*line).to_owned()).collect();
        let value = message.value.iter().map(|pattern| (name.to_owned(), pattern));
        let attributes = message.attributes.iter().map(|of| (format!("{name}.{}", of.id.name), &of.value));
        for (key, pattern) in value.chain(attributes) {
            if self.get(&key).is_some() {
                return Err(format!("{key} stands twice"));
            }
            let pieces = pieces(pattern, true).map_err(|error| format!("{key}: {error}"))?;
            self.entries.push(Entry { key, note: note.clone(), pieces });
        }
        Ok(())
    }
}

fn pieces(pattern: &Pattern<&str>, may_choose: bool) -> Result<Vec<Piece>, String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Ok(Piece::Text(value.replace('\n', " "))),
        PatternElement::Placeable { expression } => placeable(expression, may_choose),
    };
    pattern.elements.iter().map(piece).collect()
}

fn placeable(expression: &Expression<&str>, may_choose: bool) -> Result<Piece, String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => Ok(Piece::Slot(id.name.to_owned())),
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Piece::Text(unescape_unicode_to_string(value).into_owned()))
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } if may_choose => {
            if id.name != NUMBER {
                return Err(format!("a form is chosen by ${NUMBER}, not by ${}", id.name));
            }
            let (mut forms, mut default) = (BTreeMap::new(), Vec::new());
            for variant in variants {
                let VariantKey::Identifier { name } = variant.key else {
                    return Err("a form has the name of a plural category, not a number".to_owned());
                };
                let form = pieces(&variant.value, false)?;
                if variant.default {
                    default.clone_from(&form);
                }
                forms.insert(name.to_owned(), form);
            }
            Ok(Piece::Choice(forms, default))
        }
        _ => Err("only slots, quoted text and one choice by $n are used here".to_owned()),
    }
}
