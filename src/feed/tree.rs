//! JSON to be written, and its one way of being printed.

use std::borrow::Cow;

/// A JSON value to be written.
///
/// Not `serde_json`'s own: numbers are written out where they are made, so that the browser,
/// which only writes whole numbers, does without the formatting of floats.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Text(String),
    /// A number, `true` or `false`, as it is printed.
    Word(String),
    List(Vec<Tree>),
    Object(Vec<(Cow<'static, str>, Tree)>),
}

impl Tree {
    /// Two-space indent, `\n`, one item a line, a line end at the end.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        self.print_into(&mut out, 0);
        out.push('\n');
        out
    }

    fn print_into(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => quote(text, out),
            Self::Word(word) => out.push_str(word),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Object(fields) if fields.is_empty() => out.push_str("{}"),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    new_line(out, index, depth + 1);
                    item.print_into(out, depth + 1);
                }
                new_line(out, 0, depth);
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (key, value)) in fields.iter().enumerate() {
                    new_line(out, index, depth + 1);
                    quote(key, out);
                    out.push_str(": ");
                    value.print_into(out, depth + 1);
                }
                new_line(out, 0, depth);
                out.push('}');
            }
        }
    }
}

/// The fields of an object, in the order in which they are put there.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(Cow<'static, str>, Tree)>);

impl Fields {
    pub(super) fn put(&mut self, key: &'static str, value: Tree) {
        self.0.push((key.into(), value));
    }

    pub(super) fn into_tree(self) -> Tree {
        Tree::Object(self.0)
    }
}

fn new_line(out: &mut String, index: usize, depth: usize) {
    out.push_str(if index > 0 { ",\n" } else { "\n" });
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// A string as RFC 8259, section 7, wants it; what need not be escaped is not.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn objects_and_lists_stand_one_item_a_line() {
        let tree = Tree::Object(vec![
            ("a".into(), Tree::List(vec![Tree::Word("1".into()), Tree::Text("x".into())])),
            ("b".into(), Tree::List(vec![])),
            ("c".into(), Tree::Object(vec![])),
        ]);
        assert_eq!(tree.print(), "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": [],\n  \"c\": {}\n}\n");
    }

    proptest! {
        #[test]
        fn a_string_is_read_back_as_it_was_written(text in any::<String>()) {
            let printed = Tree::Text(text.clone()).print();
            prop_assert_eq!(serde_json::from_str::<String>(&printed).ok(), Some(text));
        }
    }
}
