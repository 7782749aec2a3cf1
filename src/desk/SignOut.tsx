import { sayDesk } from "../locales/sayDesk";
import { Button } from "../taskpane/parts/Button";
import { useDesk } from "./layout";

/** At the end of a part of the page: what signing out does, and the button. */
export function SignOut({ onSignOut }: { readonly onSignOut: () => void }) {
  const desk = useDesk();
  return (
    <footer className={desk.section}>
      <p className={desk.quiet}>{sayDesk("signOutText")}</p>
      <div>
        <Button data-action="sign-out" onClick={onSignOut}>
          {sayDesk("signOut")}
        </Button>
      </div>
    </footer>
  );
}
