import { errorClass as classOf } from "@afteraction/schema";
import type { Slots } from "@afteraction/schema";
import { describeCall } from "../commands/describe.ts";
import { isShell } from "../commands/shell-tool.ts";
import { weightOf } from "../commands/weight.ts";
import { formOf, templateClass } from "../templates/template-class.ts";
import { type Candidate, candidatesAmong, type Line, lineOf, mayMatch } from "./candidates.ts";
import { failureChannel, type ToldFailure } from "./failure-channel.ts";
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

/** Tools that hand on what a shell line, given to another call, prints and ends with. */
const continues: ReadonlySet<string> = new Set(["write_stdin", "read_bash", "write_bash", "BashOutput"]);

function failedCall(failure: Failure): FailedCall {
  const { operation, inputs = [] } = describeCall(failure.tool, failure.input, failure.cwd);
  const text = readFailure(failure.text.slice(0, 8192));
  const call = { ...text, tool: failure.tool, inputs, isShell: isShell(failure.tool) || continues.has(failure.tool) };
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

/** The command that was named last: that of the exit code, unless the line stopped before, or names it twice. */
const lastCommand = (call: FailedCall): string | undefined =>
  call.inputs.findLast(([name]) => name === "command" || name === "manager")?.[1];

const looksAround = (call: FailedCall): boolean =>
  call.operation !== undefined && weightOf(call.operation.split(" ", 1)[0] ?? "") <= 1;

function applies(rule: Rule, call: FailedCall): boolean {
  if (!isFor(rule, call)) return false;
  if (rule.exitCodes && !rule.exitCodes.includes(call.exitCode ?? -1)) return false;
  if (rule.programs && !runs(call, rule.programs)) return false;
  if (rule.last && !rule.last.includes(lastCommand(call) ?? "")) return false;
  if (rule.silent && call.lines.length > 0) return false;
  if (rule.passive && !looksAround(call)) return false;
  return !(rule.active && looksAround(call));
}

const candidates = candidatesAmong(rules);

/** Slots of the first line that the rule matches; undefined when it matches none. */
function matched(candidate: Candidate, match: RegExp, lines: readonly Line[], call: FailedCall): Slots | undefined {
  const { rule } = candidate;
  for (const line of lines) {
    const found = mayMatch(candidate, line) ? match.exec(line.text) : null;
    const slots = found === null ? undefined : rule.slots ? rule.slots(found, call) : {};
    if (slots !== undefined) return slots;
  }
  return undefined;
}

function firstMatch(call: FailedCall): readonly [rule: Rule, slots: Slots] | undefined {
  const lines = (call.isShell ? call.lines : call.lines.slice(0, 1)).map(lineOf);
  for (const candidate of candidates(lines)) {
    const { rule } = candidate;
    if (!applies(rule, call)) continue;
    const slots = rule.match === undefined ? {} : matched(candidate, rule.match, lines, call);
    if (slots !== undefined) return [rule, slots];
  }
  return undefined;
}

/** Programs that only run another one, which the class is about then. */
const runners: ReadonlySet<string> = new Set(
  "npx bunx pnpx uvx uv poetry pipenv bundle timeout gtimeout nice env nohup xargs cross-env dotenv".split(" "),
);

/** The one command of the line that does something, to which a class about "the command" belongs. A script may run any. */
function blamed(errorClass: string, call: FailedCall): Slots {
  const wanted = classOf(errorClass)?.slots;
  if (!call.isShell || wanted?.length !== 1 || wanted[0] !== "command") return {};
  if (call.inputs.some(([slot]) => slot === "script")) return {};
  const heavy = call.inputs.flatMap(([slot, value]) => (slot === "command" && weightOf(value) > 1 ? [value] : []));
  const run = heavy.filter((command) => !runners.has(command));
  const [only, ...others] = new Set(run.length > 0 ? run : heavy);
  return only === undefined || others.length > 0 ? {} : { command: only };
}

/** Classes about a command that need not be the one that ran: only the message can say which. */
const isAboutAnother: ReadonlySet<string> = new Set(["COMMAND_NOT_FOUND", "NOT_EXECUTABLE"]);

const isArtefact = (id: string): boolean => classOf(id)?.kind === "artefact";

/** What no rule knows: its message's form, where it has one. */
const fallback = (call: FailedCall): string =>
  templateClass(call) ?? (call.exitCode === undefined ? "OTHER" : "NONZERO_EXIT");

/**
 * Class, slots and exit code of a failed call. Never throws. What no rule knows is a template class, by the form of its
 * message; without a message, `NONZERO_EXIT` or `OTHER`.
 */
export function classify(failure: Failure): Classified {
  const call = failedCall(failure);
  const [rule, found = {}] = firstMatch(call) ?? [];
  const errorClass = rule?.errorClass ?? fallback(call);
  const slots = isAboutAnother.has(errorClass) ? found : { ...blamed(errorClass, call), ...found };
  const classified = {
    errorClass,
    ...(Object.keys(slots).length > 0 && { slots }),
    ...(call.exitCode !== undefined && { exitCode: call.exitCode }),
    ...((call.refused || rule?.validation === true) && !isArtefact(errorClass) && { validation: true }),
  };
  if (failureChannel.hasSubscribers)
    failureChannel.publish({ failure, classified, rule: rule?.id, form: formOf(call) } satisfies ToldFailure);
  return classified;
}
