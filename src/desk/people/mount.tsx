import { createRoot } from "react-dom/client";
import { sayDesk } from "../../locales/sayDesk";
import { Frame } from "../Frame";
import { useDesk } from "../layout";

/** Who may schedule for the signed-in person. */
export function mount(root: HTMLElement): void {
  createRoot(root).render(<People />);
}

function People() {
  const desk = useDesk();
  return (
    <Frame part="people" title={sayDesk("navPeople")} phase="starting" told="">
      <p className={desk.text}>{sayDesk("partNotYet")}</p>
    </Frame>
  );
}
