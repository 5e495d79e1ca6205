//! Settings for hosts: what Netlify, Cloudflare and GitHub read lies in the build; what a
//! webmaster puts elsewhere lies in a folder beside it, which is not deployed.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::deployment::Deployment;
use super::{PrerenderError, all_files, write};
use crate::publish::hosting::Hosting;

/// Where the configurations look for the host's files; the webmaster sets his own.
const ROOT: &str = "/srv/www";

/// Writes them; gives the folder of those that are not deployed.
pub(super) fn write_all(dist: &Path, deployment: &Deployment) -> Result<PathBuf, PrerenderError> {
    let host = deployment.url().and_then(|url| url.origin().split_once("://"));
    let host = host.map(|(_, host)| host.split(':').next().unwrap_or(host).to_owned());
    let hosting = Hosting { base: deployment.base().to_owned(), host, policy: deployment.policy.clone() };
    let files = all_files(dist)?;
    let names: Vec<String> = files
        .iter()
        .filter_map(|file| file.strip_prefix(dist).ok())
        .filter(|name| name.extension().is_none_or(|end| end != "br" && end != "gz"))
        .map(|name| name.to_string_lossy().replace('\\', "/"))
        .collect();
    write(&dist.join("_headers"), hosting.netlify(names.iter().map(String::as_str)).as_bytes())?;
    write(&dist.join(".nojekyll"), b"")?;
    let name = dist.file_name().unwrap_or(OsStr::new("dist")).to_string_lossy();
    let folder = dist.with_file_name(format!("{name}-hosting"));
    write(&folder.join("nginx.conf"), hosting.nginx(ROOT).as_bytes())?;
    write(&folder.join("Caddyfile"), hosting.caddy(ROOT).as_bytes())?;
    write(&folder.join("github-pages.md"), hosting.github_pages().as_bytes())?;
    Ok(folder)
}
