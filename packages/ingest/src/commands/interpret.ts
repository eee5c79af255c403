import type { Input } from "@afteraction/schema";
import { addFlags } from "./flags.ts";
import { importedModules } from "./imported-modules.ts";
import { isPackageManager, packageManagerCall } from "./package-manager.ts";
import { inlineScript, isPython, programName, scriptFile } from "./program.ts";
import type { SimpleCommand } from "./simple-command.ts";
import { addInput, inputOf, isSlotValue } from "./slot-value.ts";
import { runsTargets, subcommandTool } from "./subcommand-tools.ts";
import { weightOf } from "./weight.ts";
import { unwrap } from "./wrapper.ts";

const subcommandShape = /^[a-z][a-z0-9:_-]{0,39}$/;
const targetShape = /^[A-Za-z][A-Za-z0-9:_.+-]{0,39}$/;

/** Arguments that are neither flags nor values of the given flags. */
function plain(args: readonly string[], values: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < args.length && found.length < 3; index += 1) {
    const word = args[index] ?? "";
    if (values.has(word)) index += 1;
    else if (word === "--") break;
    else if (!word.startsWith("-") && !word.startsWith("+")) found.push(word);
  }
  return found;
}

/** A program with subcommands: `git commit`, `docker compose up`, `make test`. */
function subcommands(name: string, args: readonly string[]): readonly string[] {
  const tool = subcommandTool(name);
  if (tool === undefined) return [];
  const shape = runsTargets(name) ? targetShape : subcommandShape;
  const [first, second] = plain(args, tool.values);
  if (first === undefined || !shape.test(first)) return [];
  const hasGroup = tool.groups.has(first) || tool.groups.has("*");
  return hasGroup && second !== undefined && shape.test(second) ? [first, second] : [first];
}

/** File types of ripgrep: `--type tsx`, `-t tsx`, `-ttsx`, `--type=tsx`; negated too. */
function searchTypes(args: readonly string[]): readonly Input[] {
  return args.flatMap((word, index) => {
    if (/^(?:-[tT]|--type(?:-not)?)$/.test(word)) return inputOf("type", args[index + 1]);
    const attached = /^(?:-[tT]|--type(?:-not)?=)([A-Za-z0-9+_-]+)$/.exec(word);
    return inputOf("type", attached?.[1]);
  });
}

const operationOf = (words: readonly string[]): { readonly operation?: string } => {
  const operation = words.join(" ");
  return operation.length <= 60 && words.every((word) => word !== "" && isSlotValue(word)) ? { operation } : {};
};

const managerValues = new Set(["--prefix", "-w", "--workspace", "-C", "--dir", "--filter", "-F", "--cwd"]);

function managerCommand(name: string, args: readonly string[]): SimpleCommand {
  const words = plain(args, managerValues);
  const own = name === "yarn" && words[0] === "workspace" ? plain(args.slice(2), managerValues) : words;
  const [operation, given] = packageManagerCall(name, own);
  const inputs = [...inputOf("command", name), ...given];
  addFlags(inputs, args, name, true);
  return { name, ...operationOf(operation.split(" ")), inputs };
}

function plainCommand(name: string, args: readonly string[]): SimpleCommand {
  const below = subcommands(name, args);
  const inputs: Input[] = [];
  addInput(inputs, "command", name);
  for (const word of below) addInput(inputs, "subcommand", word);
  if (name === "rg") inputs.push(...searchTypes(args));
  if (isPython(name) || name === "node") inputs.push(...importedModules(name, args));
  // What a line says (`echo "---"`) or sets is no flag of a tool.
  if (weightOf(name) > 0) addFlags(inputs, args, name, name === "cargo" || runsTargets(name));
  return { name, ...operationOf([name, ...below]), inputs };
}

/** `python -m pytest` runs pytest, `php artisan migrate` runs artisan, `bash x.sh` runs the script. */
function stagedWords(name: string, words: readonly string[]): readonly string[] | undefined {
  const module = isPython(name) && words[1] === "-m" ? words[2] : undefined;
  if (module !== undefined) return words.slice(2);
  const second = words[1];
  if (isPython(name) && second?.endsWith("manage.py")) return ["manage.py", ...words.slice(2)];
  if (name === "php" && second === "artisan") return words.slice(1);
  const script = scriptFile(name, words);
  return script === undefined ? undefined : [script.includes("/") ? script : `./${script}`];
}

/** A wrapper is an input only: its operation is that of what it runs. */
function asWrapper(name: string, words: readonly string[], inner: readonly string[]): SimpleCommand {
  const inputs: Input[] = [];
  addInput(inputs, "command", name);
  if (isPython(name)) addInput(inputs, "module", inner[0]);
  addFlags(inputs, words.slice(1, words.length - inner.length), name, false);
  return { name, inputs };
}

/** What one simple command runs: wrappers first, the operation last; or the text of an inline script after them. */
export interface Interpretation {
  readonly commands: readonly SimpleCommand[];
  readonly script?: string;
}

/** What the words of one simple command run. */
export function interpret(words: readonly string[], depth = 0): Interpretation {
  const [head] = words;
  if (head === undefined) return { commands: [] };
  const name = programName(head);
  const script = inlineScript(name, words);
  if (script !== undefined) return { commands: [], script };
  const inner = depth < 4 ? (unwrap(name, words) ?? stagedWords(name, words)) : undefined;
  if (inner !== undefined) {
    const below = interpret(inner, depth + 1);
    return { ...below, commands: [asWrapper(name, words, inner), ...below.commands] };
  }
  const args = words.slice(1);
  return { commands: [isPackageManager(name) ? managerCommand(name, args) : plainCommand(name, args)] };
}
