import { createRoot } from "react-dom/client";
import { sayDesk } from "../../locales/sayDesk";
import { Frame } from "../Frame";
import { useDesk } from "../layout";

/** The owner's coming online meetings, and their options. */
export function mount(root: HTMLElement): void {
  createRoot(root).render(<Meetings />);
}

function Meetings() {
  const desk = useDesk();
  return (
    <Frame part="meetings" title={sayDesk("navMeetings")} phase="starting" told="">
      <p className={desk.text}>{sayDesk("partNotYet")}</p>
    </Frame>
  );
}
