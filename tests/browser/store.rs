//! Store of the organizers: a real Apache with `mod_dav`, and a line to it that injects faults.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

use crate::Outcome;

/// User who may write.
pub const USER: &str = "ada";
pub const PASSWORD: &str = "engine";
/// That, as `htpasswd -s` writes it.
const USERS: &str = "ada:{SHA}xkAzZy9cqYTf6WKQlnGWHoAS8MU=\n";

/// Path on Debian of the modules.
const MODULES: &str = "/usr/lib/apache2/modules";
/// Modules that the configuration in the organizers' guide needs, and no more.
const LOADED: [&str; 9] =
    ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs", "headers"];

/// A running Apache with a folder of its own; it ends with this.
#[derive(Debug)]
pub struct Apache {
    program: Child,
    folder: PathBuf,
    port: u16,
}

impl Apache {
    /// Starts the program that `APACHE` names, or Debian's.
    pub fn start() -> Outcome<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("conference-atlas-dav-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("files")).map_err(|error| format!("{}: {error}", folder.display()))?;
        let port = free_port()?;
        let settings = folder.join("httpd.conf");
        let written = open_to_all(&folder)
            .and_then(|()| open_to_all(&folder.join("files")))
            .and_then(|()| fs::write(folder.join("users"), USERS))
            .and_then(|()| fs::write(&settings, configuration(&folder, port)));
        written.map_err(|error| format!("{}: {error}", folder.display()))?;
        let name = std::env::var_os("APACHE").unwrap_or_else(|| "/usr/sbin/apache2".into());
        let mut command = Command::new(&name);
        command.arg("-f").arg(&settings).arg("-DFOREGROUND").stdout(Stdio::null()).stderr(Stdio::null());
        let program = command.spawn().map_err(|error| {
            format!(
                "{}: {error}; Debian's package apache2 brings it, and `cargo xtask test` installs that",
                name.display()
            )
        })?;
        let apache = Self { program, folder, port };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(apache);
            }
            sleep(Duration::from_millis(50));
        }
        let said = fs::read_to_string(apache.folder.join("error.log")).unwrap_or_default();
        Err(format!("Apache did not start: {said}"))
    }

    /// The published file as it lies on the disk; none before anything was published.
    pub fn file(&self) -> Option<String> {
        fs::read_to_string(self.path()).ok()
    }

    /// The calendar that follows the day; none before one was written.
    pub fn calendar(&self) -> Option<String> {
        fs::read_to_string(self.folder.join("files/live.ics")).ok()
    }

    /// Puts a file there by hand, as old as a file is that was not written this second.
    pub fn set_file(&self, text: Option<&str>) -> Outcome {
        let done = match text {
            Some(text) => fs::write(self.path(), text),
            None => fs::remove_file(self.path()).or(Ok(())),
        };
        done.map_err(|error| error.to_string())
    }

    fn path(&self) -> PathBuf {
        self.folder.join("files/live.json")
    }
}

impl Drop for Apache {
    fn drop(&mut self) {
        // Told politely it takes its workers along.
        let _ = Command::new("kill").arg(self.program.id().to_string()).status();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Apache drops the rights of root, and must still write here.
fn open_to_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777))
}

/// That of the organizers' guide, in a folder of its own.
fn configuration(folder: &Path, port: u16) -> String {
    let load = |name: &&str| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n");
    let modules: String = LOADED.iter().map(load).collect();
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.starts_with(b"0"));
    let user = if is_root { "User www-data\nGroup www-data\n" } else { "" };
    let folder = folder.display();
    format!(
        r#"ServerRoot "{folder}"
ServerName localhost
PidFile "{folder}/httpd.pid"
DefaultRuntimeDir "{folder}"
Listen 127.0.0.1:{port}
{modules}{user}StartServers 1
ServerLimit 2
ThreadsPerChild 16
MaxRequestWorkers 32
ErrorLog "{folder}/error.log"
DocumentRoot "{folder}/files"
DavLockDB "{folder}/locks"
<Directory "{folder}/files">
  Dav On
  AuthType Basic
  AuthName "The desk"
  AuthUserFile "{folder}/users"
  <LimitExcept GET HEAD OPTIONS>
    Require valid-user
  </LimitExcept>
  Header always set Access-Control-Allow-Origin "*"
  Header always set Access-Control-Allow-Methods "GET, PUT"
  Header always set Access-Control-Allow-Headers "Authorization, Content-Type, If-Match, If-None-Match"
  Header always set Access-Control-Expose-Headers "ETag"
</Directory>
"#
    )
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// State of the line to the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weather {
    Fair,
    /// Nothing gets through.
    Offline,
    /// Of a PUT only half of the body gets there.
    Cut,
    /// A PUT gets there, and its answer is lost.
    Lost,
    /// Something on the way answers 500 to a PUT.
    Fails,
    /// A network that wants a sign-in first answers everything with 200 and a page.
    Portal,
    /// It does so for a PUT only.
    PortalPut,
    /// Something on the way drops the ETag.
    NoTag,
    /// A PUT is refused with 412, though the file is as it was.
    Contested,
    /// The head of a PUT and half of its body come at once, and the rest two seconds later.
    Slow,
    /// A PUT of anything but the changes is refused.
    OneFile,
}

