/** The lab's own certificate. The browser that the lab opens trusts exactly this key and no other; nothing is installed anywhere. */
import { createHash, X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key: what Chromium's --ignore-certificate-errors-spki-list wants. */
  readonly spki: string;
}

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The certificate kept in `folder`, or a new one where there is none or it runs out within a day. */
export async function certificate(folder: string): Promise<Certificate> {
  const file = join(folder, "lab-certificate.json");
  const kept = await read(file);
  if (kept) return kept;
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + DAYS * DAY_MS),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ key: pems.private, cert: pems.cert }), { mode: 0o600 });
  return { key: pems.private, cert: pems.cert, spki: spkiOf(pems.cert) };
}

async function read(file: string): Promise<Certificate | null> {
  try {
    const pair: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof pair !== "object" || pair === null || !("key" in pair) || !("cert" in pair)) return null;
    const { key, cert } = pair;
    if (typeof key !== "string" || typeof cert !== "string") return null;
    const validTo = Date.parse(new X509Certificate(cert).validTo);
    return validTo > Date.now() + DAY_MS ? { key, cert, spki: spkiOf(cert) } : null;
  } catch {
    return null;
  }
}

function spkiOf(cert: string): string {
  const der = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("base64");
}
