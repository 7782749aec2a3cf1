/** The page's entry: each part comes as chunks of its own, so that the pane, and the other parts, never load a byte of it. */
import { loadMsal } from "../identity/msal";
import { partOf, type Part } from "./part";

const PARTS: Readonly<Record<Part, () => Promise<{ readonly mount: (root: HTMLElement) => void }>>> = {
  round: () => import(/* webpackChunkName: "round" */ "./mount"),
  people: () => import(/* webpackChunkName: "desk-people" */ "./people/mount"),
  request: () => import(/* webpackChunkName: "desk-people" */ "./people/mount"),
  meetings: () => import(/* webpackChunkName: "desk-meetings" */ "./meetings/mount"),
};

const root = document.getElementById("root");
if (root) {
  loadMsal().catch(() => undefined); // told by the sign-in
  PARTS[partOf(window.location.hash)]().then(
    ({ mount }) => mount(root),
    () => {
      root.textContent = "A part of this page could not be loaded. Check the connection, then open it again.";
      root.setAttribute("role", "alert");
    },
  );
  // Another part, or another request: begin anew. What a round had begun is in its journal.
  window.addEventListener("hashchange", () => window.location.reload());
}
