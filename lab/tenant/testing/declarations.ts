/** Graph v1.0 as Microsoft declares it (npm @microsoft/microsoft-graph-types), read through the TypeScript compiler. */
import ts from "typescript";
import type { Exchange } from "../tenant.types";

const FILE = require.resolve("@microsoft/microsoft-graph-types/microsoft-graph.d.ts");

/** What the exchange holds that is not declared, one sentence each. */
export type Judge = (exchange: Exchange) => string[];

/** Reads the declarations: seconds, so once for many exchanges. */
export function readDeclarations(): Judge {
  const program = ts.createProgram([FILE], { strict: true, noEmit: true, skipLibCheck: true, types: [] });
  const source = program.getSourceFile(FILE);
  const checker = program.getTypeChecker();
  const file = source && checker.getSymbolAtLocation(source);
  if (!file) throw new Error(`${FILE} is not a module`);
  const declared = new Map(checker.getExportsOfModule(file).map((symbol) => [symbol.getName(), symbol]));

  function typeNamed(name: string): ts.Type {
    const symbol = declared.get(name);
    if (!symbol) throw new Error(`Graph declares no ${name}`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  }

  function held(value: unknown, type: ts.Type, place: string): string[] {
    if (type.flags & ts.TypeFlags.Any) return [];
    const options = type.isUnion() ? type.types : [type];
    if (value === null)
      return options.some((one) => one.flags & ts.TypeFlags.Null) ? [] : [`${place} is null, which is not declared`];
    const real = options.filter((one) => !(one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
    if (typeof value === "string") {
      const words = real.filter((one) => one.isStringLiteral()).map((one) => one.value);
      if (real.some((one) => one.flags & ts.TypeFlags.String) || words.includes(value)) return [];
      return [`${place} is "${value}", which is none of ${words.join(", ")}`];
    }
    if (typeof value === "number")
      return real.some((one) => one.flags & ts.TypeFlags.Number) ? [] : [`${place} is a number`];
    if (typeof value === "boolean")
      return real.some((one) => one.flags & ts.TypeFlags.BooleanLike) ? [] : [`${place} is true or false`];
    const object = real[0];
    if (Array.isArray(value)) {
      const item = object && checker.getIndexTypeOfType(object, ts.IndexKind.Number);
      if (!item) return [`${place} is a list`];
      return value.flatMap((one, at) => held(one, item, `${place}[${at}]`));
    }
    if (typeof value !== "object" || !object) return [`${place} is ${typeof value}`];
    return Object.entries(value)
      .filter(([name]) => !name.startsWith("@odata."))
      .flatMap(([name, inner]) => {
        const property = checker.getPropertyOfType(object, name);
        if (!property) return [`${place}.${name} is not declared`];
        return held(inner, checker.getTypeOfSymbol(property), `${place}.${name}`);
      });
  }

  return ({ method, path, select, body, status, answer }) => {
    const name = typeAt(path);
    const where = `${method} ${path}`;
    if (name === null) return [`${where}: no type is known for it`];
    const type = typeNamed(name);
    const chosen = (select ?? "").split(",").filter((field) => field !== "");
    const unknown = chosen.filter((field) => !checker.getPropertyOfType(type, field.trim()));
    const shown = status < 300 && typeof answer === "object" && answer !== null ? answer : {};
    const rows: unknown[] = "value" in shown && Array.isArray(shown.value) ? shown.value : [shown];
    return [
      ...unknown.map((field) => `${where}: $select=${field} is not declared`),
      ...(typeof body === "object" && body !== null ? held(body, type, `${where}: body`) : []),
      ...rows.flatMap((row) => held(row, type, `${where}: answer`)),
    ];
  };
}

const TYPES: Readonly<Record<string, string>> = {
  calendar: "Calendar",
  calendars: "Calendar",
  calendarview: "Event",
  events: "Event",
  instances: "Event",
  calendarpermissions: "CalendarPermission",
  mailboxsettings: "MailboxSettings",
  onlinemeetings: "OnlineMeeting",
};

/** The declared name of what an address holds: of its last word that is one of Graph's, not an id. */
function typeAt(path: string): string | null {
  const segments = path.split("/").filter((part) => part !== "");
  const rest = segments[0]?.toLowerCase() === "me" ? segments.slice(1) : segments.slice(2);
  if (rest.length === 0) return "User";
  return rest.map((segment) => TYPES[segment.toLowerCase()]).findLast((name) => name !== undefined) ?? null;
}
