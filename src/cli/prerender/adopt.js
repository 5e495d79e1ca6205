// Adoption, after boot.js in the same script. The app builds its page beside the snapshot. Each node
// that both have stays the snapshot's, with the focus, the selection, the text and the scrolling that
// are in it, and is the app's from then on: the table of objects that its wasm holds is told so.
//
// Parts of the page come later, each in a task of its own. Until then a template stands for each in
// front of the element that it adopts, which its attribute selects.
const adoption = (self.atlasAdopt = {
  isLive: false,
  pending: new Map(),
  whole(snapshot, built, build) {
    const heard = listen();
    try {
      build();
    } finally {
      heard.stop();
    }
    const kept = new Map([[built, snapshot]]);
    adoptChildren(built, snapshot, kept);
    settle(kept, heard);
    this.isLive = true;
  },
  begin() {
    this.heard = listen();
  },
  // Adopts the parts that were drawn since `begin`: each stands in front of what it adopts.
  finish() {
    this.heard.stop();
    const kept = new Map();
    for (const [template, old] of this.pending) {
      if (template.isConnected) continue;
      this.pending.delete(template);
      const node = old.previousElementSibling;
      if (node && isSame(node, old)) {
        adopt(node, old, kept);
        node.remove();
      } else {
        old.remove();
      }
    }
    settle(kept, this.heard);
  },
  // True if the app answers for an element.
  answers(one) {
    return this.isLive && ![...this.pending.values()].some((old) => old.contains(one));
  },
});

function settle(kept, { heard }) {
  for (const [node, ...listener] of heard) kept.get(node)?.addEventListener(...listener);
  const objects = self.atlasWasm.__wbindgen_externrefs;
  const isOfNode = (one) => one instanceof DOMTokenList || one instanceof CSSStyleDeclaration;
  let ofNodes;
  for (let at = 0; at < objects.length; at += 1) {
    const one = objects.get(at);
    const now = kept.get(one) ?? (isOfNode(one) ? (ofNodes ??= listsOf(kept)).get(one) : undefined);
    if (now) objects.set(at, now);
  }
}

// The lists of classes and of styles of each element.
const listsOf = (kept) => new Map([...kept].filter(([node]) => node.nodeType === Node.ELEMENT_NODE).flatMap(
  ([node, old]) => [[node.classList, old.classList], [node.style, old.style]],
));

// Listeners that are added until `stop`: the page alone cannot tell them.
function listen() {
  const { prototype } = EventTarget;
  const { addEventListener } = prototype;
  const heard = [];
  prototype.addEventListener = function (...listener) {
    heard.push([this, ...listener]);
    return addEventListener.apply(this, listener);
  };
  return { heard, stop: () => { prototype.addEventListener = addEventListener; } };
}

// Siblings that are looked through for one that has no name of its own.
const NEAR = 8;

function adoptChildren(built, old, kept) {
  let at = old.firstChild;
  for (const node of [...built.childNodes]) {
    const same = findSame(node, at);
    if (same && node.dataset?.adopts) {
      while (at !== same) at = removed(at);
      old.insertBefore(node, same);
      at = same.nextSibling;
      adoption.pending.set(node, same);
      continue;
    }
    if (!same) {
      old.insertBefore(node, at);
      continue;
    }
    while (at !== same) at = removed(at);
    adopt(node, same, kept);
    at = same.nextSibling;
  }
  while (at) at = removed(at);
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

const nameOf = ({ id, dataset }) => id || dataset?.session || "";
const isSame = (one, other) => one.localName === other.localName && nameOf(one) === nameOf(other)
  && one.classList[0] === other.classList[0];

function findSame(node, from) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    // Of an empty text nothing is to be seen, and nothing is there.
    if (!node.data) return undefined;
    for (let at = from; at && at.nodeType !== Node.ELEMENT_NODE; at = at.nextSibling) {
      if (at.nodeType === node.nodeType) return at;
    }
    return undefined;
  }
  const { adopts } = node.dataset;
  let left = adopts || nameOf(node) ? Infinity : NEAR;
  for (let at = from; at && left > 0; at = at.nextSibling) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    if (adopts ? at.matches(adopts) : isSame(node, at)) return at;
    left -= 1;
  }
  return undefined;
}

function adopt(node, old, kept) {
  kept.set(node, old);
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (old.data === node.data) return;
    // Texts that the app has apart are one in the page that was read, until here.
    if (old.data.startsWith(node.data)) old.splitText(node.data.length);
    else old.data = node.data;
    return;
  }
  // What is far of a large programme is drawn whole when it is near, and stands whole here.
  if (node.dataset.far !== undefined) return;
  for (const { name, value } of node.attributes) {
    if (old.getAttribute(name) === value) continue;
    // A policy that allows no styles in attributes allows these.
    if (name === "style") old.style.cssText = value;
    else old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // A reader opened it.
    if (!node.hasAttribute(name) && !(name === "open" && old.localName === "details")) old.removeAttribute(name);
  }
  // What the app put into a field, unless somebody typed there.
  if (node.value !== node.defaultValue && old.value === old.defaultValue) old.value = node.value;
  if (node.checked !== undefined && node.checked !== node.defaultChecked) old.checked = node.checked;
  adoptChildren(node, old, kept);
}
