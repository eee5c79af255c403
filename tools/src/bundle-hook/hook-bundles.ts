import { build, type BuildOptions, type Plugin } from "esbuild";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** From `tools/src/bundle-hook` and from `tools/dist/bundle-hook` alike. */
const packages = fileURLToPath(new URL("../../../packages/", import.meta.url));

/** What a hook loads at its start, and what it loads only when it is needed: a file each. */
const entries = [
  { file: "hook-hint.cjs", source: `${packages}cli/src/hook/hint-main.ts`, loadedAs: undefined },
  { file: "hook-hint-event.cjs", source: `${packages}pipeline/src/hints-event.ts`, loadedAs: "./hints-event.ts" },
  { file: "hook-hint-build.cjs", source: `${packages}pipeline/src/hints-build.ts`, loadedAs: "./hints-build.ts" },
  { file: "hook-record.cjs", source: `${packages}cli/src/hook/record-main.ts`, loadedAs: undefined },
] as const;

/**
 * Files of their own for what is loaded late; and no file without a name that is used. Our packages do nothing when they
 * are imported, and so do zod and the parser, but they do not say so in their package.json.
 */
const apart: Plugin = {
  name: "apart",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.@a-z]/ }, async ({ path, pluginData, kind, ...rest }) => {
      if (pluginData === "resolved" || kind === "entry-point" || path.startsWith("node:")) return undefined;
      const late = entries.find(({ loadedAs }) => loadedAs === path);
      if (late !== undefined) return { path: `./${late.file}`, external: true };
      const { importer, resolveDir } = rest;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: "resolved" });
      return found.errors.length > 0 || found.external ? found : { ...found, sideEffects: false };
    });
  },
};

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  // starts faster than an ES module
  format: "cjs",
  // a late file is then required, which spares the loader of ES modules (in backticks, so that it is not read as an import)
  supported: { [`dynamic-import`]: false },
  conditions: ["@afteraction/source"],
  minify: true,
  // the page and what draws it are loaded on request, by the command line only
  external: ["./html/html.ts"],
  legalComments: "eof",
  logLevel: "error",
  plugins: [apart],
} as const satisfies BuildOptions;

/** The recorder's entry for POSIX shells, which is no bundle. */
const shell = { file: "hook-record.sh", source: `${packages}cli/src/hook/record.sh` } as const;

/** Bundles the hooks into a folder. The same source gives the same bytes. */
export async function hookBundles(folder = `${packages}cli/dist`): Promise<readonly string[]> {
  for (const { file, source } of entries)
    await build({ ...shared, entryPoints: [source], outfile: `${folder}/${file}` });
  await copyFile(shell.source, `${folder}/${shell.file}`);
  return [...entries, shell].map(({ file }) => `${folder}/${file}`);
}
