import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noticesOf } from "./notices.ts";

/** CommonJS packages in a module need a `require`. */
const banner =
  'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);';

const options = [
  "--bundle",
  "--platform=node",
  "--format=esm",
  "--target=node20",
  "--conditions=@afteraction/source",
  "--legal-comments=inline",
  "--log-level=error",
  // the page and what draws it are loaded on request, by the command line only: the action does not hold them
  "--external:./html/html.ts",
  `--banner:js=${banner}`,
];

/** A bundled program, and what its packages' licences ask to be said. */
export interface Bundle {
  readonly bytes: number;
  readonly packages: number;
}

/**
 * Bundles the action into one file: from source, so that no build comes first, and not minified, so that a change can
 * be reviewed. The same source gives the same bytes.
 *
 * @param root absolute path of the repository
 * @param folder absolute path; gets `index.js` and `THIRD_PARTY_NOTICES.txt`
 * @param write writes a file
 */
export function bundle(root: string, folder: string, write: (file: string, text: string) => void): Bundle {
  const file = join(folder, "index.js");
  const metafile = join(folder, "meta.json");
  const esbuild = join(root, "node_modules/.bin/esbuild");
  const entry = "packages/action/src/main.ts";
  execFileSync(esbuild, [entry, ...options, `--outfile=${file}`, `--metafile=${metafile}`], { cwd: root });
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8")) as { inputs: Record<string, unknown> };
  const notices = noticesOf(root, Object.keys(inputs));
  write(join(folder, "THIRD_PARTY_NOTICES.txt"), notices.text);
  return { bytes: readFileSync(file).length, packages: notices.packages };
}
