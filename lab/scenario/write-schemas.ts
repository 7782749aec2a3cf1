/** `npx tsx lab/scenario/write-schemas.ts`: after a change of the schemas. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { jsonSchemas } from "./jsonSchemas";

async function write(): Promise<void> {
  for (const [name, content] of Object.entries(jsonSchemas())) {
    writeFileSync(join(__dirname, name), await format(content, { parser: "json", printWidth: 120 }));
  }
}

void write();
