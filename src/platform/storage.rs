//! What the browser keeps between visits; where it may keep nothing, this forgets.

fn local() -> Option<web_sys::Storage> {
    super::window()?.local_storage().ok().flatten()
}

/// What was kept under `key`.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key`; `None` where nothing can be kept.
pub fn set(key: &str, value: &str) -> Option<()> {
    local()?.set_item(key, value).ok()
}
