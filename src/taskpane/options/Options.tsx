import { useCallback, useEffect, useMemo, useState, type Ref } from "react";
import { sayOptions } from "../../locales/sayOptions";
import type { Dispatch } from "../events";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { assessedIn, type PaneState } from "../state";
import type { Work } from "../work";
import { Editor } from "./Editor";
import type { EditorPorts } from "./runner";
import { See } from "./See";
import { optionsTarget } from "./target";

export interface OptionsProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch;
  readonly work: Pick<Work, "newMail" | "options">;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The options of the meeting that the pane shows: the owner sets them, anybody else sees what Graph shows. */
export default function Options({ state, dispatch, work, headingRef }: OptionsProps) {
  const layout = useLayout();
  const [ports, setPorts] = useState<EditorPorts | "broken" | null>(null);
  useEffect(() => {
    work.options().then(setPorts, () => setPorts("broken"));
  }, [work]);
  const onBusy = useCallback((busy: boolean) => dispatch({ type: "besideBusy", busy }), [dispatch]);
  const target = optionsTarget(state);
  const look = assessedIn(state);
  const language = look?.facts.client.displayLanguage ?? "en";
  const eventId = target?.eventId;
  const mine = useMemo(() => (eventId === undefined ? null : { eventId, asked: null }), [eventId]);
  return (
    <>
      <div>
        <Button data-action="back" onClick={() => dispatch({ type: "open", view: null })}>
          {sayOptions("back")}
        </Button>
      </div>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayOptions("title")}
      </h1>
      {ports === null && <p className={layout.text}>{sayOptions("reading")}</p>}
      {ports === "broken" && (
        <p className={layout.text} role="alert">
          {sayOptions("failBroken")}
        </p>
      )}
      {ports !== null && ports !== "broken" && target && look && mine && (
        <>
          {target.own ? (
            <Editor target={mine} ports={ports} language={language} onBusy={onBusy} />
          ) : (
            <See target={target} look={look} ports={ports} newMail={work.newMail} onBusy={onBusy} />
          )}
        </>
      )}
    </>
  );
}
