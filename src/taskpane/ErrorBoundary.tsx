import { Component, type ReactNode } from "react";
import { say } from "../locales/say";

interface BoundaryState {
  readonly failed: boolean;
}

/** The last resort: a part that could not be loaded or drawn becomes a sentence and a button. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main style={{ padding: "16px" }} role="alert">
        <p>{say("loadFailed")}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {say("tryAgain")}
        </button>
      </main>
    );
  }
}
