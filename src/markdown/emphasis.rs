//! Emphases from runs of `*` and `_` (CommonMark 0.31, 6.2 and "process emphasis").

use super::chars;

/// A run of `*` or `_`.
pub(super) struct Run {
    pub(super) mark: char,
    /// Characters of the run at first, and those that are left.
    pub(super) full: usize,
    pub(super) left: usize,
    pub(super) opens: bool,
    pub(super) closes: bool,
    /// The emphases that end and begin here, each whether it is strong, in the order found.
    pub(super) ended: Vec<bool>,
    pub(super) begun: Vec<bool>,
}

/// All runs of a text, and those whose emphasis is not decided.
#[derive(Default)]
pub(super) struct Runs {
    runs: Vec<Run>,
    waiting: Vec<usize>,
}

impl Runs {
    /// The run with this index.
    pub(super) fn get(&self, index: usize) -> Option<&Run> {
        self.runs.get(index)
    }

    /// Number of runs that wait.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Adds a run of `len` marks between two characters, and gives its index.
    pub(super) fn add(&mut self, mark: char, len: usize, before: char, after: char) -> usize {
        let outer = |c: char| c.is_whitespace() || chars::is_punctuation(c) || chars::is_unspaced(c);
        let flanks =
            |inner: char, outside: char| !inner.is_whitespace() && (!chars::is_punctuation(inner) || outer(outside));
        let (left, right) = (flanks(after, before), flanks(before, after));
        let (opens, closes) = match mark {
            '_' => {
                let apart = |c: char| chars::is_punctuation(c);
                (left && (!right || apart(before)), right && (!left || apart(after)))
            }
            _ => (left, right),
        };
        let index = self.runs.len();
        self.waiting.push(index);
        let (ended, begun) = (Vec::new(), Vec::new());
        self.runs.push(Run { mark, full: len, left: len, opens, closes, ended, begun });
        index
    }

    /// Decides the emphasis of the runs that wait, from the one with this index on.
    pub(super) fn emphasize(&mut self, from: usize) {
        let waiting = self.waiting.split_off(from.min(self.waiting.len()));
        let mut openers: Vec<usize> = Vec::new();
        // By the kind of a closer: how many of the openers are known not to suit it.
        let mut unsuited = [0_usize; 12];
        for closer in waiting {
            while let Some(key) = self.runs.get(closer).filter(|run| run.closes && run.left > 0).map(Run::key) {
                let bottom = unsuited.get(key).copied().unwrap_or_default();
                let found = openers.iter().enumerate().skip(bottom).rev().find(|(_, open)| self.suit(**open, closer));
                let Some((place, opener)) = found.map(|(place, opener)| (place, *opener)) else {
                    unsuited.get_mut(key).into_iter().for_each(|bottom| *bottom = openers.len());
                    break;
                };
                let used_up = self.pair(opener, closer);
                openers.truncate(if used_up { place } else { place + 1 });
                unsuited.iter_mut().for_each(|bottom| *bottom = (*bottom).min(openers.len()));
            }
            if self.runs.get(closer).is_some_and(|run| run.opens && run.left > 0) {
                openers.push(closer);
            }
        }
    }

    /// True if two runs may make an emphasis (rules 9 and 10 of the specification).
    fn suit(&self, opener: usize, closer: usize) -> bool {
        let (Some(open), Some(close)) = (self.runs.get(opener), self.runs.get(closer)) else { return false };
        let both_ways = open.closes || close.opens;
        let odd = both_ways
            && (open.full + close.full).is_multiple_of(3)
            && !(open.full.is_multiple_of(3) && close.full.is_multiple_of(3));
        open.mark == close.mark && !odd
    }

    /// Makes an emphasis of two runs; `true` if that uses up the opening one.
    fn pair(&mut self, opener: usize, closer: usize) -> bool {
        let left = |index: usize| self.runs.get(index).map_or(0, |run| run.left);
        let strong = left(opener) >= 2 && left(closer) >= 2;
        let used = if strong { 2 } else { 1 };
        if let Some(close) = self.runs.get_mut(closer) {
            close.left = close.left.saturating_sub(used);
            close.ended.push(strong);
        }
        let Some(open) = self.runs.get_mut(opener) else { return true };
        open.left = open.left.saturating_sub(used);
        open.begun.push(strong);
        open.left == 0
    }
}

impl Run {
    /// The kind of closer it is: those of one kind suit the same openers.
    fn key(&self) -> usize {
        self.full % 3 + 3 * usize::from(self.opens) + 6 * usize::from(self.mark == '_')
    }
}
