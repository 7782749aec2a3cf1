/** The wording of the notification bar, by key. */
import { command, type CommandKey } from "./en/command";
import { format, namesIn, type MessageParams } from "./format";

export type { CommandKey };

export function sayCommand(key: CommandKey, params: MessageParams = {}): string {
  return format(command[key], params);
}

export function commandNames(key: CommandKey, name: string): boolean {
  return namesIn(command[key]).includes(name);
}
