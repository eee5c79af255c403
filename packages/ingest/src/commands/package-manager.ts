import type { Input } from "@afteraction/schema";
import { inputOf } from "./slot-value.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Subcommands of their own; what else follows the name is a script. */
const builtins: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "pnpm",
    words(`
      install i add remove rm uninstall un update up upgrade list ls ll exec dlx create init publish pack audit
      outdated why store config link unlink import rebuild prune fetch deploy env patch patch-commit licenses
      root bin setup self-update approve-builds cache dedupe doctor login logout view info search ci help
    `),
  ],
  [
    "yarn",
    words(`
      install add remove up upgrade upgrade-interactive why list info init create dlx exec config cache link
      unlink pack publish audit outdated workspaces plugin set node import rebuild check bin dedupe npm explain
      constraints global login logout version versions stage help
    `),
  ],
  [
    "bun",
    words(`
      install i add a remove rm update link unlink pm test build init create c upgrade outdated publish patch
      audit why info repl exec
    `),
  ],
]);

const shortcuts: ReadonlyMap<string, string> = new Map([
  ["t", "test"],
  ["tst", "test"],
  ["test", "test"],
  ["start", "start"],
  ["stop", "stop"],
  ["restart", "restart"],
]);

const run = new Set(["run", "run-script", "rum", "urn"]);
const aliases: ReadonlyMap<string, string> = new Map([
  ["i", "install"],
  ["in", "install"],
  ["add", "install"],
  ["un", "uninstall"],
  ["rm", "uninstall"],
]);

const isFile = (word: string): boolean => /[/\\]|\.(?:[cm]?[jt]sx?|json)$/.test(word);

/** Script that a package manager was asked to run, if it was. */
function scriptOf(manager: string, args: readonly string[]): string | undefined {
  const [first, second] = args;
  if (first === undefined || isFile(first)) return undefined;
  if (run.has(first)) return second !== undefined && !isFile(second) ? second : undefined;
  if (manager === "bun" && first === "test") return undefined;
  const shortcut = shortcuts.get(first);
  if (shortcut !== undefined) return shortcut;
  const known = builtins.get(manager);
  return known !== undefined && !known.has(first) ? first : undefined;
}

/** Whether the program is a package manager that runs scripts of `package.json`. */
export const isPackageManager = (name: string): boolean => name === "npm" || builtins.has(name);

/** `npm run test` and `npm test` are one operation; `pnpm build` and `pnpm run build` too. */
const runOperation = (manager: string, script: string): string =>
  shortcuts.has(script) && manager !== "bun" ? `${manager} ${script}` : `${manager} run ${script}`;

/** Operation and inputs of a package manager's plain arguments (flags taken out). */
export function packageManagerCall(
  manager: string,
  args: readonly string[],
): [operation: string, inputs: readonly Input[]] {
  const script = scriptOf(manager, args);
  if (script !== undefined)
    return [runOperation(manager, script), [...inputOf("manager", manager), ...inputOf("script", script)]];
  const first = args[0];
  if (first === undefined || isFile(first) || run.has(first)) return [manager, inputOf("manager", manager)];
  const subcommand = manager === "npm" ? (aliases.get(first) ?? first) : first;
  return [`${manager} ${subcommand}`, [...inputOf("manager", manager), ...inputOf("subcommand", subcommand)]];
}
