import { sayDesk, type DeskKey } from "../../locales/sayDesk";
import type { TokenFailure } from "../../app/gather/ports";
import { Button } from "../../taskpane/parts/Button";
import type { PartProps } from "../App";
import { useDesk } from "../layout";
import type { In } from "./state";

const KEYS: Readonly<Partial<Record<TokenFailure["kind"], DeskKey>>> = {
  popupCancelled: "signInCancelled",
  popupBlocked: "signInBlocked",
  offline: "signInOffline",
  noAnswer: "signInOffline",
};

export function SignIn({ state, dispatch }: PartProps<In<"signedOut">>) {
  const desk = useDesk();
  const { failure, asking } = state;
  return (
    <section className={desk.section}>
      <h2 className={desk.heading}>{sayDesk("signInTitle")}</h2>
      <p className={desk.text}>{sayDesk("signInWhy")}</p>
      {failure !== null && failure.kind !== "cancelled" && (
        <p className={desk.text} role="alert">
          {sayDesk(KEYS[failure.kind] ?? "signInFailed", { code: "code" in failure ? failure.code : failure.kind })}
        </p>
      )}
      <div>
        <Button
          look="primary"
          large
          data-action="sign-in"
          unavailable={asking}
          onClick={() => dispatch({ type: "signIn" })}
        >
          {sayDesk(asking ? "signingIn" : "signIn")}
        </Button>
      </div>
    </section>
  );
}
