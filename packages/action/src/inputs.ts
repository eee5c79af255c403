import { UserError } from "@afteraction/schema";

/** What a workflow asks for; names as in action.yml. */
export interface Inputs {
  readonly token: string;
  /** Files, folders or globs, one a line; empty: the config's. */
  readonly logs: readonly string[];
  readonly config: string | undefined;
  readonly out: string | undefined;
  /** Undefined: the repository's default branch. */
  readonly base: string | undefined;
  /** Undefined: `afteraction/<base>`. */
  readonly branch: string | undefined;
  readonly title: string | undefined;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly mode: "single" | "per-learning";
  readonly confidence: number | undefined;
  readonly isDryRun: boolean;
}

/** The value of an input by its name; empty where it is not given. */
export type GetInput = (name: string) => string;

const listed = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const given = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());

const wrong = (name: string, value: string, expected: string): UserError =>
  new UserError({
    code: "input",
    message: `the input ${name} is ${JSON.stringify(value)}`,
    hint: `Expected ${expected}.`,
    exitCode: 2,
  });

function modeOf(value: string): Inputs["mode"] {
  if (value === "" || value === "single") return "single";
  if (value === "per-learning") return value;
  throw wrong("mode", value, "single (one pull request) or per-learning (one for each new learning)");
}

function confidenceOf(value: string): number | undefined {
  if (value === "") return undefined;
  const number = Number(value);
  if (/^[01]?\.?\d*$/.test(value) && number >= 0 && number <= 1) return number;
  throw wrong("confidence", value, "a probability from 0 to 1, for example 0.7");
}

function flagOf(name: string, value: string): boolean {
  if (value === "" || /^false$/i.test(value)) return false;
  if (/^true$/i.test(value)) return true;
  throw wrong(name, value, "true or false");
}

/** A branch name as git takes it (git-check-ref-format), as far as people get it wrong. */
function branchOf(name: string, value: string): string | undefined {
  const branch = given(value)?.replace(/^refs\/heads\//, "");
  if (branch === undefined) return undefined;
  const isWrong = /[\s~^:?*[\\]|\p{Cc}|\.\.|@\{|\/\/|\/\.|^[/.-]|[/.]$|\.lock(\/|$)/u.test(branch) || branch === "@";
  if (isWrong) throw wrong(name, value, "the name of a branch, for example afteraction/main");
  return branch;
}

/**
 * The inputs, checked.
 *
 * @throws UserError (exit code 2) that names the input, its value and what is expected
 */
export function inputsOf(get: GetInput): Inputs {
  const of = (name: string): string => get(name).trim();
  const inputs = {
    token: of("token"),
    logs: lines(get("logs")),
    config: given(get("config")),
    out: given(get("out")),
    base: branchOf("base", get("base")),
    branch: branchOf("branch", get("branch")),
    title: given(get("title"))?.replace(/\s+/g, " ").slice(0, 200),
    labels: listed(get("labels")),
    reviewers: listed(get("reviewers")),
    mode: modeOf(of("mode")),
    confidence: confidenceOf(of("confidence")),
    isDryRun: flagOf("dry-run", of("dry-run")),
  };
  if (inputs.base !== undefined && inputs.base === inputs.branch) {
    throw wrong("branch", inputs.branch, "another branch than base: the proposal needs one of its own");
  }
  return inputs;
}
