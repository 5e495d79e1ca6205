//! Versions that the repository is built and tested with.

/// `trunk serve` and `trunk build`, another way to a draft.
pub const TRUNK: &str = "0.21.14";
/// Joins the wasm to the browser; the same as the library's in Cargo.toml and Trunk.toml.
pub const WASM_BINDGEN: &str = "0.2.129";
/// Drives Firefox.
pub const GECKODRIVER: &str = "0.37.1";
/// Brings wasm-opt and wasm-merge.
pub const BINARYEN: &str = "132.0.0";
/// Makes the script beside the wasm smaller.
pub const TERSER: &str = "5.51.2";
/// Looks for barriers in a page.
pub const AXE: &str = "4.14.1";
/// Reads pages as the HTML standard does.
pub const VNU: &str = "26.9.27";
/// Looks at a page as a search engine's maker does. The last that runs on Node.js 20.
pub const LIGHTHOUSE: &str = "12.8.2";
/// Maps of others, and a timeline, that the drawings are measured beside.
pub const JSVECTORMAP: &str = "1.7.0";
pub const D3: &str = "7.9.0";
pub const TIMELINEJS: &str = "3.9.11";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run;

    #[test]
    fn the_pins_agree_with_the_files_that_repeat_them() {
        let read = |name: &str| std::fs::read_to_string(run::repository().join(name)).unwrap();
        let (cargo, trunk) = (read("Cargo.toml"), read("Trunk.toml"));
        assert!(cargo.contains(&format!("wasm-bindgen = {{ version = \"={WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
    }
}
