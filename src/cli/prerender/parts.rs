//! The feed in two parts, as the build read it, beside the feed itself.

use super::assets::hash;
use super::{Output, PrerenderError};
use crate::feed::{Diagnostic, FeedPrint, compact};
use crate::model::Atlas;

/// Names of the two files, relative to the site's root, and the print of the feed that they are of.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub start: String,
    pub details: String,
    pub print: FeedPrint,
}

impl Parts {
    /// Writes both, named by what is in them. `feed` is what was read.
    pub(super) fn write(
        output: &Output,
        feed: &[u8],
        (atlas, diagnostics): (&Atlas, &[Diagnostic]),
    ) -> Result<Self, PrerenderError> {
        let put = |name: &str, bytes: Vec<u8>| {
            let name = format!("{name}-{}.bin", hash(&bytes));
            output.put(&name, bytes).map(|()| name)
        };
        Ok(Self {
            start: put("start", compact::write_start(atlas, diagnostics))?,
            details: put("details", compact::write_details(atlas))?,
            print: FeedPrint::of(feed),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn the_parts_are_named_by_what_is_in_them() {
        let folder = std::env::temp_dir().join(format!("atlas-parts-{}", std::process::id()));
        let output = Output::new(&folder, false);
        let mut atlas = sample::atlas();
        let first = Parts::write(&output, b"{}", (&atlas, &[])).unwrap();
        let same = Parts::write(&output, b"{}", (&atlas, &[])).unwrap();
        atlas.conferences.truncate(1);
        let other = Parts::write(&output, b"{ }", (&atlas, &[])).unwrap();
        let has =
            [&first, &other].map(|parts| folder.join(&parts.start).exists() && folder.join(&parts.details).exists());
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(has, [true, true]);
        assert_eq!((&first.start, &first.details), (&same.start, &same.details));
        assert_ne!((&first.start, first.print), (&other.start, other.print));
    }
}
