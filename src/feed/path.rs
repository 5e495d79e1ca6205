//! Place of a value in its file.

use std::fmt;

/// A place in a JSON document, as a chain of steps from the root that lives on the stack of
/// whoever walks it; it is only written out when there is something to report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The whole document.
    pub(super) const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// The field `key` of the object here.
    pub(super) fn key(&'a self, key: &'a str) -> Path<'a> {
        Path { parent: Some(self), step: Step::Key(key) }
    }

    /// The item at `index` of the list here.
    pub(super) fn index(&'a self, index: usize) -> Path<'a> {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    /// The item at `index` of the list here, or the very place where a value stands bare
    /// that might have been a list.
    pub(super) fn item(&'a self, index: Option<usize>) -> Path<'a> {
        index.map_or(*self, |index| self.index(index))
    }

    /// The last step, where that goes to an item of a list.
    pub(super) fn last_index(&self) -> Option<usize> {
        match self.step {
            Step::Index(index) => Some(index),
            _ => None,
        }
    }
}

impl fmt::Display for Path<'_> {
    /// An RFC 6901 JSON pointer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Index(index) => write!(f, "/{index}"),
            Step::Key(key) => write!(f, "/{}", key.replace('~', "~0").replace('/', "~1")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_a_json_pointer() {
        let conferences = Path::ROOT.key("conferences");
        let first = conferences.index(0);
        assert_eq!(first.key("a/b~c").to_string(), "/conferences/0/a~1b~0c");
        assert_eq!(Path::ROOT.to_string(), "");
        assert_eq!((first.last_index(), conferences.last_index()), (Some(0), None));
        assert_eq!(first.item(None).to_string(), first.to_string());
    }
}
