import { useState, type Ref } from "react";
import { sayMore, type MoreKey } from "../../locales/sayMore";
import type { SignedOut } from "../../app/gather/ports";
import type { Dispatch } from "../events";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import type { Work } from "../work";

const TOLD = {
  forgotten: "signedOut",
  keptByOutlook: "keptByOutlook",
  failed: "signOutFailed",
} as const satisfies Readonly<Record<SignedOut, MoreKey>>;

export interface SignOutProps {
  readonly work: Pick<Work, "signOut">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What signing out does, before it is done, and what came of it. */
export function SignOut({ work, dispatch, headingRef }: SignOutProps) {
  const layout = useLayout();
  const [told, setTold] = useState<SignedOut | "asking" | null>(null);
  const over = told === "forgotten" || told === "keptByOutlook";
  const signOut = async (): Promise<void> => {
    setTold("asking");
    const out = await work.signOut();
    setTold(out);
    if (out === "forgotten") dispatch({ type: "signedOut" });
  };
  return (
    <div className={layout.stack}>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayMore("signOutTitle")}
      </h1>
      {!over && <p className={layout.text}>{sayMore("signOutText")}</p>}
      <p className={layout.text} role="status" data-told={told}>
        {told !== null && sayMore(told === "asking" ? "signingOut" : TOLD[told])}
      </p>
      {!over && (
        <div>
          <Button
            look="primary"
            data-action="confirm-sign-out"
            unavailable={told === "asking"}
            onClick={() => void signOut()}
          >
            {sayMore("signOut")}
          </Button>
        </div>
      )}
    </div>
  );
}
