/** The published JSON Schema of the deployment settings, from the schema that packaging and pages use. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { settingsSchema } from "../../src/settings/schema";
import { FIELDS } from "./fields";

const descriptions: ReadonlyMap<string, string> = new Map(Object.entries(FIELDS));

/** Content of settings.schema.json, before formatting. */
export function settingsJsonSchema(): string {
  // What is only done to a value, as cutting a slash at its end, is nothing an editor has to know.
  const {
    $schema,
    properties = {},
    ...rest
  } = toJsonSchema(settingsSchema, { errorMode: "ignore", typeMode: "input" });
  return JSON.stringify({
    $schema,
    title: "Deployment settings of On Behalf",
    ...rest,
    properties: described(properties, ""),
  });
}

function described(properties: object, under: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]: [string, unknown]) => {
      const path = `${under}${name}`;
      const schema = typeof value === "object" && value !== null ? value : {};
      const inner = "properties" in schema && typeof schema.properties === "object" ? schema.properties : null;
      const nested = inner ? { properties: described(inner, `${path}.`) } : {};
      const description = descriptions.get(path);
      return [name, { ...(description ? { description } : {}), ...schema, ...nested }];
    }),
  );
}
