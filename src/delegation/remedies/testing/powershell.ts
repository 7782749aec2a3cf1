/** Reads PowerShell with a real grammar, for the tests of everything that is printed for IT to run. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface ReadScript {
  /** Sentences about what the grammar could not read; [] for a sound script. */
  readonly errors: readonly string[];
  /** Names of commands, as written. */
  readonly commands: readonly string[];
  /** Every named parameter with the command it belongs to, as written: "-Identity". */
  readonly parameters: readonly { readonly command: string; readonly parameter: string; readonly value: string }[];
  /** Values of single-quoted literals, with doubled quotes undone. */
  readonly literals: readonly string[];
}

interface Asked {
  readonly resolve: (answer: ReadScript) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Asked>();

function start(): Worker {
  const started = new Worker(join(__dirname, "powershell.worker.mjs"));
  started.on("message", ({ id, answer }: { id: number; answer: ReadScript }) => {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
    // An idle thread must not keep the test run alive.
    if (waiting.size === 0) started.unref();
  });
  started.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return started;
}

export function readPowerShell(script: string): Promise<ReadScript> {
  worker ??= start();
  worker.ref();
  const running = worker;
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    running.postMessage({ id, script });
  });
}
