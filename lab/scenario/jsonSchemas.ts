/** The two published JSON Schemas, from the schemas that the code itself uses. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { outcomeSchema } from "./outcome.schema";
import { scenarioSchema } from "./schema";

/** Content by file name. */
export function jsonSchemas(): Record<string, string> {
  return {
    "scenario.schema.json": written("A situation for the lab", scenarioSchema),
    "outcome.schema.json": written("What the scenario runner prints for one scenario", outcomeSchema),
  };
}

function written(title: string, schema: Parameters<typeof toJsonSchema>[0]): string {
  const { $schema, ...rest } = toJsonSchema(schema);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
