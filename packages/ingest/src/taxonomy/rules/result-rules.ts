import { startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

/** Tools that worked and found something. Commands that only look around are left out: they print what others found. */
export const resultRules: readonly Rule[] = [
  {
    id: "pytest-module",
    errorClass: "TESTS_FAILED",
    tools: "shell",
    active: true,
    match: startsWith(
      /=+ .{0,80}\b\d+ (?:failed|errors?)\b|FAILED \S+::|ERROR \S+\.py/,
      /=+ FAILURES =+|=+ short test summary|E {2,}\S/,
    ),
    slots: (_, call) => (call.lines.some((line) => /No module named/.test(line)) ? undefined : {}),
    source: "pytest",
    examples: [
      { command: "pytest", text: "FAILED tests/test_a.py::test_b - assert 1 == 2" },
      { command: "pytest -q", text: "=========== 2 failed, 3 passed in 0.1s ===========" },
    ],
  },
  {
    id: "go-test",
    errorClass: "TESTS_FAILED",
    tools: "shell",
    active: true,
    match: /^(?:--- FAIL: |FAIL\s+[\w./-]+\s+[\d.]+s)/,
    source: "go test",
    examples: [{ command: "go test ./...", text: "--- FAIL: TestA (0.00s)" }],
  },
  {
    id: "jest",
    errorClass: "TESTS_FAILED",
    tools: "shell",
    active: true,
    match: startsWith(
      /FAIL\s+\S+\.\w+|Tests:\s+\d+ failed|Test Files\s+\d+ failed/,
      /Tests\s+\d+ failed|⎯+ Failed (?:Tests|Suites)|# fail [1-9]|not ok \d+/,
      /\d+ failing$|\d+\) \[\w+\] › |Test suite failed to run/,
    ),
    source: "jest, vitest, mocha, node --test, Playwright",
    examples: [
      { command: "npm test", text: "FAIL src/a.test.ts\n  ● Test suite failed to run" },
      { command: "npx vitest run", text: " Test Files  1 failed | 3 passed (4)" },
    ],
  },
  {
    id: "cargo-test",
    errorClass: "TESTS_FAILED",
    tools: "shell",
    active: true,
    match: startsWith(
      /test result: FAILED|error: test failed/,
      /\[ERROR\] (?:Tests run:|Failures:)/,
      /.{0,100}There (?:was|were) (?:\d+ )?(?:failing tests|failures?:)/,
      /Failures:$|FAILURES!$|Error: The process exited with test failures/,
    ),
    source: "cargo test, Maven, Gradle, RSpec, PHPUnit",
    examples: [{ command: "cargo test", text: "test result: FAILED. 1 passed; 2 failed;" }],
  },
  {
    id: "tsc",
    errorClass: "TYPE_ERRORS",
    tools: "shell",
    active: true,
    match: startsWith(
      /\S.{0,200}(?:\(\d+,\d+\)|:\d+:\d+)(?: -|:) error (?:TS|[A-Z]{2})\d+/,
      /Found \d+ errors? in (?:\d+ files?|the same file)/,
      /\d+ errors?, \d+ warnings?(?:, \d+ informations?)?$|Type error: /,
    ),
    slots: (match) => (/^(?:\d+ errors?, \d+ warnings?)$/.test(match[0]) ? undefined : {}),
    source: "tsc, mypy, pyright, next build",
    examples: [
      { command: "npx tsc --noEmit", text: "src/a.ts(41,18): error TS18046: 'data' is of type 'unknown'." },
      { command: "mypy .", text: "Found 3 errors in 2 files (checked 10 source files)" },
    ],
  },
  {
    id: "linters",
    errorClass: "LINT_ERRORS",
    tools: "shell",
    active: true,
    match: startsWith(
      /✖ \d+ problems?|\d+ problems? \(\d+ errors?/,
      /Found \d+ (?:errors?|diagnostics?|warnings?)\b|\[warn\] /,
      /Code style issues|would reformat /,
      /error: could not compile .{0,80}clippy|\d+ issues?:$/,
      /Some errors were emitted while running checks/,
      /\[lint[\w:]*\] ERROR task failed|In .{1,200} line \d+:$/,
    ),
    source: "eslint, biome, ruff, prettier, black, clippy, golangci-lint, shellcheck",
    examples: [
      { command: "npx eslint .", text: "✖ 12 problems (3 errors, 9 warnings)" },
      { command: "ruff check", text: "Found 3 errors." },
      { command: "mise run lint", text: "5 issues:" },
    ],
  },
  {
    id: "compilers",
    errorClass: "BUILD_FAILED",
    tools: "shell",
    active: true,
    match: startsWith(
      /error\[E\d{4}\]|error: could not compile|error: aborting due to/,
      /FAIL\s+[\w./-]+ \[(?:build|setup) failed\]/,
      /# [\w./-]+(?: \[[\w./ -]+\])?$/,
      /\S{1,200}\.(?:go|c|cc|cpp|h|swift|java|kt|cs|rs|scala):\d+(?::\d+)?: /,
      /\[ERROR\] (?:COMPILATION ERROR|Failed to execute goal|.{1,200}\.java:\[)/,
      /BUILD FAILED|> Build error occurred|Error: Turbopack build failed/,
      /Failed to compile/,
      /(?:error|✘ \[ERROR\]|ERROR in) .{0,40}(?:build|bundl)/,
      /error during build|\[vite\]:? |x Build failed|collect2: error|ld: /,
      /make(?:\[\d+\])?: \*\*\* \[|ninja: build stopped|CMake Error/,
      /error CS\d+|MSBUILD : error|Module build failed|Build failed/,
    ),
    slots: ({ 0: found, input }, call) => {
      const heading = found.startsWith("# ") && !/\bgo\b|mise|make/.test(call.operation ?? "");
      return heading || /go\.sum entry|no required module/.test(input) ? undefined : {};
    },
    source: "rustc, go, gcc, javac, Maven, Gradle, next, vite, webpack, make",
    examples: [
      { command: "cargo build", text: "error[E0425]: cannot find value `x` in this scope" },
      { command: "go build ./...", text: "# example.org/a/b\na/b.go:3:2: undefined: x" },
      { command: "npm run build", text: "> Build error occurred" },
    ],
  },
  {
    id: "git-hook",
    errorClass: "COMMIT_HOOK_FAILED",
    tools: "shell",
    programs: ["git", "gh"],
    match: startsWith(
      /husky - .{0,40}(?:failed|exited)/,
      /.{0,60}hook (?:declined|failed|exited with)|✖ .{0,80}lint-staged/,
      /.{1,80}\.{3,}Failed$|error: failed to push some refs .{0,40}hook/,
    ),
    source: "husky, pre-commit, lefthook",
    examples: [
      { command: "git commit -m x", text: "husky - pre-commit script failed (code 1)" },
      { command: "git push", text: "Lint.....................................................Failed" },
    ],
  },
];
