//! Tests of `platform` that need a browser: run by `cargo xtask test` in headless Chromium.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test that goes wrong may stop there")]
#![cfg(target_arch = "wasm32")]

use conference_atlas::feed;
use conference_atlas::model::{Country, Lang};
use conference_atlas::platform::fetch::{self, FetchError};
use conference_atlas::platform::{clock, countries, page, storage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn name(lang: &str, code: &str) -> Option<String> {
    let names = countries::names(&Lang::new(lang)?);
    let code = Country::new(code)?;
    names.iter().find(|(known, _)| *known == code).map(|(_, name)| name.to_string())
}

#[wasm_bindgen_test]
fn countries_are_named_in_the_visitors_language() {
    for (lang, code, expected) in
        [("en", "TH", "Thailand"), ("zh-Hans", "TH", "泰国"), ("th", "CN", "จีน"), ("en", "FR", "France")]
    {
        assert_eq!(name(lang, code).as_deref(), Some(expected), "{code} in {lang}");
    }
}

#[wasm_bindgen_test]
fn three_places_are_called_by_their_short_names() {
    assert_eq!(name("en", "HK").as_deref(), Some("Hong Kong"));
    assert_eq!(name("en", "MO").as_deref(), Some("Macao"));
    assert_eq!(name("en", "PS").as_deref(), Some("Palestine"));
}

#[wasm_bindgen_test]
fn a_language_that_the_browser_does_not_know_still_gives_names() {
    assert!(name("tlh", "FR").is_some());
}

#[wasm_bindgen_test]
fn what_is_kept_is_found_again() {
    assert_eq!(storage::get("atlas-test-none"), None);
    assert_eq!(storage::set("atlas-test", "星"), Some(()));
    assert_eq!(storage::get("atlas-test").as_deref(), Some("星"));
}

#[wasm_bindgen_test]
fn the_clock_goes_and_knows_its_offset() {
    // 2024-01-01: this test is younger.
    assert!(clock::now().is_some_and(|now| now > 1_704_067_200));
    assert!(clock::offset_at(1_704_067_200).is_some());
}

#[wasm_bindgen_test]
fn a_page_that_is_not_the_sites_has_no_place_for_the_app() {
    assert!(page::mount_point().is_none());
    assert_eq!(page::root_path(), None);
}

#[wasm_bindgen_test]
async fn bytes_come_as_they_are() {
    assert_eq!(fetch::get("data:application/octet-stream;base64,AAH/", 10).await, Ok(vec![0, 1, 255]));
}

#[wasm_bindgen_test]
async fn what_is_not_there_is_told_from_what_cannot_be_reached() {
    assert_eq!(fetch::get("no-such-file.json", 10).await, Err(FetchError::Status(404)));
    assert_eq!(fetch::get("http://[::1]:1/", 10).await, Err(FetchError::Unreachable));
}

#[wasm_bindgen_test]
fn bytes_that_are_no_feed_are_refused_here_as_on_a_desk() {
    assert!(feed::read(b"<!doctype html>").is_err());
    assert!(feed::read(&[0xff; 200]).is_err());
}
