//! Data that the desk keeps on the phone, and what it reads of the site.

use std::sync::{Arc, Mutex};

use crate::desk::{Act, Secret, Store, beside, write_act};
use crate::feed::site::{Desk, Site};
use crate::model::Address;
use crate::platform::{database, storage};

/// Key of the name and the password while the tab lives, if that is wished.
const SECRET: &str = "conference-atlas.desk";

/// The desk's texts in the browser. Several sites can share one origin, so each key starts
/// with the path of its site.
#[derive(Clone, Debug)]
pub(super) struct DeskStorage {
    root: Arc<str>,
    /// The file as it was last kept, not to be kept again.
    file: Arc<Mutex<String>>,
}

impl DeskStorage {
    pub(super) fn new(root: &Arc<str>) -> Self {
        Self { root: root.clone(), file: Arc::default() }
    }

    fn key(&self, name: &str) -> String {
        [&self.root, " ", name].concat()
    }

    /// All acts that were kept; `None` where the browser keeps nothing.
    pub(super) async fn acts(&self) -> Option<Vec<String>> {
        let pairs = database::all(&self.key("act/")).await?;
        Some(pairs.into_iter().map(|(_, text)| text).collect())
    }

    /// Keeps acts, all or none.
    pub(super) async fn write(&self, acts: &[Act]) -> Option<()> {
        database::ask_to_keep();
        let pair = |act: &Act| (self.key(&["act/", act.id.as_str()].concat()), write_act(act));
        database::put(&acts.iter().map(pair).collect::<Vec<_>>()).await
    }

    /// The file as it was last known.
    pub(super) async fn file(&self) -> Option<String> {
        self.text("file").await
    }

    pub(super) async fn set_file(&self, text: String) {
        let is_kept = self.file.lock().is_ok_and(|kept| *kept == text);
        let kept = !is_kept && database::put(&[(self.key("file"), text.clone())]).await.is_some();
        if let Ok(mut last) = self.file.lock()
            && kept
        {
            *last = text;
        }
    }

    /// The site's settings as they were last known.
    pub(super) async fn site(&self) -> Option<String> {
        self.text("site").await
    }

    pub(super) async fn set_site(&self, text: &str) {
        database::put(&[(self.key("site"), text.to_owned())]).await;
    }

    /// The feed that somebody works on.
    pub(super) async fn feed(&self) -> Option<String> {
        self.text("feed").await
    }

    pub(super) async fn set_feed(&self, text: &str) {
        database::put(&[(self.key("feed"), text.to_owned())]).await;
    }

    async fn text(&self, name: &str) -> Option<String> {
        let key = self.key(name);
        database::all(&key).await?.into_iter().find(|(known, _)| *known == key).map(|(_, text)| text)
    }
}

/// Identity that somebody gave in this tab.
pub(super) fn secret() -> Secret {
    let kept = storage::session(SECRET).unwrap_or_default();
    let (user, password) = kept.split_once('\n').unwrap_or_default();
    Secret { user: user.to_owned(), password: password.to_owned() }
}

/// Keeps that as long as the tab, or no longer.
pub(super) fn set_secret(secret: Option<&Secret>) {
    let text = secret.map(|secret| [secret.user.as_str(), "\n", &secret.password].concat());
    storage::set_session(SECRET, text.as_deref());
}

/// Places where the site says that the file is written and read. Relative addresses of the settings
/// are below the root, those of the feed beside it.
pub(super) fn store(site: &Site, live: Option<&Address>, root: &str) -> Store {
    let below = |folder: &str, address: &Address| {
        let text = address.as_str();
        if !address.is_relative() || text.starts_with('/') { text.to_owned() } else { [root, folder, text].concat() }
    };
    let folder = site.feed.as_ref().filter(|feed| feed.is_relative()).and_then(|feed| feed.as_str().rsplit_once('/'));
    let folder = folder.map(|(folder, _)| [folder, "/"].concat()).unwrap_or_default();
    let own = site.live.as_ref().map(|live| below("", live));
    let url = match &site.desk {
        Some(Desk::Put { url } | Desk::GitHub { url, .. }) => Some(below("", url)),
        _ => None,
    };
    let calendar = site.calendar.as_ref().and_then(|calendar| beside(url.as_deref()?, calendar.as_str()));
    Store { desk: site.desk.clone(), url, public: own.or_else(|| live.map(|live| below(&folder, live))), calendar }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::site::read;

    #[test]
    fn the_file_is_where_the_site_says_else_where_the_feed_says() {
        let live = Address::new("live.json").unwrap();
        let public = |site: &str, live| store(&read(site.as_bytes()).unwrap(), live, "/atlas/").public;
        assert_eq!(public("{}", None), None);
        assert_eq!(public("{}", Some(&live)).as_deref(), Some("/atlas/live.json"));
        assert_eq!(public(r#"{"feed": "data/feed.json"}"#, Some(&live)).as_deref(), Some("/atlas/data/live.json"));
        assert_eq!(public(r#"{"live": "x/live.json"}"#, Some(&live)).as_deref(), Some("/atlas/x/live.json"));
        assert_eq!(public(r#"{"live": "https://a.example/l"}"#, None).as_deref(), Some("https://a.example/l"));
        let site = read(br#"{"desk": {"kind": "put", "url": "dav/live.json"}}"#).unwrap();
        assert_eq!(store(&site, None, "/").url.as_deref(), Some("/dav/live.json"));
        let site =
            br#"{"desk": {"kind": "put", "url": "dav/live.json"}, "calendar": "https://a.example/dav/live.ics"}"#;
        assert_eq!(store(&read(site).unwrap(), None, "/").calendar.as_deref(), Some("/dav/live.ics"));
    }
}
