//! A part in the frame that WordPress makes of a pasted address. `tests/wordpress/try.sh` tries a real one.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::embed::host;
use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![journey(world, "a part answers WordPress with the secret that it was given", wordpress)]
}

fn wordpress(world: &World) -> Outcome {
    // Hidden, as WordPress does until a frame has told its height; several share one process.
    let frame = |secret: &str, part: &str| {
        format!(
            "<iframe id={secret} sandbox=allow-scripts style='position: absolute; clip: rect(1px, 1px, 1px, 1px)'
             src=\"SITE/embed/{part}/#?secret={secret}\" width=600 height=300></iframe>"
        )
    };
    let frames = [frame("Ab12", "now"), frame("Cd34", "map"), frame("Ef56", "programs")].concat();
    let page = format!(
        "<!doctype html><title>Host</title><link rel=icon href=data:,><script>window.told = [];
        addEventListener('message', ({{ data }}) => {{ if (data.message === 'height') told.push(data); }});</script>{frames}"
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    for secret in ["Ab12", "Cd34", "Ef56"] {
        tab.wait(&format!("told.some((one) => one.secret === '{secret}')"), &format!("the height of {secret}"))?;
    }
    tab.run("told.length = 0;
        document.getElementById('Ab12').contentWindow.postMessage({ message: 'ready', secret: 'Ab12' }, '*'); return 1;")?;
    tab.wait("told.some((one) => one.secret === 'Ab12')", "an answer to `ready`")?;
    let said =
        tab.text("(({ value }) => [typeof value, value > 50].join())(told.find((one) => one.secret === 'Ab12'))")?;
    must(said == "number,true", || said)
}
