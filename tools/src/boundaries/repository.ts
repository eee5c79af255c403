import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type SourceFile, sourceFile } from "./source-file.ts";

/** The repository's root, from `tools/src/boundaries` and from `tools/dist/boundaries` alike. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Folders of all packages that have source, `tools` included. */
export function packageFolders(): string[] {
  const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}`);
  return [...packages, "tools"].filter((folder) => existsSync(`${root}${folder}/package.json`)).toSorted();
}

const isProduct = (name: string): boolean => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name);

/** Everything that ships: no tests, no fixtures. */
export function sourceFiles(): SourceFile[] {
  return packageFolders().flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
    const declared = Object.keys(manifest.dependencies ?? {});
    return productFiles(`${folder}/src`).map((path) =>
      sourceFile(path, readFileSync(`${root}${path}`, "utf8"), declared),
    );
  });
}

function productFiles(folder: string): string[] {
  const names = readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" });
  return names
    .filter(isProduct)
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .toSorted();
}
