import type { Input, Slots } from "@afteraction/schema";
import type { FailureText } from "./failure-text.ts";

/** A failed call as a rule sees it. */
export interface FailedCall extends FailureText {
  readonly tool: string;
  /** What the call was given (`describeCall`). */
  readonly inputs: readonly Input[];
  readonly operation?: string;
  /** It runs shell lines. */
  readonly isShell: boolean;
}

/** One failure that a rule must recognise; run as a test. */
export interface Example {
  /** Default `Bash`. */
  readonly tool?: string;
  /** Shorthand for the input of a shell. */
  readonly command?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Expected slots, exactly; default none. */
  readonly slots?: Slots;
}

/** One rule of the error taxonomy. Rules are tried in order; the first that applies decides. */
export interface Rule {
  /** Unique; names the message, not the class. */
  readonly id: string;
  readonly errorClass: string;
  /** Tools it is for: shells, MCP tools, or these by name. Absent: all. */
  readonly tools?: "shell" | "mcp" | readonly string[];
  /** Programs of which the call must run one. Absent: any. */
  readonly programs?: readonly string[];
  readonly exitCodes?: readonly number[];
  /** The last command of the line, whose exit code it is, must be one of these. Absent: any. */
  readonly last?: readonly string[];
  /** The call must do more than look around (`ls`, `grep`, `cat` print what others wrote). */
  readonly active?: true;
  /** The call only looks around. */
  readonly passive?: true;
  /** The call printed nothing. */
  readonly silent?: true;
  /**
   * Anchored at the beginning of a line, linear in its length. Shells: any telling line; other tools: the first line.
   * Absent: the other conditions decide.
   */
  readonly match?: RegExp;
  /** Slots of the match; undefined: the rule does not apply after all. */
  readonly slots?: (match: RegExpExecArray, call: FailedCall) => Slots | undefined;
  /** The call was refused before it ran, although the text has no wrapper. */
  readonly validation?: true;
  /** Where the message is documented, or was met. */
  readonly source: string;
  readonly examples: readonly Example[];
}
