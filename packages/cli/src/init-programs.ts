import { existsSync, readFileSync } from "node:fs";

/** In the package both lie beside this file; from source, where the build puts them. */
const places = ["./", "../dist/"].map((folder) => new URL(folder, import.meta.url));

/** The entries of hooks that a repository gets a copy of, by name. */
export function hookPrograms(): ReadonlyMap<string, string> {
  const names = ["hook-record.cjs", "hook-record.sh"];
  const texts = names.map((name): [string, string] => {
    const file = places.map((place) => new URL(name, place)).find((each) => existsSync(each));
    if (file === undefined) throw new Error(`${name} is missing: npm run build makes it`);
    return [name, readFileSync(file, "utf8")];
  });
  return new Map(texts);
}
