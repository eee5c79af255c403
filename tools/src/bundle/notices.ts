import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What third parties ask to be said along with their code. */
export interface Notices {
  readonly text: string;
  readonly packages: number;
}

/** `node_modules/a/node_modules/@b/c/d.js` → `node_modules/a/node_modules/@b/c`. */
const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

const line = "=".repeat(80);

interface Notice {
  /** `zod 4.6.7 (MIT)`. */
  readonly name: string;
  readonly text: string;
}

function noticeOf(root: string, folder: string): Notice {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Record<string, unknown>;
  const licences = readdirSync(join(root, folder)).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const texts = licences.toSorted().map((name) => readFileSync(join(root, folder, name), "utf8").trim());
  const { name, version, license } = manifest;
  return {
    name: `${String(name)} ${String(version)} (${typeof license === "string" ? license : "see below"})`,
    text: texts.map((text) => text.replaceAll("\r\n", "\n")).join("\n\n"),
  };
}

/** Packages with the same words share them. */
function grouped(notices: readonly Notice[]): string[] {
  const byText = new Map<string, string[]>();
  for (const { name, text } of notices) byText.set(text, [...(byText.get(text) ?? []), name]);
  return [...byText].map(([text, names]) => `${[line, ...new Set(names), line].join("\n")}\n\n${text}`);
}

/**
 * The notices of every package that a bundle holds, in order of name.
 *
 * @param inputs files that went into it, from the repository root
 */
export function noticesOf(root: string, inputs: readonly string[]): Notices {
  const folders = new Set(inputs.flatMap((path) => packageFolder.exec(path)?.[1] ?? []));
  const notices = [...folders].map((folder) => noticeOf(root, folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { text: `${grouped(notices).join("\n\n")}\n`, packages: notices.length };
}
