//! Hosts of a build: a real web server with the configuration that the build brings, one with none,
//! and none at all.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::nginx::{Nginx, free_port};
use crate::tab::Look;
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let nginx = ["/", "/atlas/"].map(|base| {
        let name = format!("behind nginx at {base} every page works and keeps the policy");
        journey(world, name, move |world| keeps_the_policy(world, base))
    });
    let bare = [
        journey(world, "behind a bare Apache every page works", works_bare),
        journey(world, "a page that is opened from a disk is styled and says that it is not live", from_disk),
    ];
    nginx.into_iter().chain(bare).collect()
}

/// Counts what the policy forbade, also in frames of the site, which the console may not show.
const WATCH: &str = "addEventListener('securitypolicyviolation', (event) =>
    console.error(`${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile})`));";

fn keeps_the_policy(world: &World, base: &str) -> Outcome {
    let host = Nginx::start(base)?;
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(WATCH)?;
    let pages = match std::env::var_os("ATLAS_ALL_PAGES") {
        Some(_) => world.dist.paths.clone(),
        None => [world.dist.one_of_each_kind()?, vec!["mine/".to_owned(), "desk/".to_owned()]].concat(),
    };
    let mut said = Vec::new();
    for page in pages {
        tab.go_ready(&format!("{}{page}", host.address), "ready")?;
        said.extend(tab.console()?.into_iter().map(|line| format!("/{page}: {line}")));
    }
    must(said.is_empty(), || said.join("\n"))?;
    // The test would notice: what the policy forbids is said.
    tab.run(
        "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
        return 1;",
    )?;
    tab.settle()?;
    let said = tab.console()?;
    must(said.iter().any(|line| line.contains("style-src")), || format!("a forbidden style is not noticed: {said:?}"))
}

/// An Apache that knows nothing of the build but its folder; it ends with this.
struct Bare {
    program: Child,
    folder: PathBuf,
    address: String,
}

impl Bare {
    fn start(world: &World) -> Outcome<Self> {
        let port = free_port().map_err(|error| error.to_string())?;
        let folder = std::env::temp_dir().join(format!("conference-atlas-bare-{}-{port}", std::process::id()));
        let load = |name: &str| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
        let modules: String = ["mpm_event", "authz_core", "dir", "mime"].map(load).concat();
        let (place, site) = (folder.display(), world.dist.folder.display());
        let settings = format!(
            "ServerRoot \"{place}\"\nServerName localhost\nPidFile \"{place}/pid\"\nDefaultRuntimeDir \"{place}\"\n\
             Listen 127.0.0.1:{port}\n{modules}ErrorLog \"{place}/log\"\nTypesConfig /etc/mime.types\n\
             DocumentRoot \"{site}\"\n<Directory \"{site}\">\nRequire all granted\n</Directory>\n"
        );
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("httpd.conf"), settings));
        written.map_err(|error| format!("{}: {error}", folder.display()))?;
        let name = std::env::var_os("APACHE").unwrap_or_else(|| "/usr/sbin/apache2".into());
        let mut command = Command::new(&name);
        command.arg("-f").arg(folder.join("httpd.conf")).arg("-X").stdout(Stdio::null()).stderr(Stdio::null());
        let program = command.spawn().map_err(|error| format!("{}: {error}", name.display()))?;
        let bare = Self { program, folder, address: format!("http://localhost:{port}/") };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(bare);
            }
            sleep(Duration::from_millis(50));
        }
        Err(fs::read_to_string(bare.folder.join("log")).unwrap_or_default())
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn works_bare(world: &World) -> Outcome {
    let host = Bare::start(world)?;
    let tab = world.tab(Look::DESK)?;
    for page in world.dist.one_of_each_kind()? {
        tab.go_ready(&format!("{}{page}", host.address), "ready").map_err(|error| format!("/{page}: {error}"))?;
        let console = tab.console()?;
        must(console.is_empty(), || format!("/{page}: {}", console.join("\n")))?;
    }
    Ok(())
}

fn from_disk(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    let font = "getComputedStyle(document.body).fontFamily";
    tab.go_and_look(&world.address("map/"))?;
    let styled = tab.text(font)?;
    tab.go(&format!("file://{}", world.dist.folder.join("map/index.html").display()))?;
    tab.wait("document.querySelector('.app-failed').getBoundingClientRect().height > 0", "a word that it is not live")?;
    let seen = tab.text(font)?;
    must(seen == styled, || format!("its letters are {seen}, not {styled}"))?;
    let countries = tab.number("document.querySelectorAll('tr[data-country]').length")?;
    must(countries > 0.0, || "no country is to be read".to_owned())
}
