import { isSlotValue } from "../../commands/slot-value.ts";
import { anyOf, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const shell = { tools: "shell" } as const;

/** The installable name of a module: `stores.db` is in `stores`, `@a/b/c` in `@a/b`; local paths are none. */
function moduleSlot(name = "", separator: "." | "/" = "/") {
  if (/^(?:[./\\]|[A-Za-z]:|@\/|~|#|node:)/.test(name)) return {};
  const parts = name.split(separator);
  const top = name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
  return isSlotValue(top) ? { module: top } : {};
}

/** Package managers, modules and project files. */
export const packageRules: readonly Rule[] = [
  {
    ...shell,
    id: "python-module",
    errorClass: "MODULE_NOT_FOUND",
    match: /^(?:E\s+)?.{0,80}\bNo module named '?([\w.-]{1,80})/,
    slots: (match) => moduleSlot(match[1], "."),
    source: "Python",
    examples: [
      {
        command: "python3 a.py",
        text: "Traceback (most recent call last):\nModuleNotFoundError: No module named 'PIL'",
        slots: { module: "PIL" },
      },
      { command: "python3 -m pip install x", text: "/usr/bin/python3: No module named pip", slots: { module: "pip" } },
      { command: "python a.py", text: "ModuleNotFoundError: No module named 'stores.db'", slots: { module: "stores" } },
    ],
  },
  {
    ...shell,
    id: "node-module",
    errorClass: "MODULE_NOT_FOUND",
    match: sequence(
      /(?:\[?\w{0,40}Error\]?(?: \[\w+\])?: |Module not found: |error: |× )?/,
      anyOf(
        /Can(?:'t|not) (?:find|resolve) (?:module|package) |Can't resolve /,
        /Cannot find type definition file for /,
      ),
      /["'`]([^"'`]{1,120})/,
    ),
    slots: (match) => moduleSlot(match[1]),
    source: "node, webpack, bun",
    examples: [
      {
        command: "node a.js",
        text: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'multer' imported from /p/a.js",
        slots: { module: "multer" },
      },
      { command: "node a.js", text: "Error: Cannot find module '@scope/a/b'", slots: { module: "@scope/a" } },
      { command: "node a.js", text: "Error: Cannot find module '../lib/x'" },
    ],
  },
  {
    ...shell,
    id: "go-module",
    errorClass: "LOCKFILE_OUT_OF_DATE",
    match: startsWith(
      /go: updates to go\.(?:mod|sum) needed|.{0,200}missing go\.sum entry/,
      /.{0,200}no required module provides package/,
      /npm (?:error|ERR!) (?:code EUSAGE|`npm ci` can only install)/,
      /ERR_PNPM_OUTDATED_LOCKFILE|YN0028/,
      /error: the lock file .{0,200}needs to be updated/,
      /The lockfile .{0,60}needs to be updated/,
      /.{0,40}poetry\.lock .{0,60}changed significantly/,
      /error: lockfile had changes/,
    ),
    source: "go, npm, pnpm, yarn, cargo, uv, poetry, bun",
    examples: [
      { command: "go test ./...", text: "go: updates to go.mod needed; to update it:" },
      { command: "npm ci", text: "npm error code EUSAGE" },
    ],
  },
  {
    ...shell,
    id: "manifest",
    errorClass: "MISSING_MANIFEST",
    match: startsWith(
      /npm (?:error|ERR!) (?:enoent )?Could not read package\.json/,
      /npm (?:error|ERR!) (?:code ENOENT$|enoent .{0,200}package\.json)/,
      /ERR_PNPM_NO_(?:IMPORTER_MANIFEST_FOUND|PKG_MANIFEST)/,
      /error: could not find `Cargo\.toml`/,
      /go: (?:cannot find main module|go\.mod file not found|no modules were)/,
      /no Go files in/,
      /(?:make|gmake): \*\*\* No (?:targets specified and no makefile|rule to make target .{0,40}makefile)/,
      /Poetry could not find a pyproject|error: No `?pyproject\.toml/,
      /no configuration file provided: not found|error: [Nn]o justfile found/,
      /.{0,100}there is no POM in this directory/,
      /.{0,120}does not contain a Gradle build|error: No workspace found/,
      /Couldn't find a package\.json|Usage Error: .{0,80}No project found/,
      /error: no argument specified and no 'shell\.nix'/,
      /Error: Could not find package\.json|MSB1003|Could not locate Gemfile/,
      /rake aborted! No Rakefile|bun install.{0,40}no package\.json/,
    ),
    source: "npm, pnpm, yarn, cargo, go, make, poetry, uv, docker compose, just, Maven, Gradle, bundler",
    examples: [
      {
        command: "npm test",
        text: "npm error code ENOENT\nnpm error enoent Could not read package.json: Error: ENOENT",
      },
      {
        command: "cargo build",
        slots: { command: "cargo" },
        text: "error: could not find `Cargo.toml` in `/p` or any parent directory",
      },
      {
        command: "go build",
        slots: { command: "go" },
        text: "go: go.mod file not found in current directory or any parent directory",
      },
    ],
  },
  {
    ...shell,
    id: "conflict",
    errorClass: "DEPENDENCY_CONFLICT",
    match: startsWith(
      /npm (?:error|ERR!) code ERESOLVE/,
      /ERROR: (?:ResolutionImpossible|Cannot install)/,
      /.{0,60}version solving failed|× No solution found when resolving/,
      /ERR_PNPM_PEER_DEP_ISSUES/,
    ),
    source: "npm, pip, poetry, uv, pnpm",
    examples: [{ command: "npm install", text: "npm error code ERESOLVE" }],
  },
  {
    ...shell,
    id: "package-not-found",
    errorClass: "PACKAGE_NOT_FOUND",
    match: startsWith(
      /npm (?:error|ERR!) (?:code (?:E404|ETARGET)|404 )/,
      /ERROR: (?:Could not find a version that satisfies|No matching distribution)/,
      /error: could not find `.{1,80}` in registry/,
      /E: Unable to locate package|Error: No available formula/,
      /go: .{1,200}(?:invalid version|unknown revision)|ERR_PNPM_FETCH_404/,
      /error: no matching package|.{1,200}reading .{1,200}unknown revision/,
      /× Because .{1,80} was not found in the package registry/,
      /error: .{1,80} failed to resolve/,
    ),
    source: "npm, pip, cargo, apt, brew, go, pnpm, uv, bun",
    examples: [
      { command: "npm install nope", text: "npm error code E404" },
      { command: "pip install nope", text: "ERROR: Could not find a version that satisfies the requirement nope" },
    ],
  },
  {
    ...shell,
    id: "externally-managed",
    errorClass: "EXTERNALLY_MANAGED",
    match: startsWith(
      /error: externally-managed-environment/,
      /× This environment is externally managed/,
      /error: The interpreter at .{0,200} is externally managed/,
    ),
    source: "PEP 668",
    examples: [{ command: "pip3 install x", text: "error: externally-managed-environment" }],
  },
  {
    ...shell,
    id: "unsupported-version",
    errorClass: "UNSUPPORTED_VERSION",
    match: startsWith(
      /Node\.js v?[\d.]+ is not supported|You are using Node\.js [\d.]+\. For/i,
      /npm (?:error|ERR!) code EBADENGINE|ERR_PNPM_UNSUPPORTED_ENGINE/i,
      /error .{1,120}The engine "\w+" is incompatible/i,
      /error: package `.{1,80}` cannot be built because it requires rustc/i,
      /go: .{0,120}requires go >= /i,
      /ERROR: Package .{1,80} requires a different Python/i,
      /error: .{0,80}requires-python|The current project's Python requirement/i,
      /.{0,60}requires Node\.js (?:version )?>?=?\d/i,
    ),
    source: "node frameworks, npm, pnpm, yarn, cargo, go, pip, uv, poetry",
    examples: [{ command: "npm run build", text: "Node.js v18.19.1 is not supported by Astro!" }],
  },
  {
    ...shell,
    id: "module-system",
    errorClass: "MODULE_SYSTEM",
    match: startsWith(
      /ReferenceError: (?:require|module|exports|__dirname|__filename) is not defined(?: in ES module scope)?/,
      /SyntaxError: Cannot use import statement outside a module/,
      /Error \[ERR_REQUIRE_ESM\]|SyntaxError: Unexpected token 'export'/,
      /SyntaxError: The requested module '.{1,120}' does not provide an export/,
    ),
    slots: (match) => (/does not provide/.test(match[0]) ? undefined : {}),
    source: "node",
    examples: [
      {
        command: "node a.js",
        text: "ReferenceError: require is not defined in ES module scope, you can use import instead",
      },
    ],
  },
  {
    ...shell,
    id: "file-extension",
    errorClass: "UNKNOWN_FILE_EXTENSION",
    match: /^TypeError(?: \[ERR_UNKNOWN_FILE_EXTENSION\])?: Unknown file extension/,
    source: "node",
    examples: [
      {
        command: "node a.ts",
        text: 'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /p/a.ts',
      },
    ],
  },
  {
    ...shell,
    id: "config-not-found",
    errorClass: "MISSING_CONFIG",
    match: startsWith(
      /ESLint couldn't find (?:a|an|the) (?:configuration|eslint\.config|config)/,
      /error TS(?:18003|5057|5058|5083)/,
      /.{0,80}[Cc]onfig(?:uration)? file (?:.{0,200} )?(?:not found|does not exist)/,
      /Could not find (?:a )?config(?:uration)? file/,
      /error: .{0,60}[Nn]o config(?:uration)? file found/,
      /.{0,40}failed to load config from/,
    ),
    source: "eslint, tsc, vite and others",
    examples: [
      {
        command: "npm run lint",
        text: "Oops! Something went wrong! :(\nESLint: 8.57.1\nESLint couldn't find a configuration file.",
      },
    ],
  },
  {
    ...shell,
    id: "no-tests",
    errorClass: "NO_TESTS_FOUND",
    match: startsWith(
      /No tests? (?:files? )?found|No test (?:files|suites) found/,
      /no tests ran|collected 0 items|ERROR: not found: /,
      /error: no test target named|Error: No tests found/,
      /testing: warning: no tests to run/,
    ),
    source: "jest, vitest, pytest, cargo, Playwright",
    examples: [
      { command: "npx vitest run x", text: "No test files found, exiting with code 1" },
      { command: "npx jest x", text: "No tests found, exiting with code 1" },
    ],
  },
  {
    ...shell,
    id: "no-files",
    errorClass: "NO_FILES_MATCHED",
    match: startsWith(
      /No files matching the pattern|\[error\] No (?:files|parser)/,
      /No projects matched the filters|npm (?:error|ERR!) No workspaces found/,
      /error: package ID specification/,
      /.{0,80}No files were (?:processed|found)/,
    ),
    source: "eslint, prettier, pnpm, npm, cargo, biome",
    examples: [
      { command: "npx prettier --check 'x/**'", text: '[error] No files matching the pattern were found: "x/**".' },
    ],
  },
];
