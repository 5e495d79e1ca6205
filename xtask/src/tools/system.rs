//! Tools that the system brings: where it has apt-get and lets us, they are installed.

use std::path::PathBuf;

use super::{Browser, announce};
use crate::{Error, run};

/// Node.js and npm, which wasm-opt runs on and comes by.
pub fn node() -> Result<(), Error> {
    if run::find(&["node"]).is_some() && run::find(&["npm"]).is_some() {
        return Ok(());
    }
    announce("nodejs and npm by apt-get", "wasm-opt and terser run on it", "1 to 3 minutes");
    apt(&["nodejs", "npm"], "Install Node.js 18 or newer, with npm, by hand.")
}

/// Chromium and its driver, or the ones that `CHROME` and `CHROMEDRIVER` name.
pub fn browser() -> Result<Browser, Error> {
    let by_hand = "Install Chromium or Chrome and the chromedriver of the same version by hand, \
                   and put them on PATH or name them in CHROME and CHROMEDRIVER.";
    let why = ["chromium and chromium-driver by apt-get", "the pages are tested in a real browser", "1 to 3 minutes"];
    found_or_installed(find_browser, why, &["chromium", "chromium-driver"], by_hand)
}

/// Chromium or Chrome with its driver, where both are found.
pub fn find_browser() -> Option<Browser> {
    let chrome = named("CHROME")
        .or_else(|| run::find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]))?;
    let driver = named("CHROMEDRIVER").or_else(|| run::find(&["chromedriver"]))?;
    Some(Browser { driver, chrome })
}

/// Firefox, or the one that `FIREFOX` names.
pub fn firefox() -> Result<PathBuf, Error> {
    let find = || named("FIREFOX").or_else(|| run::find(&["firefox-esr", "firefox"]));
    let why = ["firefox-esr by apt-get", "the pages are tested in its engine", "1 minute"];
    found_or_installed(find, why, &["firefox-esr"], "Install Firefox by hand, or name the program in FIREFOX.")
}

/// The driver of WebKit's own small browser, and a display for it.
#[derive(Debug)]
pub struct WebKit {
    pub driver: PathBuf,
    pub display: PathBuf,
}

/// WebKitGTK's driver and Xvfb, or the ones that `WEBKITDRIVER` and `XVFB` name.
pub fn webkit() -> Result<WebKit, Error> {
    let find = || {
        let driver = named("WEBKITDRIVER").or_else(|| run::find(&["WebKitWebDriver"]))?;
        Some(WebKit { driver, display: named("XVFB").or_else(|| run::find(&["Xvfb"]))? })
    };
    let by_hand = "Install webkit2gtk-driver and xvfb by hand, or name the programs in WEBKITDRIVER and XVFB.";
    found_or_installed(
        find,
        ["webkit2gtk-driver and xvfb by apt-get", "the pages are tested in the engine of Safari", "1 minute"],
        &["webkit2gtk-driver", "xvfb"],
        by_hand,
    )
}

/// Java, or the one that `JAVA` names.
pub fn java() -> Result<PathBuf, Error> {
    let find = || named("JAVA").or_else(|| run::find(&["java"]));
    let by_hand = "Install a Java runtime by hand, or name the program in JAVA.";
    found_or_installed(
        find,
        ["default-jre-headless by apt-get", "the HTML checker runs on it", "1 minute"],
        &["default-jre-headless"],
        by_hand,
    )
}

/// Apache with its `mod_dav`, or the one that `APACHE` names.
pub fn apache() -> Result<PathBuf, Error> {
    let find = || {
        let named = std::env::var_os("APACHE").map(PathBuf::from);
        named.or(Some(PathBuf::from("/usr/sbin/apache2"))).filter(|path| path.is_file())
    };
    let by_hand = "Install Debian's apache2 by hand, or name the program in APACHE.";
    found_or_installed(
        find,
        ["apache2 by apt-get", "the desk is tested against a real server of the web", "1 minute"],
        &["apache2"],
        by_hand,
    )
}

/// nginx with its module for brotli, or the one that `NGINX` names.
pub fn nginx() -> Result<PathBuf, Error> {
    let find = || {
        let named = std::env::var_os("NGINX").map(PathBuf::from);
        let module = PathBuf::from("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        named.or(Some(PathBuf::from("/usr/sbin/nginx"))).filter(|path| path.is_file() && module.is_file())
    };
    let by_hand = "Install Debian's nginx-light and libnginx-mod-http-brotli-static by hand, or name nginx in NGINX.";
    found_or_installed(
        find,
        [
            "nginx-light by apt-get",
            "the build is tried on a real web server, with the settings that it brings",
            "1 minute",
        ],
        &["nginx-light", "libnginx-mod-http-brotli-static"],
        by_hand,
    )
}

/// Caddy, or the one that `CADDY` names.
pub fn caddy() -> Result<PathBuf, Error> {
    let find = || named("CADDY").or_else(|| run::find(&["caddy"]));
    let by_hand = "Install Debian's caddy by hand, or name the program in CADDY.";
    found_or_installed(
        find,
        ["caddy by apt-get", "the build is tried behind it, with the settings that it brings", "1 minute"],
        &["caddy"],
        by_hand,
    )
}

/// Letters for Chinese, Thai and Arabic: without them a picture shows boxes.
pub fn fonts() -> Result<(), Error> {
    let has = |lang: &str| {
        run::output(run::program("fc-list").arg(format!(":lang={lang}"))).is_some_and(|fonts| !fonts.is_empty())
    };
    if has("zh-cn") && has("th") && has("ar") {
        return Ok(());
    }
    announce(
        "fonts-noto-core and fonts-noto-cjk by apt-get",
        "pictures of Chinese and Thai pages need letters",
        "1 minute",
    );
    apt(&["fonts-noto-core", "fonts-noto-cjk", "fontconfig"], "Install fonts for Chinese, Thai and Arabic by hand.")
}

/// The program that a variable of the environment names.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// Result of `find`, if need be once the packages are installed. `why` is announced before: their
/// names, the need for them, and how long it takes.
fn found_or_installed<T>(
    find: impl Fn() -> Option<T>,
    why: [&str; 3],
    packages: &[&str],
    by_hand: &str,
) -> Result<T, Error> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let [what, reason, time] = why;
    announce(what, reason, time);
    apt(packages, by_hand)?;
    find().ok_or_else(|| by_hand.into())
}

/// Installs Debian packages where that can be done without asking a person.
fn apt(packages: &[&str], by_hand: &str) -> Result<(), Error> {
    let root = run::output(run::program("id").arg("-u")).is_some_and(|id| id == "0");
    let sudo = || run::output(run::program("sudo").args(["--non-interactive", "true"])).is_some();
    if run::find(&["apt-get"]).is_none() || !(root || sudo()) {
        return Err(format!("{} cannot be installed from here. {by_hand}", packages.join(" and ")).into());
    }
    let apt_get = |args: &[&str]| {
        let mut command = run::program(if root { "env" } else { "sudo" });
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(args);
        run::run(&mut command)
    };
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    apt_get(&["update"]).and_then(|()| apt_get(&install)).map_err(|error| format!("{error}\n{by_hand}").into())
}
