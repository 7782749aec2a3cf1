import { sayDesk, type DeskKey } from "../../locales/sayDesk";
import type { TokenFailure } from "../../app/gather/ports";
import { Button } from "./Button";
import { useLayout } from "./layout";

const KEYS: Readonly<Partial<Record<TokenFailure["kind"], DeskKey>>> = {
  popupCancelled: "signInCancelled",
  popupBlocked: "signInBlocked",
  offline: "signInOffline",
  noAnswer: "signInOffline",
};

export interface SignInCardProps {
  /** Left out where the title above says it. */
  readonly title?: string;
  /** What it is for, and what is asked for. */
  readonly why: string;
  /** Why the last try came to nothing. */
  readonly failure: TokenFailure | null;
  /** The window is open. */
  readonly asking: boolean;
  readonly onSignIn: () => void;
}

/** Asks to sign in, before anything can be shown. */
export function SignInCard({ title, why, failure, asking, onSignIn }: SignInCardProps) {
  const layout = useLayout();
  return (
    <section className={layout.group}>
      {title !== undefined && <h2 className={layout.heading}>{title}</h2>}
      <p className={layout.text}>{why}</p>
      {failure !== null && failure.kind !== "cancelled" && (
        <p className={layout.text} role="alert">
          {sayDesk(KEYS[failure.kind] ?? "signInFailed", { code: "code" in failure ? failure.code : failure.kind })}
        </p>
      )}
      <div>
        <Button look="primary" large data-action="sign-in" unavailable={asking} onClick={onSignIn}>
          {sayDesk(asking ? "signingIn" : "signIn")}
        </Button>
      </div>
    </section>
  );
}
