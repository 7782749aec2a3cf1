/** Answers the genuine library's calls. One per pane; faults of the scenario come before everything else. */
import type { OfficeReply, OfficeRequest } from "./channel";
import { appContext, initialData } from "./initialData";
import { CODES, OfficeError } from "./errors";
import { METHODS, readCall } from "./methods";
import type { HostServices, Method, Params } from "./methods";
import type { HostState, OfficeFault } from "./state";

export interface OfficeHost {
  readonly state: HostState;
  readonly services: HostServices;
  /** The scenario's fault for this call, if any; counted by the server. */
  fault(call: string): Promise<OfficeFault | null>;
  /** `event.completed()` of a function command. */
  commandCompleted(): void;
}

const COMPLETED = 94;
const CLOSE_CONTAINER = 97;
const GET_ACCESS_TOKEN = 98;
/** "This add-in has no single sign-on in its manifest." */
const NO_SINGLE_SIGN_ON = 13000;

/** `controlId`: as the pane's start values have it. Never rejects. */
export async function answerOffice(host: OfficeHost, controlId: string, request: OfficeRequest): Promise<OfficeReply> {
  if (request.kind !== "call") return { data: { Error: 0 } };
  switch (request.name) {
    case "ContextActivationManager_getAppContextAsync":
      return plain(host, "getAppContext", () => appContext(host.state, controlId, host.services.roamingSettings()));
    case "GetInitialData":
      return plain(host, "GetInitialData", () => initialData(host.state, host.services.item?.open ?? null));
    case "ExecuteMethod":
      return execute(host, request.data);
    case "executeMethod":
      return classic(host, request.data);
    default:
      return null;
  }
}

async function plain(host: OfficeHost, call: string, make: () => unknown): Promise<OfficeReply> {
  const fault = await host.fault(call);
  await pause(fault?.delay);
  return fault?.never === true || fault?.errorCode !== undefined ? null : { data: make() };
}

async function execute(host: OfficeHost, data: unknown): Promise<OfficeReply> {
  const { number, params } = readCall(data, "MethodData");
  const method = METHODS[number];
  // Consent, telemetry and traces: the library does not wait for an answer.
  if (!method)
    return number === 40 || number === 163 || number === 193
      ? null
      : { data: { error: true, errorCode: CODES.notSupported } };
  const fault = await host.fault(typeof method.call === "string" ? method.call : method.call(params));
  await pause(fault?.delay);
  if (fault?.never === true || fault?.errorCode !== undefined) {
    if (fault.effect === true) await run(method, params, host.services);
    return fault.never === true ? null : { data: { error: true, errorCode: fault.errorCode } };
  }
  return { data: await run(method, params, host.services) };
}

async function run(method: Method, params: Params, services: HostServices): Promise<unknown> {
  try {
    const value = await method.answer(params, services);
    return method.special === true ? value : { error: false, data: value };
  } catch (problem) {
    return { error: true, errorCode: problem instanceof OfficeError ? problem.code : CODES.internal };
  }
}

function classic(host: OfficeHost, data: unknown): OfficeReply {
  const { number } = readCall(data, "DdaMethod");
  if (number === COMPLETED) host.commandCompleted();
  if (number === GET_ACCESS_TOKEN) return { data: { Version: 1, Error: NO_SINGLE_SIGN_ON } };
  return { data: { Version: 1, Error: number === COMPLETED || number === CLOSE_CONTAINER ? 0 : CODES.internal } };
}

function pause(ms: number | undefined): Promise<void> {
  return ms === undefined ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
}

/** The payload of `appCommandInvoked`: a function command's button was pressed. */
export function commandEvent(id: string, functionName: string): readonly string[] {
  return [id, functionName, JSON.stringify({ source: { id } })];
}
