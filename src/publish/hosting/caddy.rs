//! Configuration of Caddy.

use super::{ASK, DESK, FOR_HOSTS, HASHED, Hosting, IMMUTABLE, RARE_TYPES, UNFRAMED, media_type};

impl Hosting {
    /// A Caddyfile.
    ///
    /// `root` is the folder of the host's files, in which the build lies at [`base`](Self::base).
    pub fn caddy(&self, root: &str) -> String {
        let base = &self.base;
        let host = self.host.as_deref().unwrap_or(":80");
        let mut headers = String::new();
        for (name, value) in self.common() {
            headers.push_str(&format!("\t\t{name} \"{value}\"\n"));
        }
        let mut types = String::new();
        for ending in RARE_TYPES {
            let media_type = media_type(&format!("x.{ending}"));
            types.push_str(&format!("\theader {base}*.{ending} Content-Type \"{media_type}\"\n"));
        }
        let changing: String = self.changing.iter().map(|path| format!(" {base}{path}")).collect();
        let changing = match self.changing.is_empty() {
            true => String::new(),
            false => format!(
                "\t# Overwritten in place on the day: compressed as they are sent, whatever copies lie beside.\n\
                 \t@changing path{changing}\n\thandle @changing {{\n\t\tencode gzip\n\t\tfile_server\n\t}}\n"
            ),
        };
        format!(
            r#"# Caddy for this build of Conference Atlas, written by the build.
#
# Put the build into {root}{base} and this file where Caddy looks for its Caddyfile. Caddy
# gets the certificate by itself.

{host} {{
	root * {root}

	header {{
{headers}	}}
	@desk path_regexp `{DESK}`
	header @desk +Content-Security-Policy "{UNFRAMED}"
	@hashed path_regexp `{HASHED}`
	@others not path_regexp `{HASHED}`
	header @hashed Cache-Control "{IMMUTABLE}"
	header @others Cache-Control "{ASK}"
{types}
	# Every page is a folder with an index.html; /map is led on to /map/, with its query.
	@folder {{
		path_regexp folder ^{base}(.*[^/])$
		file {{path}}/index.html
		expression {{query}} != ""
	}}
	redir @folder {base}{{re.folder.1}}/?{{query}} 301
	handle {base}{FOR_HOSTS} {{
		error 404
	}}
{changing}	handle {{
		file_server {{
			precompressed br gzip
		}}
	}}

	handle_errors {{
		# A missing file may be there tomorrow, whatever its name.
		header Cache-Control "{ASK}"
		@missing expression `{{err.status_code}} == 404`
		handle @missing {{
			rewrite * {base}404.html
			file_server {{
				precompressed br gzip
			}}
		}}
	}}
}}
"#
        )
    }
}
