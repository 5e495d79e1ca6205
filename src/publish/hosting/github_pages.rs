//! Notes on GitHub Pages, which takes no settings.

use super::Hosting;

impl Hosting {
    /// A note for whoever publishes there, in Markdown.
    pub fn github_pages(&self) -> String {
        let base = &self.base;
        format!(
            "# On GitHub Pages\n\
             \n\
             The build works there as it is. Publish the folder by the action `upload-pages-artifact`, or push it to \
             a branch; it has an empty file `.nojekyll`, without which files that start with an underscore would be \
             left out.\n\
             \n\
             - This build lies at `{base}`. The pages of a project lie at `/REPOSITORY/`: set `url` in `site.json` \
             to that address before building.\n\
             - An unknown address gets `404.html`, which starts the app.\n\
             - No headers can be set. The content security policy stands in each page as well, except for \
             the one that keeps the desk out of frames, which only a header can say. \
             `Access-Control-Allow-Origin: *` is sent by GitHub.\n\
             - Everything is cached for ten minutes, and compressed by gzip only. A change of `feed.json` is seen \
             after at most that time. (`sw.js`, which keeps the site for hours without network, is asked for past \
             that cache by the browsers.) For a day of changes let `live.json` lie elsewhere (`live` in `site.json`), \
             where it can be asked for each minute.\n"
        )
    }
}
