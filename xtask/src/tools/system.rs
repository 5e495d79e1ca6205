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
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    announce("chromium and chromium-driver by apt-get", "the pages are tested in a real browser", "1 to 3 minutes");
    let by_hand = "Install Chromium or Chrome and the chromedriver of the same version by hand, \
                   and put them on PATH or name them in CHROME and CHROMEDRIVER.";
    apt(&["chromium", "chromium-driver"], by_hand)?;
    find_browser().ok_or_else(|| by_hand.into())
}

/// Chromium or Chrome with its driver, where both are found.
pub fn find_browser() -> Option<Browser> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let chrome = named("CHROME")
        .or_else(|| run::find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]))?;
    let driver = named("CHROMEDRIVER").or_else(|| run::find(&["chromedriver"]))?;
    Some(Browser { driver, chrome })
}

/// Firefox, or the one that `FIREFOX` names.
pub fn firefox() -> Result<PathBuf, Error> {
    let by_hand = "Install Firefox by hand, or name the program in FIREFOX.";
    find_firefox().map_or_else(
        || {
            announce("firefox-esr by apt-get", "the pages are tested in its engine", "1 minute");
            apt(&["firefox-esr"], by_hand)?;
            find_firefox().ok_or_else(|| by_hand.into())
        },
        Ok,
    )
}

/// Firefox, where it is found.
fn find_firefox() -> Option<PathBuf> {
    let named = std::env::var_os("FIREFOX").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| run::find(&["firefox-esr", "firefox"]))
}

/// The driver of WebKit's own small browser, and a display for it.
#[derive(Debug)]
pub struct WebKit {
    pub driver: PathBuf,
    pub display: PathBuf,
}

/// WebKitGTK's driver and Xvfb, or the ones that `WEBKITDRIVER` and `XVFB` name.
pub fn webkit() -> Result<WebKit, Error> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let find = || {
        let driver = named("WEBKITDRIVER").or_else(|| run::find(&["WebKitWebDriver"]))?;
        Some(WebKit { driver, display: named("XVFB").or_else(|| run::find(&["Xvfb"]))? })
    };
    if let Some(webkit) = find() {
        return Ok(webkit);
    }
    announce("webkit2gtk-driver and xvfb by apt-get", "the pages are tested in the engine of Safari", "1 minute");
    let by_hand = "Install webkit2gtk-driver and xvfb by hand, or name the programs in WEBKITDRIVER and XVFB.";
    apt(&["webkit2gtk-driver", "xvfb"], by_hand)?;
    find().ok_or_else(|| by_hand.into())
}

/// Java, or the one that `JAVA` names.
pub fn java() -> Result<PathBuf, Error> {
    let named = || std::env::var_os("JAVA").map(PathBuf::from).filter(|path| path.is_file());
    let find = || named().or_else(|| run::find(&["java"]));
    if let Some(path) = find() {
        return Ok(path);
    }
    announce("default-jre-headless by apt-get", "the HTML checker runs on it", "1 minute");
    let by_hand = "Install a Java runtime by hand, or name the program in JAVA.";
    apt(&["default-jre-headless"], by_hand)?;
    find().ok_or_else(|| by_hand.into())
}

/// Apache with its `mod_dav`, or the one that `APACHE` names.
pub fn apache() -> Result<PathBuf, Error> {
    let find = || {
        let named = std::env::var_os("APACHE").map(PathBuf::from);
        named.or(Some(PathBuf::from("/usr/sbin/apache2"))).filter(|path| path.is_file())
    };
    if let Some(path) = find() {
        return Ok(path);
    }
    announce("apache2 by apt-get", "the desk is tested against a real server of the web", "1 minute");
    let by_hand = "Install Debian's apache2 by hand, or name the program in APACHE.";
    apt(&["apache2"], by_hand)?;
    find().ok_or_else(|| by_hand.into())
}

/// nginx with its module for brotli, or the one that `NGINX` names.
pub fn nginx() -> Result<PathBuf, Error> {
    let find = || {
        let named = std::env::var_os("NGINX").map(PathBuf::from);
        let module = PathBuf::from("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        named.or(Some(PathBuf::from("/usr/sbin/nginx"))).filter(|path| path.is_file() && module.is_file())
    };
    if let Some(path) = find() {
        return Ok(path);
    }
    announce(
        "nginx-light by apt-get",
        "the build is tried on a real web server, with the settings that it brings",
        "1 minute",
    );
    let by_hand = "Install Debian's nginx-light and libnginx-mod-http-brotli-static by hand, or name nginx in NGINX.";
    apt(&["nginx-light", "libnginx-mod-http-brotli-static"], by_hand)?;
    find().ok_or_else(|| by_hand.into())
}

/// Caddy, or the one that `CADDY` names.
pub fn caddy() -> Result<PathBuf, Error> {
    let named = || std::env::var_os("CADDY").map(PathBuf::from).filter(|path| path.is_file());
    let find = || named().or_else(|| run::find(&["caddy"]));
    if let Some(path) = find() {
        return Ok(path);
    }
    announce("caddy by apt-get", "the build is tried behind it, with the settings that it brings", "1 minute");
    let by_hand = "Install Debian's caddy by hand, or name the program in CADDY.";
    apt(&["caddy"], by_hand)?;
    find().ok_or_else(|| by_hand.into())
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
