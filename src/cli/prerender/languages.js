// Languages, after boot.js in the same script. A link to a page in another language takes query and
// fragment along. What was chosen is kept on the device and honored at the site's root. A visitor
// whose browser prefers another language that there is hears so once, in that language.
if (self === top) keepLanguages();

function keepLanguages() {
  // With a hyphen: what starts with "conference-atlas." makes every page run the app.
  const KEY = "conference-atlas-language";
  const LINKS = "nav a[hreflang], #language-offer a";
  // The tag that was chosen, "" for none after the offer was made, null for nothing yet. Where
  // nothing can be kept, no offer is made, for it would be made on every page.
  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return "";
    }
  };
  const keep = (value) => {
    try {
      localStorage.setItem(KEY, value);
    } catch {}
  };
  const carry = (link) => {
    const to = new URL(link.href);
    [to.search, to.hash] = [location.search, location.hash];
    if (link.href !== to.href) link.href = to.href;
  };
  for (const name of ["pointerdown", "focusin", "click"]) {
    addEventListener(name, ({ target, type }) => {
      const link = target.closest?.(LINKS);
      if (!link) return;
      carry(link);
      if (type === "click") keep(link.hreflang);
    }, { capture: true });
  }

  const links = [...part.querySelectorAll("nav a[hreflang]")];
  const [chosen, here] = [kept(), page.lang];
  const root = new URL(page.dataset.root, location.href).href;
  const arrives = page.dataset.root === "./" && !document.referrer.startsWith(root);
  const home = arrives && chosen !== here && links.find((link) => link.hreflang === chosen);
  if (home) {
    carry(home);
    location.replace(home.href);
    return;
  }
  if (chosen !== null) return;
  const base = (tag) => tag.split("-")[0].toLowerCase();
  for (const tag of navigator.languages ?? []) {
    if (base(tag) === base(here)) return;
    const link = links.find(({ hreflang }) => hreflang === tag) ?? links.find(({ hreflang }) => base(hreflang) === base(tag));
    if (!link) continue;
    const offer = () => offerLanguage(link, keep).catch(() => {});
    if (document.readyState === "complete") offer();
    else addEventListener("load", offer, { once: true });
    return;
  }
}

// Says in the language of a link that the page is there in it. The words are lines of the file
// that the app would load for that language.
async function offerLanguage({ href, hreflang }, keep) {
  const answer = await fetch(at(page.dataset.words.replace(/^words-.*-/, `words-${hreflang}-`)));
  if (!answer.ok) return;
  const lines = (await answer.text()).split("\n");
  const bar = document.createElement("aside");
  const [link, close] = ["a", "button"].map((name) => bar.appendChild(document.createElement(name)));
  Object.assign(bar, { id: "language-offer", lang: hreflang, dir: "auto" });
  Object.assign(link, { href, hreflang, textContent: lines[{offer}] });
  Object.assign(close, { type: "button", className: "button", textContent: lines[{close}] });
  for (const one of [link, close]) one.addEventListener("click", () => setTimeout(() => bar.remove()));
  part.after(bar);
  keep("");
}
