//! A part in a page on another origin: its height, its colors, whom it trusts.

use std::sync::Arc;

use conference_atlas::cli::serve::{Answer, Ask, Server};
use libtest_mimic::Trial;

use super::heights::settle;
use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "two parts on a dark page of another origin stand there dark and in full", two_parts),
        journey(world, "a part whose frame narrows from 1200 to 320 pixels settles", settles),
        journey(world, "a forged message from another frame or origin is ignored", forged),
        journey(world, "every part works in a frame without an origin", sandboxed),
        journey(world, "a part leaves the wheel to the page around it", wheel),
        journey(world, "any accent is legible on every ground in both schemes", legible),
        journey(world, "choosing in a part is told to the page around it", chosen),
        journey(world, "back in a part leads to it as its host asked for it", back),
    ]
}

/// A host on `host.localhost`, which is another origin than the site.
pub(super) fn host(body: &str, world: &World) -> Outcome<(Server, String)> {
    let html = body.replace("SITE/", &world.address(""));
    let answer = move |ask: &Ask<'_>| {
        if ask.target.starts_with("/favicon") {
            return Answer::text(404, "");
        }
        Answer {
            status: 200,
            headers: vec![("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())],
            body: html.clone().into_bytes(),
        }
    };
    let server = Server::start(0, Arc::new(answer))?;
    let address = format!("http://host.localhost:{}/", server.port());
    Ok((server, address))
}

/// A page that keeps every event of its parts.
const PAGE: &str = r#"<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<body style="margin:0;background:#1c1c1c;color:#f4f4f4">
<script>
  window.told = [];
  for (const type of ["atlas:ready", "atlas:height", "atlas:select"])
    addEventListener(type, (event) => told.push([type, event.target.id, event.detail]));
</script>
<script src="SITE/embed.js" async></script>
"#;

const READY: &str = "told.filter(([type]) => type === 'atlas:ready').length";

/// Waits until no part has told a height for half a second's worth of frames.
const QUIET: &str = "return new Promise((done) => {
    let count = told.length, calm = 0;
    const look = () => {
        calm = told.length === count ? calm + 1 : 0;
        count = told.length;
        if (calm >= 30) done(count); else requestAnimationFrame(look);
    };
    look();
});";

/// Waits until the app runs in the frames of these elements, and nothing grows any more.
fn ready(tab: &Tab, parts: &[&str]) -> Outcome {
    tab.wait(&format!("{READY} >= {}", parts.len()), "atlas:ready from every part")?;
    for part in parts {
        runs(tab, &format!("document.getElementById('{part}').frame"))?;
    }
    tab.wait("told.some(([type]) => type === 'atlas:height')", "atlas:height")?;
    tab.run(QUIET).map(drop)
}

/// Waits until the app runs in a frame.
fn runs(tab: &Tab, frame: &str) -> Outcome {
    tab.enter(frame)?;
    tab.wait("document.documentElement.dataset.app === 'ready'", "the app in the frame")?;
    tab.leave()
}

fn two_parts(world: &World) -> Outcome {
    let page = format!(
        "{PAGE}<conference-atlas id=one view=map theme=auto><a href=SITE/map/>Map</a></conference-atlas>
         <div id=words><conference-atlas id=two view=programs theme=auto lang=en><a href=SITE/programs/>Programs</a>
         </conference-atlas></div>"
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    // The second is below the fold, and comes when it is scrolled to.
    tab.run("document.getElementById('two').scrollIntoView(); return 1;")?;
    ready(&tab, &["one", "two"])?;
    let said = tab.text(
        "['one', 'two'].map((id) => {
            const element = document.getElementById(id), { frame } = element;
            const link = element.querySelector('a');
            return [new URL(frame.src).searchParams.get('theme'), frame.style.colorScheme,
                frame.offsetHeight > 300, link.checkVisibility(), link.isConnected].join();
        }).join(' ')",
    )?;
    must(said == "dark,dark,true,false,true dark,dark,true,false,true", || format!("the parts are {said}"))?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))?;
    // However a host writes the color of its letters.
    let seen = tab.run(&format!("return {COLORS};"))?;
    must(seen == "dark,dark,dark,dark,dark,light,light,light,light,light", || format!("the themes are {seen}"))
}

