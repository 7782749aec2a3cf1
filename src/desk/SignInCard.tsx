import { sayDesk, type DeskKey } from "../locales/sayDesk";
import type { TokenFailure } from "../app/gather/ports";
import { Button } from "../taskpane/parts/Button";
import { useDesk } from "./layout";

const KEYS: Readonly<Partial<Record<TokenFailure["kind"], DeskKey>>> = {
  popupCancelled: "signInCancelled",
  popupBlocked: "signInBlocked",
  offline: "signInOffline",
  noAnswer: "signInOffline",
};

export interface SignInCardProps {
  readonly title: string;
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
  const desk = useDesk();
  return (
    <section className={desk.section}>
      <h2 className={desk.heading}>{title}</h2>
      <p className={desk.text}>{why}</p>
      {failure !== null && failure.kind !== "cancelled" && (
        <p className={desk.text} role="alert">
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
