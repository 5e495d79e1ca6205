//! A real nginx that serves a build with the configuration that the build brings.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// Path on Debian of the module that sends what was compressed ahead of time.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The program that `NGINX` names, or Debian's, with its module for brotli.
pub fn program() -> Result<PathBuf, String> {
    let name = std::env::var_os("NGINX").map_or_else(|| PathBuf::from("/usr/sbin/nginx"), PathBuf::from);
    if name.is_file() && Path::new(BROTLI).is_file() {
        return Ok(name);
    }
    Err("no nginx with libnginx-mod-http-brotli-static; `cargo xtask test --all` installs them on Debian".to_owned())
}

/// A running nginx with a build; it ends with this.
#[derive(Debug)]
pub struct Nginx {
    program: Child,
    folder: PathBuf,
    /// The folder of the build.
    #[allow(dead_code, reason = "the journeys in a browser need the address alone")]
    pub site: PathBuf,
    /// The address of the site, with a slash at its end.
    pub address: String,
}

impl Nginx {
    /// Builds the site for the path `base` and serves it, by the program
    /// that `NGINX` names, or Debian's.
    pub fn start(base: &str) -> Result<Self, String> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = program()?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("conference-atlas-nginx-{}-{number}", std::process::id()));
        let port = free_port().map_err(|error| error.to_string())?;
        let address = format!("http://localhost:{port}{base}");
        let settings = publish(&folder, base, &address)?;
        // A webmaster sets the folder as well; the port is of this test.
        let settings = settings.replace("/srv/www", &folder.join("www").to_string_lossy());
        let settings = settings.replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
        let settings = settings.replace("listen [::]:80;", "");
        fs::write(folder.join("site.conf"), settings)
            .and_then(|()| fs::write(folder.join("nginx.conf"), AROUND))
            .map_err(|error| error.to_string())?;
        let mut command = Command::new(&name);
        command.arg("-p").arg(&folder).args(["-c", "nginx.conf", "-e", "error.log"]);
        let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let program = started.map_err(|error| format!("{}: {error}", name.display()))?;
        let site = folder.join("www").join(base.trim_matches('/'));
        let nginx = Self { program, folder, site, address };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(nginx);
            }
            sleep(Duration::from_millis(50));
        }
        Err(fs::read_to_string(nginx.folder.join("error.log")).unwrap_or_default())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Builds the site for `address` into `folder`, and gives the configuration that this wrote.
fn publish(folder: &Path, base: &str, address: &str) -> Result<String, String> {
    let place = folder.join("www").join(base.trim_matches('/'));
    crate::site::build(address, &place)?;
    let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let shipped = place.with_file_name(format!("{name}-hosting")).join("nginx.conf");
    fs::read_to_string(&shipped).map_err(|error| format!("{}: {error}", shipped.display()))
}

/// The settings of a Debian host around the file in `sites-enabled`.
const AROUND: &str = "\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
master_process off;
daemon off;
pid nginx.pid;
error_log error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path temp;
  proxy_temp_path temp;
  fastcgi_temp_path temp;
  uwsgi_temp_path temp;
  scgi_temp_path temp;
  include site.conf;
}
";

pub fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
