/** The only importer of MSAL: a chunk of its own. */
import {
  PublicClientApplication,
  type AuthenticationResult,
  type Configuration,
  type PopupRequest,
} from "@azure/msal-browser";

export {
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
} from "@azure/msal-browser";
export type { AuthenticationResult, Configuration, IPublicClientApplication, PopupRequest } from "@azure/msal-browser";

/** Shows the sign-in page at `url` and resolves with its answer, the fragment of the address that it ends at. */
export type ShowSignIn = (url: string) => Promise<string>;

/** MSAL's own flow for a window, where the window is opened and read by somebody else. Verifier and tokens stay in MSAL. */
export class ElsewhereClient extends PublicClientApplication {
  private answer: Promise<string> = Promise.reject(new Error("No window was asked for."));

  constructor(
    configuration: Configuration,
    private readonly show: ShowSignIn,
  ) {
    super(configuration);
    this.answer.catch(() => undefined);
  }

  override acquireTokenPopup(request: PopupRequest): Promise<AuthenticationResult> {
    return super.acquireTokenPopup({
      ...request,
      popupWindowParent: this.standIn(),
      overrideInteractionInProgress: true,
    });
  }

  /** MSAL's extension point: "Subclasses must return the raw response string". */
  protected override waitForPopupResponse(): Promise<string> {
    return this.answer;
  }

  /** What MSAL takes for the window it opens from, and for the one it opened: it sets a title and asks for the focus, no more. */
  private standIn(): Window {
    const blank = document.implementation.createHTMLDocument();
    const standIn: Window = new Proxy(window, {
      get: (target, name) => {
        if (name === "document") return blank;
        if (name === "focus") return () => undefined;
        if (name !== "open") return Reflect.get(target, name) as unknown;
        return (url: string) => {
          this.answer = this.show(url);
          this.answer.catch(() => undefined);
          return standIn;
        };
      },
    });
    return standIn;
  }
}