const WEATHERS: [Weather; 11] = [
    Weather::Fair,
    Weather::Offline,
    Weather::Cut,
    Weather::Lost,
    Weather::Fails,
    Weather::Portal,
    Weather::PortalPut,
    Weather::NoTag,
    Weather::Contested,
    Weather::Slow,
    Weather::OneFile,
];

/// An answer with this status line and body.
fn answer(status: &str, kind: &str, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status}\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

const PORTAL: &str = "<!doctype html><title>Sign in</title><p>Welcome to the network.";

/// A line between a desk and a store.
#[derive(Debug)]
pub struct Line {
    port: u16,
    weather: Arc<AtomicU8>,
}

impl Line {
    /// Listens on a free port, and passes on to the store.
    pub fn to(store: &Apache) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        let weather = Arc::new(AtomicU8::new(0));
        let (now, store) = (weather.clone(), store.port);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let now = now.clone();
                std::thread::spawn(move || {
                    let _ = pass(client, store, &now);
                });
            }
        });
        Ok(Self { port, weather })
    }

    /// The address of the file over this line.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/live.json", self.port)
    }

    /// The address over this line of the calendar that follows the day.
    pub fn calendar(&self) -> String {
        format!("http://localhost:{}/live.ics", self.port)
    }

    /// From now on it is so.
    pub fn set(&self, weather: Weather) {
        self.weather.store(weather as u8, Ordering::SeqCst);
    }
}

/// Passes one request on, and its answer back.
fn pass(mut client: TcpStream, store: u16, weather: &AtomicU8) -> std::io::Result<()> {
    let Some((head, body)) = request(&mut client)? else { return Ok(()) };
    let weather = WEATHERS[usize::from(weather.load(Ordering::SeqCst))];
    let is_put = head.starts_with("PUT ");
    let is_question = head.starts_with("OPTIONS ");
    match weather {
        Weather::Offline => return Ok(()),
        Weather::Fails if is_put => return client.write_all(&answer("500 A Bad Day", "text/plain", "")),
        Weather::Contested if is_put => return client.write_all(&answer("412 Changed", "text/plain", "")),
        Weather::OneFile if is_put && !head.starts_with("PUT /live.json ") => {
            return client.write_all(&answer("403 Not Here", "text/plain", ""));
        }
        Weather::Portal if !is_question => return client.write_all(&answer("200 OK", "text/html", PORTAL)),
        Weather::PortalPut if is_put => return client.write_all(&answer("200 OK", "text/html", PORTAL)),
        _ => {}
    }
    let mut upstream = TcpStream::connect(("127.0.0.1", store))?;
    let lines = head.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:") && !line.is_empty());
    let head: String = lines.map(|line| format!("{line}\r\n")).collect();
    upstream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes())?;
    if weather == Weather::Cut && is_put {
        upstream.write_all(&body[..body.len() / 2])?;
        upstream.flush()?;
        // The store is done with what it has when the line is dead to the desk as well.
        upstream.shutdown(Shutdown::Write)?;
        return upstream.read_to_end(&mut Vec::new()).map(drop);
    }
    if weather == Weather::Slow && is_put {
        upstream.write_all(&body[..body.len() / 2])?;
        upstream.flush()?;
        sleep(Duration::from_secs(2));
        upstream.write_all(&body[body.len() / 2..])?;
    } else {
        upstream.write_all(&body)?;
    }
    let mut answer = Vec::new();
    upstream.read_to_end(&mut answer)?;
    if weather == Weather::NoTag {
        answer = without_tag(&answer);
    }
    if weather == Weather::Lost && is_put {
        return Ok(());
    }
    client.write_all(&answer)
}

/// An answer without its ETag.
fn without_tag(answer: &[u8]) -> Vec<u8> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let lines: Vec<&str> = head.split("\r\n").filter(|line| !line.to_ascii_lowercase().starts_with("etag:")).collect();
    [lines.join("\r\n").as_bytes(), &answer[end..]].concat()
}

/// A whole request: its head and its body.
fn request(client: &mut TcpStream) -> std::io::Result<Option<(String, Vec<u8>)>> {
    let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            let whole = end + 4 + length.unwrap_or(0);
            if bytes.len() >= whole {
                return Ok(Some((head, bytes[end + 4..whole].to_vec())));
            }
        }
        match client.read(&mut chunk)? {
            0 => return Ok(None),
            count => bytes.extend_from_slice(&chunk[..count]),
        }
    }
}
