/** The page's entry: everything else comes as chunks of its own, so that the pane never loads a byte of it. */
import { loadMsal } from "../identity/msal";

const root = document.getElementById("root");
if (root) {
  loadMsal().catch(() => undefined); // told by the sign-in
  import(/* webpackChunkName: "round" */ "./mount").then(
    ({ mount }) => mount(root),
    () => {
      root.textContent = "A part of this page could not be loaded. Check the connection, then open it again.";
      root.setAttribute("role", "alert");
    },
  );
}
