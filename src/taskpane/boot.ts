/** The page's entry: asks for everything that the verdict needs at once, and shows a sentence where a part does not come. */
import { sayFirst } from "../locales/sayFirst";
import { loadMsal } from "../identity/msal";
import { afterFrame } from "./frames";

function start(root: HTMLElement): void {
  const wiring = import(/* webpackChunkName: "check" */ "./wiring").then(({ wire }) => wire(document));
  wiring.catch(() => undefined); // told by the pane, once it is there
  loadMsal().catch(() => undefined); // told by the sign-in, once it is needed
  import(/* webpackChunkName: "app" */ "./mount").then(
    ({ mount }) => mount(root, wiring),
    () => sayLoadFailed(root),
  );
}

function sayLoadFailed(root: HTMLElement): void {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = sayFirst("loadFailed");
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = sayFirst("tryAgain");
  again.addEventListener("click", () => start(root));
  const box = document.createElement("div");
  box.style.padding = "16px";
  box.append(message, again);
  root.replaceChildren(box);
}

/** The page may still be read: this script waits for nothing. Deferred ones run after the page says "interactive". */
function begin(): void {
  const root = document.getElementById("root");
  // What runs before the first frame, the person waits for in front of nothing.
  if (root) afterFrame(() => start(root));
}

if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
else begin();
