import { errorClass as classOf } from "@afteraction/schema";
import type { Slots } from "@afteraction/schema";
import { describeCall } from "../commands/describe.ts";
import { isShell } from "../commands/shell-tool.ts";
import { weightOf } from "../commands/weight.ts";
import { readFailure } from "./failure-text.ts";
import type { FailedCall, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/** A failed call, as far as its class depends on it. */
export interface Failure {
  /** Canonical tool name. */
  readonly tool: string;
  /** The error text, at most its first 8 KiB, `<tool_use_error>` wrapper included where there was one. */
  readonly text: string;
  /** The tool's input as logged, long strings shortened. */
  readonly input?: unknown;
  /** Working folder of the call. */
  readonly cwd?: string;
}

export interface Classified {
  readonly errorClass: string;
  readonly slots?: Slots;
  readonly exitCode?: number;
  /** The call was refused before it ran. */
  readonly validation?: boolean;
}

function failedCall(failure: Failure): FailedCall {
  const { operation, inputs = [] } = describeCall(failure.tool, failure.input, failure.cwd);
  const text = readFailure(failure.text.slice(0, 8192));
  const call = { ...text, tool: failure.tool, inputs, isShell: isShell(failure.tool) };
  return operation === undefined ? call : { ...call, operation };
}

function isFor(rule: Rule, call: FailedCall): boolean {
  if (rule.tools === undefined) return true;
  if (rule.tools === "shell") return call.isShell;
  if (rule.tools === "mcp") return call.tool.startsWith("mcp__");
  return rule.tools.includes(call.tool);
}

const runs = (call: FailedCall, programs: readonly string[]): boolean =>
  call.inputs.some(([name, value]) => name === "command" && programs.includes(value));

const looksAround = (call: FailedCall): boolean =>
  call.operation !== undefined && weightOf(call.operation.split(" ", 1)[0] ?? "") <= 1;

function applies(rule: Rule, call: FailedCall): boolean {
  if (!isFor(rule, call)) return false;
  if (rule.exitCodes && !rule.exitCodes.includes(call.exitCode ?? -1)) return false;
  if (rule.programs && !runs(call, rule.programs)) return false;
  if (rule.silent && call.lines.length > 0) return false;
  if (rule.passive && !looksAround(call)) return false;
  return !(rule.active && looksAround(call));
}

/** All rules' expressions in one per set of flags: a line that none of these matches needs no rule of its own. */
const unions: readonly RegExp[] = [...new Set(rules.flatMap(({ match }) => (match ? [match.flags] : [])))].map(
  (flags) =>
    new RegExp(rules.flatMap(({ match }) => (match?.flags === flags ? [`(?:${match.source})`] : [])).join("|"), flags),
);

const isTelling = (line: string): boolean => unions.some((union) => union.test(line));

/** Slots of the first line that the rule matches; undefined when it matches none. */
function matched(rule: Rule, match: RegExp, telling: readonly string[], call: FailedCall): Slots | undefined {
  for (const line of telling) {
    const found = match.exec(line);
    const slots = found === null ? undefined : rule.slots ? rule.slots(found, call) : {};
    if (slots !== undefined) return slots;
  }
  return undefined;
}

function firstMatch(call: FailedCall): readonly [rule: Rule, slots: Slots] | undefined {
  const telling = (call.isShell ? call.lines : call.lines.slice(0, 1)).filter(isTelling);
  for (const rule of rules) {
    if (rule.match !== undefined && telling.length === 0) continue;
    if (!applies(rule, call)) continue;
    const slots = rule.match === undefined ? {} : matched(rule, rule.match, telling, call);
    if (slots !== undefined) return [rule, slots];
  }
  return undefined;
}

/** The one command of the line that does something, to which a class about "the command" belongs. A script may run any. */
function blamed(errorClass: string, call: FailedCall): Slots {
  const wanted = classOf(errorClass)?.slots;
  if (!call.isShell || wanted?.length !== 1 || wanted[0] !== "command") return {};
  if (call.inputs.some(([slot]) => slot === "script")) return {};
  const commands = call.inputs.flatMap(([slot, value]) => (slot === "command" && weightOf(value) > 1 ? [value] : []));
  const [only, ...others] = new Set(commands);
  return only === undefined || others.length > 0 ? {} : { command: only };
}

const isArtefact = (id: string): boolean => classOf(id)?.kind === "artefact";

/** Class, slots and exit code of a failed call. Never throws; what no rule knows is `NONZERO_EXIT` or `OTHER`. */
export function classify(failure: Failure): Classified {
  const call = failedCall(failure);
  const [rule, found = {}] = firstMatch(call) ?? [];
  const errorClass = rule?.errorClass ?? (call.exitCode === undefined ? "OTHER" : "NONZERO_EXIT");
  const slots = errorClass === "COMMAND_NOT_FOUND" ? found : { ...blamed(errorClass, call), ...found };
  return {
    errorClass,
    ...(Object.keys(slots).length > 0 && { slots }),
    ...(call.exitCode !== undefined && { exitCode: call.exitCode }),
    ...((call.refused || rule?.validation === true) && !isArtefact(errorClass) && { validation: true }),
  };
}
