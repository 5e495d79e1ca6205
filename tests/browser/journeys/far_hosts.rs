//! Hosts without an address in the network: a page on a disk, in an app's web view, in a sandbox.

use std::path::PathBuf;
use std::sync::Arc;

use libtest_mimic::Trial;

use super::hosts::{Host, PAGE, SCRIPT, is_ready, runs};
use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

const PART: &str = "<conference-atlas id=one view=map theme=auto><a href=SITE/map/>Map</a></conference-atlas>";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a page on a disk shows the part, hears it and filters it", on_a_disk),
        journey(world, "a host without an origin shows the part, hears it and filters it", without_origin),
    ]
}

/// File of one journey; it goes with this.
struct DiskPage(PathBuf);

impl DiskPage {
    fn write(html: &str) -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("atlas-host-{}.html", std::process::id()));
        std::fs::write(&path, html).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for DiskPage {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The part is there, as high as it asks for, in place of the link, and follows its host.
fn works(tab: &Tab) -> Outcome {
    is_ready(tab)?;
    runs(tab, "one")?;
    tab.wait("told.some(([type]) => type === 'atlas:height')", "atlas:height")?;
    let state = tab.text(
        "(({ frame, words }) => [self.origin, frame.style.blockSize === frame.offsetHeight + 'px'
            && frame.offsetHeight > 320, words.hidden].join())(document.getElementById('one'))",
    )?;
    must(state == "null,true,true", || format!("origin, height and link are {state}"))?;
    tab.run("document.getElementById('one').filter({ country: 'TH' }); return 1;")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait("new URLSearchParams(location.search).get('country') === 'TH'", "the host's filter")?;
    tab.leave()
}

fn on_a_disk(world: &World) -> Outcome {
    let html = format!("{PAGE}{SCRIPT}<body>{PART}").replace("SITE/", &world.address(""));
    let page = DiskPage::write(&html)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&format!("file://{}", page.0.display()))?;
    works(&tab)?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn without_origin(world: &World) -> Outcome {
    let headers = [("Content-Security-Policy", "sandbox allow-scripts")];
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{PART}"), &headers)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    works(&tab)
}
