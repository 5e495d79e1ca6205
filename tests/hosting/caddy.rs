//! A real Caddy that serves a build with the configuration that the build brings.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::nginx::free_port;

/// A running Caddy with a build; it ends with this.
#[derive(Debug)]
pub struct Caddy {
    program: Child,
    folder: PathBuf,
    /// The folder of the build.
    pub site: PathBuf,
    /// The address of the site, with a slash at its end.
    pub address: String,
}

/// The program that `CADDY` names, or Debian's.
pub fn program() -> Result<PathBuf, String> {
    let name = std::env::var_os("CADDY").map_or_else(|| PathBuf::from("/usr/bin/caddy"), PathBuf::from);
    if name.is_file() {
        return Ok(name);
    }
    Err("no caddy; `cargo xtask test --all` installs it on Debian".to_owned())
}

impl Caddy {
    /// Builds the site for the path `base` and serves it.
    pub fn start(base: &str) -> Result<Self, String> {
        let name = program()?;
        let port = free_port().map_err(|error| error.to_string())?;
        let folder = std::env::temp_dir().join(format!("conference-atlas-caddy-{}-{port}", std::process::id()));
        let site = folder.join("www").join(base.trim_matches('/'));
        let address = format!("http://localhost:{port}{base}");
        crate::site::build(&address, &site)?;
        let shipped = site
            .with_file_name(format!("{}-hosting/Caddyfile", site.file_name().unwrap_or_default().to_string_lossy()));
        let settings = fs::read_to_string(&shipped).map_err(|error| format!("{}: {error}", shipped.display()))?;
        // A webmaster sets the folder as well; the port and the plain protocol are of this test.
        let settings = settings.replace("/srv/www", &folder.join("www").to_string_lossy());
        let settings = settings.replacen("\nlocalhost {", &format!("\n:{port} {{"), 1);
        let around = "{\n\tadmin off\n\tauto_https off\n}\n\n";
        fs::write(folder.join("Caddyfile"), format!("{around}{settings}")).map_err(|error| error.to_string())?;
        let mut command = Command::new(&name);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
        command.env("HOME", &folder).stdout(Stdio::null());
        let log = fs::File::create(folder.join("log")).map_err(|error| error.to_string())?;
        let program = command.stderr(log).spawn().map_err(|error| format!("{}: {error}", name.display()))?;
        let caddy = Self { program, folder, site, address };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(caddy);
            }
            sleep(Duration::from_millis(50));
        }
        Err(fs::read_to_string(caddy.folder.join("log")).unwrap_or_default())
    }
}

impl Drop for Caddy {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