/// Themes that follow from letters of these colors, half of them light, on a ground that says nothing.
const COLORS: &str = "(async () => {
        const element = document.getElementById('two'), words = document.getElementById('words'), seen = [];
        words.style.backgroundImage = 'linear-gradient(white, black)';
        for (const color of ['rgb(244 244 244 / 0.9)', 'color(display-p3 0.9 0.9 0.9)', 'oklch(0.9 0.01 250)',
            'lab(92 1 -2)', 'color-mix(in oklab, white, #ccc)', 'black', 'color(srgb 0.1 0.1 0.1)', 'oklab(0.2 0 0)',
            'lch(20 3 250)', 'hsl(210 30% 15%)']) {
            words.style.color = color;
            await new Promise((done) => requestAnimationFrame(done));
            seen.push(element.url.searchParams.get('theme'));
        }
        return seen.join();
    })()";

fn settles(world: &World) -> Outcome {
    let page = format!(
        "{PAGE}<div id=box style='inline-size:1200px'><conference-atlas id=one view=programs theme=light>x</conference-atlas></div>"
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    ready(&tab, &["one"])?;
    let height = "document.getElementById('one').frame.offsetHeight";
    let wide = tab.number(height)?;
    tab.run("told.length = 0; document.getElementById('box').style.inlineSize = '320px'; return 1;")?;
    settle(&tab, "one")?;
    let narrow = tab.number(height)?;
    let count = tab.number("told.length")?;
    must(narrow > wide, || format!("at 320 pixels it is {narrow} high, at 1200 {wide}"))?;
    must(count >= 1.0, || "it told no height".to_owned())?;
    let rest = tab.text("document.getElementById('one').frame.offsetWidth")?;
    must(rest == "320", || format!("the frame is {rest} wide"))
}

fn forged(world: &World) -> Outcome {
    let page = format!(
        "{PAGE}<conference-atlas id=one view=now theme=light>x</conference-atlas>
         <conference-atlas id=two view=now theme=light>x</conference-atlas>
         <iframe id=other srcdoc=\"<p>another</p>\"></iframe>"
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    ready(&tab, &["one"])?;
    let body = "return new Promise((done) => {
        const element = document.getElementById('one'), two = document.getElementById('two').frame.contentWindow;
        const heard = () => told.filter(([, id]) => id === 'one').length;
        const before = element.frame.style.blockSize, count = heard();
        const forged = { type: 'atlas:height', height: 9999 };
        const { origin } = new URL(element.frame.src);
        const say = (from, source) => dispatchEvent(new MessageEvent('message', { data: forged, origin: from, source }));
        const marks = new Set();
        addEventListener('message', ({ data }) => {
            if (!data?.mark || marks.add(data.mark).size < 2) return;
            const ignored = element.frame.style.blockSize === before && heard() === count;
            // The same message from whom it trusts is followed: the test would notice.
            say(origin, element.frame.contentWindow);
            done(`${ignored} ${element.frame.style.blockSize}`);
        });
        // With the right origin but another source, if only another part, and with the right source
        // but another origin.
        say(origin, window);
        say(origin, two);
        say('https://evil.example', element.frame.contentWindow);
        say('null', element.frame.contentWindow);
        // From the page itself, and from another frame of the same origin as the page; a mark of each
        // comes after its forgery.
        for (const data of [forged, { mark: 'page' }]) postMessage(data, '*');
        const { document: inside } = document.getElementById('other').contentWindow;
        const script = inside.createElement('script');
        script.textContent = `for (const data of [${JSON.stringify(forged)}, { mark: 'frame' }]) parent.postMessage(data, '*')`;
        inside.body.append(script);
    });";
    let said = tab.run(body)?;
    must(said == "true 9999px", || format!("ignored, then followed: {said}"))
}

fn sandboxed(world: &World) -> Outcome {
    let parts = ["timeline", "map", "programs", "now"];
    let frames = parts.map(|part| {
        format!("<iframe id={part} sandbox=allow-scripts src=\"SITE/embed/{part}/\" width=600 height=300></iframe>")
    });
    let page = format!(
        "<!doctype html><title>Host</title><link rel=icon href=data:,><script>window.told = [];
         addEventListener('message', ({{ data, origin }}) => told.push([data.type, origin]));</script>{}",
        frames.concat()
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    for type_ in ["atlas:ready", "atlas:height"] {
        let count = format!("told.filter(([type, origin]) => type === '{type_}' && origin === 'null').length >= 4");
        tab.wait(&count, &format!("{type_} from every frame without an origin"))?;
    }
    for part in parts {
        let frame = format!("document.getElementById('{part}')");
        runs(&tab, &frame)?;
        tab.enter(&frame)?;
        let state = tab.text(
            "[origin, document.querySelector('h1') !== null, (() => {
            try { return localStorage.length; } catch { return 'no storage'; } })()].join()",
        )?;
        tab.leave()?;
        must(state == "null,true,no storage", || format!("/embed/{part}/ is {state}"))?;
    }
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn wheel(world: &World) -> Outcome {
    let page = format!(
        "{PAGE}<conference-atlas id=one view=map theme=light>x</conference-atlas><div style='block-size:3000px'></div>"
    );
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    ready(&tab, &["one"])?;
    for (x, y) in [(300, 300), (640, 420)] {
        let before = tab.number("scrollY")?;
        tab.wheel(x, y, 120, false)?;
        tab.wait(&format!("scrollY > {before}"), "the page's own scroll")?;
    }
    Ok(())
}

