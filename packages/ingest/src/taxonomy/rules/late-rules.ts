import { holds, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

/** How programs begin a message that ends them. */
const complaint = /(?:\S{1,60}: )?(?:[Ee]rror|ERROR|fatal|FATAL|Failed|failed)\b[^\n]{0,160}?/;

/**
 * What is left when no family is known: the plain words of an error, and what a tool is for. Each says less than the
 * rules before it, so these come last.
 */
export const lateRules: readonly Rule[] = [
  {
    id: "answer-of-the-last",
    errorClass: "NO_MATCH",
    tools: "shell",
    exitCodes: [1],
    last: ["grep", "egrep", "fgrep", "rg", "which", "command", "type", "pgrep", "pkill", "lsof", "test", "["],
    source:
      "POSIX: a list ends with the exit code of its last command; that of a search says only that nothing was found",
    examples: [
      { command: "npm ls x; ps aux | grep foo", text: "Exit code 1\nproject@1.0.0" },
      { command: "python3 --version; which foo", text: "Exit code 1\nPython 3.12.1" },
    ],
  },
  {
    id: "own-tests",
    errorClass: "TESTS_FAILED",
    tools: "shell",
    active: true,
    match: startsWith(
      /FAILED \((?:failures|errors)=|FAIL: |FAIL$|.{1,160}\.\.\. (?:FAIL|ERROR)$/,
      /.{0,80}\b(?:[Tt]ests?|[Cc]hecks?|[Aa]ssertions?) failed\b|.{0,60}\b\d+\/\d+ (?:tests )?passed/,
    ),
    source: "unittest, and scripts that test",
    examples: [
      { command: "python3 -m unittest", text: "FAILED (failures=1)" },
      { command: "node check.js", text: "FAIL: the shell starts" },
    ],
  },
  {
    id: "uncommitted",
    errorClass: "LOCAL_CHANGES",
    tools: "shell",
    match: holds(100, /uncommitted changes|working (?:tree|directory) is (?:not clean|dirty)/),
    source: "release scripts",
    examples: [{ command: "node release.js", text: "Working directory has uncommitted changes:" }],
  },
  {
    id: "already",
    errorClass: "ALREADY_DONE",
    match: sequence(
      /(?:.{0,120}\b(?:is|was|has been|are) already |.{0,120}already )/,
      /(?:claimed|completed?|closed|merged|running|stopped|started|installed|done|up to date)\b/i,
    ),
    source: "plain words",
    examples: [{ tool: "task_complete", text: "task 4 is already completed" }],
  },
  {
    id: "plain-unknown",
    errorClass: "NO_SUCH_ITEM",
    match: sequence(
      complaint,
      /(?:not found|does not exist|doesn't exist|[Nn]o such|[Nn]o \w+(?: \w+)? (?:found|running|matching)|[Uu]nknown )/,
    ),
    source: "plain words",
    examples: [
      { command: "foo show 12", text: "Exit code 1\nError: no issue found matching 12" },
      { tool: "fetch_item", text: "Error: item 12 does not exist" },
    ],
  },
  {
    id: "mcp-unknown",
    errorClass: "NO_SUCH_ITEM",
    tools: "mcp",
    match: holds(160, /\bnot found\b|does not exist|[Nn]o \S{1,40}(?: \S{1,40}){0,2} exists?\b/),
    source: "plain words",
    examples: [{ tool: "mcp__memory__open", text: "Entity with name x not found" }],
  },
  {
    id: "mcp",
    errorClass: "MCP_ERROR",
    tools: "mcp",
    match: /^/,
    source: "Model Context Protocol: a server's own words",
    examples: [{ tool: "mcp__a__b", text: "The upstream had a hiccup" }],
  },
  {
    id: "checks",
    errorClass: "CHECK_FAILED",
    match: /^./,
    slots: (_, call) => (!call.isShell && checks.test(call.tool) ? {} : undefined),
    source: "the tool's name: it is there to find something",
    examples: [{ tool: "verify_build", text: "two things are not as they should be" }],
  },
];

/** A tool that checks: `verify_build`, `run_tests`, `check-types`, `lint`. */
const checks = /^(?:run_?)?(?:verify|validate|check|lint|tests?|type_?check)(?:$|[_-])/i;
