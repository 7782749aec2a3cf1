/** A function command: the add-in's command page in a frame nobody sees, told which function to run once it listens. */
import { PaneChannel } from "./channel";
import { answerOffice, commandEvent } from "./office";
import type { OfficeHost } from "./office";
import { el } from "./ui/dom";

const EVENT = "appCommandInvoked";
const COMMAND_ID = "on-behalf-check";

/** The frame goes when the function says that it has completed. */
export function startCommand(office: OfficeHost, url: string, functionName: string): void {
  const frame = el("iframe", {
    class: "hidden-frame",
    title: "On Behalf command",
    sandbox: "allow-scripts allow-same-origin",
    hidden: true,
  });
  const done = (channel: PaneChannel): OfficeHost => ({
    ...office,
    commandCompleted: () => {
      office.commandCompleted();
      // The library still waits for its answer to this.
      setTimeout(() => {
        channel.close();
      }, 0);
    },
  });
  new PaneChannel({
    frame,
    url,
    locale: office.state.client.displayLanguage,
    platform: "Web",
    answer: async (request, channel) => {
      const reply = await answerOffice(done(channel), channel.controlId, request);
      if (request.kind === "register" && request.name === EVENT) {
        setTimeout(() => {
          channel.fire(EVENT, commandEvent(COMMAND_ID, functionName));
        }, 0);
      }
      return reply;
    },
  });
  document.body.append(frame);
}
