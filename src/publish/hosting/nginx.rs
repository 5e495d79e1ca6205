//! Configuration of nginx.

use super::{ASK, DESK, FOR_HOSTS, HASHED, Hosting, IMMUTABLE, RARE_TYPES, UNFRAMED, media_type};

impl Hosting {
    /// A file for `sites-enabled`, or to be included in `http`.
    ///
    /// `root` is the folder of the host's files, in which the build lies at [`base`](Self::base).
    pub fn nginx(&self, root: &str) -> String {
        let base = &self.base;
        let host = self.host.as_deref().unwrap_or("_");
        let mut headers = String::new();
        for (name, value) in self.common() {
            headers.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
        }
        let mut types = String::new();
        for ending in RARE_TYPES {
            let media_type = media_type(&format!("x.{ending}")).split(';').next().unwrap_or_default();
            types.push_str(&format!(
                "    location ~ \"^{}.*\\.{ending}$\" {{ types {{ }} default_type {media_type}; try_files $uri =404; }}\n",
                quoted(base)
            ));
        }
        let mut changing = String::new();
        for path in &self.changing {
            changing.push_str(&format!(
                "    location = {base}{path} {{ brotli_static off; gzip_static off; gzip on; gzip_types application/json; }}\n"
            ));
        }
        format!(
            r#"# nginx for this build of Conference Atlas, written by the build.
#
# Put the build into {root}{base} and this file into sites-enabled (or include it in http).
# brotli_static needs the module of that name (Debian: libnginx-mod-http-brotli-static);
# without it, delete the line, and visitors get gzip. Add TLS as you do for your other sites.

map $uri $atlas_cache {{
    default "{ASK}";
    "~{HASHED}" "{IMMUTABLE}";
}}

# nginx leaves out a header without a value.
map $uri $atlas_desk {{
    default "";
    "~{DESK}" "{UNFRAMED}";
}}

server {{
    listen 80;
    listen [::]:80;
    server_name {host};
    root {root};

    charset utf-8;
    charset_types text/css text/plain text/javascript application/javascript text/calendar text/csv
                  application/atom+xml text/xml application/xml;
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    server_tokens off;

{headers}    add_header Content-Security-Policy $atlas_desk always;
    add_header Cache-Control $atlas_cache always;

    # Every page is a folder with an index.html; /map is led on to /map/, wherever the port is.
    index index.html;
    absolute_redirect off;
    location {base} {{ try_files $uri $uri/ =404; }}
    error_page 404 {base}404.html;
    # A folder without a page of its own is no page.
    error_page 403 =404 {base}404.html;
    location = {base}{FOR_HOSTS} {{ return 404; }}

    # Overwritten in place on the day: compressed as they are sent, whatever copies lie beside.
{changing}
{types}}}
"#
        )
    }
}

/// A path within a regular expression.
fn quoted(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        if !(c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_')) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
