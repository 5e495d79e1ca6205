//! Feeds that people start from have no fault.

use std::fs;
use std::path::Path;

use conference_atlas::feed;

#[test]
fn examples_and_the_template_of_a_new_site_are_read_without_a_diagnostic() {
    for path in ["examples/small/feed.json", "examples/arabic/feed.json", "template/feed.json"] {
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let (atlas, diagnostics) = feed::read(&bytes).unwrap();
        let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(said, [""; 0], "{path}");
        assert!(!atlas.conferences.is_empty() && !atlas.programs.is_empty(), "{path}");
    }
}
