//! Browser APIs, which no other module names.
//!
//! Every function returns an `Option` or a `Result`, or does nothing: in a sandboxed frame
//! storage throws, and in the build, where the same views are drawn, there is no browser.

pub mod adopt;
pub mod clock;
pub mod countries;
pub mod database;
pub mod exchange;
pub mod fetch;
pub mod gestures;
pub mod hand_over;
pub mod highlight;
pub mod latch;
pub mod links;
pub mod listeners;
pub mod map_input;
pub mod near;
pub mod notify;
pub mod page;
pub mod picture;
pub mod popovers;
pub mod random;
pub mod share;
pub mod size;
pub mod storage;
pub mod text_marks;
pub mod theme;
pub mod timer;
pub mod version;
pub mod visibility;
pub mod wake_lock;
pub mod zone;

/// Works at something that waits for answers, beside everything else.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    if cfg!(target_arch = "wasm32") {
        wasm_bindgen_futures::spawn_local(work);
    }
}

/// The window, where there is one.
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document, where there is one.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
