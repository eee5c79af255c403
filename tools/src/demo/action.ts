import type { Input, Slots } from "@afteraction/schema";

/** One way in which a call can fail. */
export interface Mishap {
  readonly errorClass: string;
  readonly slots?: Slots;
  readonly exitCode?: number;
  /** Refused before it ran. */
  readonly validation?: boolean;
  readonly chance: number;
}

/** Something the simulated agents do. */
export interface Action {
  readonly tool: string;
  readonly operation?: string;
  readonly inputs?: readonly Input[];
  readonly medianMs: number;
  /** Standard deviation of the logarithm of its duration. */
  readonly spread: number;
  readonly mishaps: readonly Mishap[];
}

const shell = (
  operation: string,
  medianMs: number,
  spread: number,
  mishaps: readonly Mishap[],
  ...more: Input[]
): Action => {
  const [command = operation, subcommand] = operation.split(" ");
  const inputs: Input[] = [["command", command], ...(subcommand ? [["subcommand", subcommand] as Input] : []), ...more];
  return { tool: "Bash", operation, inputs, medianMs, spread, mishaps };
};

const npm = (
  operation: string,
  script: string,
  medianMs: number,
  spread: number,
  mishaps: readonly Mishap[],
): Action => {
  const inputs: Input[] = [
    ["command", "npm"],
    ["manager", "npm"],
    ["script", script],
  ];
  return { tool: "Bash", operation, inputs, medianMs, spread, mishaps };
};

const own = (
  tool: string,
  operation: string | undefined,
  medianMs: number,
  mishaps: readonly Mishap[] = [],
): Action => {
  return { tool, ...(operation !== undefined && { operation }), medianMs, spread: 0.6, mishaps };
};

const generic = (chance: number): Mishap => ({ errorClass: "NONZERO_EXIT", exitCode: 1, chance });
const always = 1;

/** Everything that can be done, by name. Chances of an edit to fail depend on what came before: see `mishapOf`. */
export const actions = {
  readTs: own("Read", "*.ts", 30, [{ errorClass: "FILE_NOT_FOUND", chance: 0.02 }]),
  readTsx: own("Read", "*.tsx", 30, [{ errorClass: "FILE_NOT_FOUND", chance: 0.02 }]),
  readMd: own("Read", "*.md", 25),
  editTs: own("Edit", "*.ts", 45),
  editTsx: own("Edit", "*.tsx", 45),
  write: own("Write", "*.ts", 50),
  grep: own("Grep", undefined, 90),
  glob: own("Glob", undefined, 120),
  todo: own("TodoWrite", undefined, 8),
  rg: shell("rg", 110, 0.6, [generic(0.06)]),
  rgType: shell(
    "rg",
    60,
    0.4,
    [{ errorClass: "UNKNOWN_FILE_TYPE", slots: { type: "tsx" }, exitCode: 2, chance: always }],
    ["flag", "--type"],
    ["type", "tsx"],
  ),
  rgGlob: shell("rg", 110, 0.6, [generic(0.03)], ["flag", "--glob"]),
  ls: shell("ls", 40, 0.5, [generic(0.03)]),
  gitStatus: shell("git status", 70, 0.4, [generic(0.01)]),
  gitDiff: shell("git diff", 90, 0.5, [generic(0.01)]),
  gitAdd: shell("git add", 80, 0.4, [generic(0.02)]),
  gitCommit: shell("git commit", 900, 0.7, [generic(0.06)]),
  test: npm("npm test", "test", 41_000, 0.6, [{ errorClass: "TESTS_FAILED", exitCode: 1, chance: 0.24 }]),
  testUnit: npm("npm run test:unit", "test:unit", 450, 0.3, [
    { errorClass: "MISSING_SCRIPT", slots: { manager: "npm", script: "test:unit" }, exitCode: 1, chance: always },
  ]),
  build: npm("npm run build", "build", 2600, 0.5, [{ errorClass: "BUILD_FAILED", exitCode: 1, chance: 0.08 }]),
  tsc: shell("tsc", 2300, 0.4, [{ errorClass: "TYPE_ERRORS", exitCode: 2, chance: 0.22 }]),
  fetch: {
    ...own("WebFetch", undefined, 6800, [{ errorClass: "HTTP_STATUS", chance: 0.07 }]),
    inputs: [["host", "docs.example.org"]],
  },
  webSearch: own("WebSearch", undefined, 1900),
  query: own("mcp__db__query", undefined, 260, [{ errorClass: "MCP_ERROR", chance: 0.06 }]),
  schema: own("mcp__db__schema", undefined, 140, [{ errorClass: "MCP_ERROR", chance: 0.02 }]),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;
