//! The `_headers` file, as Netlify and Cloudflare Pages read it: a path, then its headers,
//! indented.
//!
//! ```text
//! /*
//!   X-Content-Type-Options: nosniff
//! ```

/// Headers that a build asks its host to add.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers(Vec<Rule>);

#[derive(Clone, Debug)]
struct Rule {
    /// A path from the site's root; a `*` at its end stands for anything.
    path: String,
    headers: Vec<(String, String)>,
}

impl Headers {
    /// Reads the file; lines that say nothing are passed over.
    pub(super) fn read(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
                rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        // The build knows the path that it will lie at; here it may lie at another.
        let base = rules.first().and_then(|rule| rule.path.strip_suffix("/*")).unwrap_or_default().to_owned();
        for rule in &mut rules {
            if let Some(path) = rule.path.strip_prefix(&base) {
                rule.path = path.to_owned();
            }
        }
        Self(rules)
    }

    /// The headers for a path from the site's root, which starts with `/`.
    pub(super) fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a (String, String)> {
        let fits = move |rule: &&Rule| match rule.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.path,
        };
        self.0.iter().filter(fits).flat_map(|rule| &rule.headers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_go_to_the_paths_that_they_are_for() {
        let headers = Headers::read("# all\n/*\n  A: 1\n\n/embed/*\n\tB: x: y\n/map/\n  C: 3\nno colon\n  none\n");
        let of = |path| headers.of(path).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ");
        assert_eq!(of("/"), "A=1");
        assert_eq!(of("/embed/map/"), "A=1 B=x: y");
        assert_eq!(of("/map/"), "A=1 C=3");
    }

    #[test]
    fn a_build_for_another_path_has_the_same_headers_here() {
        let headers = Headers::read("/atlas/*\n  A: 1\n\n/atlas/x.js\n  B: 2\n");
        let of = |path| headers.of(path).map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!((of("/map/"), of("/x.js")), ("A".to_owned(), "A B".to_owned()));
    }
}
