import { sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

/** A rule for what is left when no line tells: what the call was, by its operation. Some output is needed. */
const byOperation = (id: string, errorClass: string, operation: RegExp, command: string): Rule => ({
  id,
  errorClass,
  tools: "shell",
  match: /^./,
  slots: (_, call) => (call.operation !== undefined && operation.test(call.operation) ? {} : undefined),
  source: "the operation: its exit code says that it found something",
  examples: [{ command, text: "Exit code 1\nsome output" }],
});

const installs = sequence(
  /(?:npm|pnpm|yarn|bun|pip3?|uv|poetry|brew|apt|apt-get|cargo|go) /,
  /(?:pip )?(?:install|ci|add|get|update|sync|remove|mod)/,
);

/** Classes by what was run, for output that no other rule knows. */
export const operationRules: readonly Rule[] = [
  byOperation(
    "ran-tests",
    "TESTS_FAILED",
    startsWith(
      /(?:pytest|jest|vitest|mocha|ava|tox|nox|phpunit|rspec|ctest|bats)\b/,
      /\S+(?: run)? (?:test|e2e|spec|check:test)\b/,
      /\S+ run \S*test/,
    ),
    "npm run test:unit",
  ),
  byOperation(
    "ran-linter",
    "LINT_ERRORS",
    startsWith(
      /(?:eslint|oxlint|prettier|biome|ruff|black|flake8|pylint|golangci-lint)\b/,
      /(?:shellcheck|stylelint|gofmt|rubocop)\b/,
      /\S+(?: run)? \S*(?:lint|format|fmt|clippy|style)/,
    ),
    "npm run lint",
  ),
  byOperation(
    "ran-type-checker",
    "TYPE_ERRORS",
    startsWith(/(?:tsc|mypy|pyright|pyre|vue-tsc|svelte-check|tsgo)\b/, /\S+(?: run)? \S*(?:type-?check|types|tsc)\b/),
    "pnpm typecheck",
  ),
  byOperation(
    "ran-build",
    "BUILD_FAILED",
    startsWith(
      /(?:make|cmake|ninja|gcc|g\+\+|clang|rustc|javac)\b/,
      /go (?:build|vet|run)\b|cargo (?:build|check|run)\b/,
      /\S+(?: run)? \S*(?:build|compile|bundle|generate|flake check)\b/,
      /nixos-rebuild|nh$/,
    ),
    "npm run build",
  ),
  {
    id: "ran-package-manager",
    errorClass: "PACKAGE_MANAGER_ERROR",
    tools: "shell",
    match: /^(?:npm (?:error|ERR!)|ERR_PNPM|error: |ERROR: |Error: )/,
    slots: (_, call) => (installs.test(call.operation ?? "") ? {} : undefined),
    source: "npm, pip, apt and others",
    examples: [{ command: "npm install", text: "npm error code 1" }],
  },
  {
    id: "ran-git",
    errorClass: "GIT_ERROR",
    tools: "shell",
    programs: ["git"],
    match: /^(?:fatal|error): /,
    source: "git",
    examples: [{ command: "git fetch", text: "fatal: protocol error" }],
  },
];
