//! A text to copy, with a button that does it.

use leptos::prelude::*;

use crate::locale::Words;
use crate::platform;

/// The text as it is, what to do with it, and a button that copies it.
pub fn copyable(words: &'static Words, how: &'static str, text: Signal<String>) -> AnyView {
    let said = RwSignal::new("");
    let copy = move |_| {
        let text = text.get_untracked();
        platform::spawn(async move {
            let done = platform::page::copy(&text).await.is_some();
            said.set(if done { words.common.copied } else { words.common.copy_failed });
        });
    };
    view! {
        <div class="copyable stack">
            <p>{how}</p>
            <pre class="copyable-text" tabindex="0" dir="ltr"><code>{text}</code></pre>
            <div class="cluster">
                <button class="button" type="button" on:click=copy>{words.common.copy}</button>
                <span role="status">{said}</span>
            </div>
        </div>
    }
    .into_any()
}
