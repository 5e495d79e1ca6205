// Loads the page again when the site was built anew. Served by `atlas serve` alone.
const address = new URL("atlas-version", document.currentScript.src);
let known = null;
const look = async () => {
  try {
    const version = await (await fetch(address, { cache: "no-store" })).text();
    if (known !== null && version !== known) location.reload();
    known = version;
  } catch {
    // The program was stopped: when it runs again, the page is looked at anew.
  }
  setTimeout(look, 400);
};
look();