/// Paints colors and reads what the browser really made of them.
const CONTRASTS: &str = r##"
    const root = document.documentElement;
    const canvas = document.createElement("canvas");
    const paint = canvas.getContext("2d", { willReadFrequently: true });
    const probe = document.body.appendChild(document.createElement("i"));
    const read = (name) => {
        probe.style.color = `var(${name})`;
        paint.fillStyle = "#000";
        paint.fillStyle = getComputedStyle(probe).color;
        paint.fillRect(0, 0, 1, 1);
        const light = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255)
            .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    };
    const pairs = [["--accent-ink", "--ground"], ["--accent-ink", "--ground-raised"], ["--accent-ink", "--ground-sunken"],
        ["--accent-ink", "--accent-soft"], ["--ink", "--accent-soft"], ["--on-accent", "--accent-fill"]];
    const steps = ["00", "55", "aa", "ff"], faults = [];
    let seen = 0;
    for (const scheme of ["light", "dark"]) {
        root.dataset.theme = scheme;
        for (const r of steps) for (const g of steps) for (const b of steps) {
            root.style.setProperty("--accent", `#${r}${g}${b}`);
            for (const [over, under] of pairs) {
                const [one, other] = [read(over), read(under)];
                const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                seen += 1;
                if (contrast < 4.5) faults.push(`#${r}${g}${b} ${scheme} ${over} on ${under}: ${contrast.toFixed(2)}`);
            }
        }
    }
    return [seen, ...faults];
"##;

fn legible(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("embed/now/?accent=ffff00&theme=dark"), "ready")?;
    let worn = tab.text(
        "[document.documentElement.dataset.theme, document.documentElement.style.getPropertyValue('--accent')].join()",
    )?;
    must(worn == "dark,#ffff00", || format!("the part wears {worn}"))?;
    let found = tab.run(CONTRASTS)?;
    let found = found.as_array().ok_or("no list")?;
    must(found.first().and_then(serde_json::Value::as_u64) == Some(768), || format!("{:?} pairs", found.first()))?;
    let faults: Vec<String> = found.iter().skip(1).map(ToString::to_string).collect();
    must(faults.is_empty(), || faults.join("\n"))
}

fn chosen(world: &World) -> Outcome {
    let page = format!("{PAGE}<conference-atlas id=one view=programs theme=light links=new>x</conference-atlas>");
    let (_server, address) = host(&page, world)?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&address)?;
    ready(&tab, &["one"])?;
    let frame = tab.text("document.getElementById('one').frame.src")?;
    must(frame.contains("links=new"), || frame.clone())?;
    tab.enter("document.getElementById('one').frame")?;
    // Taken by the page itself last, so that no tab opens here.
    tab.run(
        "addEventListener('click', (event) => event.preventDefault());
        document.querySelector('[data-program] a[href]').click(); return 1;",
    )?;
    let target = tab.text("document.querySelector('[data-program] a[href]').target")?;
    tab.leave()?;
    must(target == "_blank", || format!("the link opens in {target:?}"))?;
    tab.wait("told.some(([type]) => type === 'atlas:select')", "atlas:select")?;
    let said = tab.text(
        "(({ kind, id, url }) => [kind, /^[a-z0-9-]+$/.test(id), url.startsWith('http')].join())
            (told.find(([type]) => type === 'atlas:select')[2])",
    )?;
    must(said == "program,true,true", || said)
}

fn back(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("embed/timeline/?view=list&theme=dark&accent=aa3300&links=here"), "ready")?;
    tab.click("#programme .session-title a")?;
    tab.wait("document.querySelector('.part-back')", "the way back")?;
    tab.click(".part-back")?;
    tab.wait("document.querySelector('#programme')", "the part")?;
    let query = tab.text("location.search")?;
    let asked = ["view=list", "theme=dark", "accent=aa3300"];
    must(asked.iter().all(|part| query.contains(part)), || format!("back leads to “{query}”"))
}
