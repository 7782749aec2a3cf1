/** `npm run docs`: writes the pages that are made from the code. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checksPage } from "./checksPage";

writeFileSync(join(process.cwd(), "docs", "checks.md"), checksPage());
