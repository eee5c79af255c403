import { describeCall } from "./commands/describe.ts";
import type { Ending } from "./ending.ts";
import { classify } from "./taxonomy/classify.ts";

/** What a call was, as far as the class of its failure depends on it. */
export interface FailedCall {
  readonly tool: string;
  readonly input?: unknown;
  readonly cwd?: string | undefined;
}

/** An error with its class. `text`: of the error, at most its first 8 KiB are read. */
export function errorEnding({ tool, input, cwd }: FailedCall, text: string): Ending {
  return { outcome: "error", ...classify({ tool, input, text, ...(cwd !== undefined && { cwd }) }) };
}

/** Programs whose exit code 1 is an answer: nothing found, the inputs differ, the condition is false. */
const answering = /^(?:grep|rg|egrep|fgrep|find|diff|test|\[|git diff|git grep)(?: |$)/;

/** Claude Code says so itself (`returnCodeInterpretation`); other agents leave it to the reader of the code. */
function isAnswer({ tool, input, cwd }: FailedCall, exitCode: number): boolean {
  if (exitCode !== 1) return false;
  return answering.test(describeCall(tool, input, cwd).operation ?? "");
}

/**
 * The end of a shell call by its exit code, whatever the log's own status says: some agents call every command that
 * ran to its end completed.
 */
export function exitEnding(call: FailedCall, exitCode: number, output: string): Ending {
  if (exitCode === 0) return { outcome: "success" };
  if (isAnswer(call, exitCode)) return { outcome: "success", exitCode };
  return { ...errorEnding(call, `Exit code ${exitCode}\n${output}`), exitCode };
}

/** An exit code as logs write it; undefined if it is none. */
export const exitCodeOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
