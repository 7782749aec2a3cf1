/**
 * The nested-app-auth bridge that Outlook puts into a pane: MSAL finds it and speaks JSON strings over it. Here every
 * message goes to the tenant, and its answer comes back as a string; a cut connection is "no network", as MSAL knows it.
 */
type Listener = (message: string) => void;

export function installBridge(address: string): void {
  const listeners = new Set<Listener>();
  const ask = window.fetch.bind(window);
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
      removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
      postMessage: (message: string) => {
        ask(address, { method: "POST", headers: { "content-type": "application/json" }, body: message })
          .then((response) => response.text())
          .then(tell, () => tell(noNetwork(message)));
      },
    },
  });
}

function noNetwork(message: string): string {
  const request: unknown = JSON.parse(message);
  const requestId: unknown =
    typeof request === "object" && request !== null && "requestId" in request ? request.requestId : "";
  return JSON.stringify({
    messageType: "NestedAppAuthResponse",
    requestId,
    success: false,
    error: { status: "NO_NETWORK", code: "NoNetwork", subError: "", description: "There is no network connection." },
  });
}
