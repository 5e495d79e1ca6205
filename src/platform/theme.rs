//! The colors that a visitor chose for the site: kept by the browser, shown by `<html data-theme>`.

use super::{page, storage};

/// Not among the keys that wake the app at once: `boot.js` alone shows the choice.
const KEY: &str = "atlas-theme";

/// `light`, `dark`, or nothing where the device decides.
pub fn chosen() -> String {
    storage::get(KEY).filter(|name| matches!(name.as_str(), "light" | "dark")).unwrap_or_default()
}

/// Shows and keeps `light`, `dark` or, for nothing, what the device says.
pub fn choose(name: &str) {
    page::set_attribute("data-theme", name);
    storage::set(KEY, name);
}
