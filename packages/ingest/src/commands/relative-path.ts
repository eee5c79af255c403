/** Most paths are tidy: one look tells. */
const untidy = /\\|\/\.?\/|\/$/;

const tidy = (path: string): string =>
  untidy.test(path)
    ? path
        .replaceAll("\\", "/")
        .replace(/\/(?:\.?\/)+/g, "/")
        .replace(/(?<=[^/])\/$/, "")
    : path;

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(path);

/** Drive letters are written in either case for the same drive. */
const sameDrive = (path: string): string => path.replace(/^[A-Za-z]:/, (drive) => drive.toLowerCase());

/** A path relative to the working folder, with `/` as separator; undefined outside it (or when that is unknown). */
export function relativePath(path: string, cwd: string | undefined): string | undefined {
  const clean = sameDrive(tidy(path));
  if (clean.startsWith("~") || clean === "") return undefined;
  if (!isAbsolute(clean)) return clean.startsWith("..") ? undefined : clean.replace(/^\.\//, "");
  const folder = typeof cwd === "string" ? sameDrive(tidy(cwd)) : undefined;
  if (folder === undefined || folder === "" || folder === "/") return undefined;
  if (clean === folder) return ".";
  return clean.startsWith(`${folder}/`) ? clean.slice(folder.length + 1) : undefined;
}
