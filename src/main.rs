//! The app in the browser.

fn main() {
    conference_atlas::view::start();
}
