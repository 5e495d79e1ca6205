//! Main-thread time of what a visitor does to a large programme: a key, a track, a day, a form,
//! the clock, a star; and the memory that its page takes. Printed, never asserted.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Outcome;
use crate::tab::Tab;

/// Actions of a visitor, and the script of each. Each is done and undone in turn.
const ACTS: [(&str, &str); 6] = [
    (
        "key",
        "const field = document.querySelector('#search'), next = { '': 'w', w: 'wa', wa: 'w' }[field.value] ?? '';
        field.value = next;
        field.dispatchEvent(new Event('input', { bubbles: true }));",
    ),
    ("track", "document.querySelectorAll('.facets a[href*=\"track=\"]')[1].click();"),
    ("day", "document.querySelectorAll('.facets a[href*=\"day=\"]')[0].click();"),
    (
        "form",
        "document.querySelector(`.segments a[href*='view=${location.search.includes('=grid') ? 'list' : 'grid'}']`).click();",
    ),
    ("clock", "document.querySelector('.clock-choice a:not([aria-current])').click();"),
    ("star", "document.querySelector('#programme .star').click();"),
];
/// Number of times that each is done.
const TIMES: usize = 9;

/// Does each thing several times over the timeline that is open, and prints the medians.
pub fn take(tab: &Tab) -> Outcome {
    tab.ask("Performance.enable")?;
    tab.run("document.querySelector('#filters').showPopover();")?;
    quiet(tab)?;
    for (name, act) in ACTS {
        let mut times = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let before = busy(tab)?;
            tab.run(act)?;
            quiet(tab)?;
            times.push((busy(tab)? - before) * 1e3);
        }
        // The search field is left empty for what follows.
        tab.run(
            "const field = document.querySelector('#search');
            if (field.value) { field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        )?;
        quiet(tab)?;
        times.sort_by(f64::total_cmp);
        let (first, last) = (times.first().copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
        let median = times.get(TIMES / 2).copied().unwrap_or_default();
        println!("  {name}: {median:.0} ms of the main thread in the median of {TIMES}, {first:.0} to {last:.0}");
    }
    let nodes = tab.number("document.getElementsByTagName('*').length")?;
    println!("  {nodes} elements");
    Ok(())
}

/// Seconds that the main thread has been busy so far.
fn busy(tab: &Tab) -> Outcome<f64> {
    let metrics = tab.ask("Performance.getMetrics")?;
    let all = metrics.get("metrics").and_then(Value::as_array).ok_or("no metrics")?;
    let task = all.iter().find(|one| one.get("name").and_then(Value::as_str) == Some("TaskDuration"));
    task.and_then(|one| one.get("value")).and_then(Value::as_f64).ok_or_else(|| "no TaskDuration".to_owned())
}

/// Waits until the main thread has hardly anything to do: what an act leads to is done.
#[expect(clippy::disallowed_methods, reason = "never runs in a browser")]
pub fn quiet(tab: &Tab) -> Outcome {
    let end = Instant::now() + Duration::from_secs(60);
    let mut calm = 0;
    let mut before = busy(tab)?;
    while calm < 4 && Instant::now() < end {
        sleep(Duration::from_millis(150));
        let now = busy(tab)?;
        calm = if now - before < 0.004 { calm + 1 } else { 0 };
        before = now;
    }
    Ok(())
}
