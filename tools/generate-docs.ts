/** `npm run docs`: writes the pages and schemas that are made from the code. */
import "./messages/register.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { checksPage } from "./checksPage";
import { settingsJsonSchema } from "./settings/jsonSchema";

async function write(): Promise<void> {
  writeFileSync(join(process.cwd(), "docs", "checks.md"), checksPage());
  const schema = await format(settingsJsonSchema(), { parser: "json", printWidth: 120 });
  writeFileSync(join(process.cwd(), "settings.schema.json"), schema);
}

void write();
