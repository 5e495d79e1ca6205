//! Settings for hosts: those of Netlify, Cloudflare and GitHub lie in the build; those that a
//! webmaster puts elsewhere lie in a folder beside it, which is not deployed.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::deployment::Deployment;
use super::{Output, PrerenderError, write};
use crate::publish::hosting::Hosting;

/// Folder in which the configurations look for the host's files; the webmaster sets his own.
const ROOT: &str = "/srv/www";

/// Writes them; gives the folder of those that are not deployed.
pub(super) fn write_all(output: &Output, deployment: &Deployment<'_>) -> Result<PathBuf, PrerenderError> {
    let host = deployment.url().and_then(|url| url.origin().split_once("://"));
    let host = host.map(|(_, host)| host.split(':').next().unwrap_or(host).to_owned());
    let (base, policy) = (deployment.base().to_owned(), deployment.policy.clone());
    let hosting = Hosting { base, host, policy, changing: deployment.changing() };
    let names = output.files();
    output.put_live("_headers", hosting.netlify(names.iter().map(String::as_str)).as_bytes())?;
    output.put_live(".nojekyll", b"")?;
    let name = output.root().file_name().unwrap_or(OsStr::new("dist")).to_string_lossy();
    let folder = output.root().with_file_name(format!("{name}-hosting"));
    write(&folder.join("nginx.conf"), hosting.nginx(ROOT).as_bytes())?;
    write(&folder.join("Caddyfile"), hosting.caddy(ROOT).as_bytes())?;
    write(&folder.join("github-pages.md"), hosting.github_pages().as_bytes())?;
    Ok(folder)
}
