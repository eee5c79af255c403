/** Why a forge would not take a file at this path, or undefined: it may be committed. */
export function refusedPath(path: string): string | undefined {
  const parts = path.split("/");
  if (path === "" || path.startsWith("/")) return "is not relative to the repository's root";
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "has an empty or relative part";
  if (parts.some((part) => part.toLowerCase() === ".git")) return "lies in git's own folder";
  // A token without the `workflow` scope may not, and a bot that changes what runs is nothing to review quietly.
  if (/^\.github\/workflows(\/|$)/i.test(path)) return "is a workflow, which this never writes";
  return undefined;
}
