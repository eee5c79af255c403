import { flagSlots, slotIfGiven } from "../given.ts";
import { anyOf, holds, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const shell = { tools: "shell" } as const;

/** What programs of single languages and platforms say: toolchains, containers, clouds, databases. */
export const stackRules: readonly Rule[] = [
  {
    ...shell,
    id: "conflicting-flags",
    errorClass: "CONFLICTING_FLAGS",
    match: sequence(
      /(?:[\w ./-]{1,60}: )?(?:error: |Error: )?/,
      anyOf(
        /the argument ['"`](-{1,2}[\w-]+)[^'"`]{0,40}['"`] cannot be used with/,
        /argument (-{1,2}[\w-]+)(?:\/\S+)?: not allowed with argument/,
        /if any flags in the group \[([\w-]+) .{0,80}\] are set none of the others can be/,
        /option ['"`](-{1,2}[\w-]+)[^'"`]{0,40}['"`] cannot be used with/,
      ),
    ),
    slots: (match, call) => {
      const flag = match.slice(1).find((each) => each !== undefined);
      return flagSlots(call, flag);
    },
    source: "clap, argparse, cobra (MarkFlagsMutuallyExclusive), commander",
    examples: [
      {
        command: "foo list --json --table",
        text: "error: the argument '--json' cannot be used with '--table'",
        slots: { command: "foo", flag: "--json" },
      },
      {
        command: "foo list --detailed --json",
        text: "if any flags in the group [detailed json] are set none of the others can be; [detailed json] were all set",
        slots: { command: "foo", flag: "--detailed" },
      },
    ],
  },
  {
    ...shell,
    id: "not-executable",
    errorClass: "NOT_EXECUTABLE",
    match: startsWith(
      /(?:\S{0,20}sh: )?(?:eval: )?(?:line \d+: |\d+: )?(\.\/[\w./-]{1,80}|[\w-][\w./-]{1,80}): [Pp]ermission denied$/,
      /(?:zsh:(?:\d+:)? |\(eval\):\d+: )permission denied: (\S{1,80})$/,
    ),
    slots: (match, call) => {
      const name = match.slice(1).find((each) => each !== undefined) ?? "";
      const { command } = slotIfGiven(call, "command", name.startsWith("./") ? name : `./${name}`);
      return command === undefined ? undefined : { command };
    },
    source: "bash, dash, zsh",
    examples: [
      { command: "./run.sh", text: "/bin/bash: line 1: ./run.sh: Permission denied", slots: { command: "./run.sh" } },
      { command: "scripts/a.sh", text: "zsh: permission denied: scripts/a.sh", slots: { command: "./scripts/a.sh" } },
    ],
  },
  {
    ...shell,
    id: "shared-library",
    errorClass: "MISSING_SYSTEM_LIBRARY",
    match: startsWith(
      /.{0,120}error while loading shared libraries: |.{0,60}Library not loaded: /,
      /.{0,40}Host system is missing dependencies to run browsers/,
      /Package .{1,80} was not found in the pkg-config search path|.{0,200}pkg-config .{0,40}could not be found/,
      /The virtual environment was not created successfully because ensurepip is not/,
      /OSError: .{1,120}: cannot open shared object file|.{0,80}cannot find -l\w+/,
      /gyp ERR! (?:find Python|stack Error: not found: make)/,
    ),
    source: "ld.so(8), dyld, Playwright, pkg-config, cc, Debian's venv, node-gyp",
    examples: [
      {
        command: "foo --version",
        text: "foo: error while loading shared libraries: libx.so.1: cannot open shared object file",
        slots: { command: "foo" },
      },
      {
        command: "npx playwright test",
        text: "Error: Host system is missing dependencies to run browsers.",
        slots: { command: "playwright" },
      },
    ],
  },
  {
    ...shell,
    id: "browser",
    errorClass: "MISSING_BROWSER",
    match: holds(
      120,
      /Executable doesn't exist at .{1,200}|Could not find Chrome \(ver\./,
      /Please run the following command to download new browsers|Chromium distribution '\w+' is not found/,
    ),
    source: "Playwright, Puppeteer",
    examples: [
      {
        command: "npx playwright test",
        text: "Error: browserType.launch: Executable doesn't exist at /home/x/.cache/ms-playwright/chromium-1/chrome",
      },
    ],
  },
  {
    ...shell,
    id: "invalid-config",
    errorClass: "INVALID_CONFIG",
    match: startsWith(
      /.{0,160}(?:invalid compose project|[Cc]onfiguration file .{1,120} test failed)/,
      /(?:error: )?failed to parse manifest at|npm (?:error|ERR!) code EJSONPARSE|TOML parse error/,
      /(?:error|Error)(?: \w+)?: .{0,80}[Ii]nvalid configuration|Invalid configuration object/,
      /error TS(?:5(?:0(?:0|1|5|6|9)\d|1\d\d)|6046): |.{0,80}Configuration for rule ".{1,60}" is invalid/,
      /Error: Invalid (?:value for|block definition|reference)|Error: Unsupported (?:argument|block type)/,
      /Error: Argument or block definition required|.{0,60}\b(?:yaml|YAML): line \d+: /,
    ),
    source: "docker compose, nginx, cargo, npm, webpack, tsc, eslint, Terraform",
    examples: [
      { command: "docker compose up -d", text: 'service "a" has no image: invalid compose project' },
      { command: "terraform plan", text: "Error: Unsupported argument" },
    ],
  },
  {
    ...shell,
    id: "container",
    errorClass: "NO_SUCH_ITEM",
    programs: ["docker", "podman", "docker-compose", "kubectl", "helm", "tmux", "screen", "crontab"],
    match: sequence(
      /(?:Error(?: response from daemon)?: |error: |Error from server )?/,
      anyOf(
        /No such (?:container|image|object|network|volume|service)|no such service/,
        /.{0,120}(?:does not exist|not found)$|\(NotFound\)/,
        /can't find (?:session|window|pane)|no server running|no crontab for|No screen session/,
        /.{0,160}is not running$/,
      ),
    ),
    source: "docker, kubectl, helm, tmux, screen, cron",
    examples: [
      { command: "docker logs x", text: "Error response from daemon: No such container: x" },
      { command: "kubectl get pod x", text: 'Error from server (NotFound): pods "x" not found' },
      { command: "tmux capture-pane -pt x", text: "can't find session: x" },
    ],
  },
  {
    ...shell,
    id: "image-build",
    errorClass: "BUILD_FAILED",
    match: startsWith(
      /ERROR: failed to (?:solve|build)|failed to solve: |The command '.{1,160}' returned a non-zero code/,
      /error: (?:no such module|fatalError)|\*\* (?:BUILD|TEST|ARCHIVE) FAILED \*\*|xcodebuild: error: /,
      /gyp ERR! build error|ERROR: Failed building wheel for|error: subprocess-exited-with-error/,
      /FAILURE: Build failed with an exception|\[ERROR\] BUILD FAILURE|error: build failed/,
      /Build FAILED\.|== Compilation error in file|Target .{1,80} failed: Exception/,
    ),
    source: "docker buildx, xcodebuild, node-gyp, pip, Gradle, Maven, dotnet, mix, flutter",
    examples: [
      { command: "docker build .", text: "ERROR: failed to solve: process x did not complete successfully" },
      { command: "pip install a", text: "ERROR: Failed building wheel for a" },
    ],
  },
  {
    ...shell,
    id: "language-packages",
    errorClass: "PACKAGE_NOT_FOUND",
    match: startsWith(
      /Could not find gem '|error NU1101: |error NU110[23]: /,
      /.{0,60}Could not (?:find|resolve) (?:artifact|dependencies for) /,
      /Root composer\.json requires .{1,120}could not be found|Because .{1,120} depends on .{1,120} which doesn't exist/,
      /E: (?:Package '.{1,80}' has no installation candidate|Unable to fetch|Failed to fetch)/,
      /.{0,100}(?:manifest unknown|manifest for .{1,120} not found)/,
    ),
    source: "bundler, NuGet, Maven, Composer, pub, apt, container registries",
    examples: [
      { command: "bundle install", text: "Could not find gem 'nope' in rubygems repository" },
      { command: "dotnet restore", text: "error NU1101: Unable to find package Nope." },
    ],
  },
  {
    ...shell,
    id: "language-conflicts",
    errorClass: "DEPENDENCY_CONFLICT",
    match: startsWith(
      /Your requirements could not be resolved|Bundler could not find compatible versions/,
      /error: failed to select a version for|error NU1107: /,
    ),
    source: "Composer, bundler, cargo, NuGet",
    examples: [{ command: "composer install", text: "Your requirements could not be resolved to an installable set" }],
  },
  {
    ...shell,
    id: "cloud-login",
    errorClass: "AUTH_REQUIRED",
    match: holds(
      100,
      /The security token included in the request is (?:invalid|expired)|ExpiredToken/,
      /Reauthentication (?:failed|required)|gcloud auth login|Please run 'az login'/,
      /Invalid API key|invalid_api_key|[Ii]nvalid (?:access )?token|[Rr]efresh token/,
      /FATAL: .{0,60}(?:password authentication|role "|Tenant or user|pg_hba)/,
      /Access denied for user '|error: You must be logged in to the server/,
      /required scope|requires authentication|[Tt]oken (?:has )?expired/,
    ),
    source: "aws, gcloud, az, model services, PostgreSQL, MySQL, kubectl, gh",
    examples: [
      {
        command: "aws s3 ls",
        text: "An error occurred (ExpiredToken) when calling the ListBuckets operation",
        slots: { command: "aws" },
      },
      { command: "psql x", text: 'FATAL:  role "x" does not exist', slots: { command: "psql" } },
    ],
  },
  {
    ...shell,
    id: "formats",
    errorClass: "DECODE_ERROR",
    match: startsWith(
      /base64: (?:invalid input|stdin: )|gzip: .{0,120}not in gzip format|tar: This does not look like/,
      /.{0,60}End-of-central-directory signature not found|xmllint: |.{0,120}: parser error : /,
      /UnicodeDecodeError|.{0,40}invalid (?:byte sequence|UTF-8)|csv\.Error|.{0,80}is not (?:a )?valid JSON/,
    ),
    source: "coreutils, gzip, tar, unzip, libxml2, Python",
    examples: [{ command: "base64 -d x", text: "base64: invalid input" }],
  },
  {
    ...shell,
    id: "powershell",
    errorClass: "SYNTAX_ERROR",
    match: /^\+ CategoryInfo\s+: ParserError/,
    source: "PowerShell",
    examples: [
      { command: "powershell -Command x", text: "At line:1 char:4\n    + CategoryInfo          : ParserError: (:) []" },
    ],
  },
  {
    ...shell,
    id: "superuser",
    errorClass: "PERMISSION_DENIED",
    match: holds(
      200,
      /must be superuser|\(?[Rr]un as [Aa]dministrator|must be owned by root|are you root\?/,
      /[Oo]nly root can|requires root|need to be root|superuser access/,
    ),
    source: "util-linux, Windows, OpenSSH, apt",
    examples: [{ command: "umount /mnt/x", text: "umount: /mnt/x: must be superuser to unmount." }],
  },
  {
    ...shell,
    id: "pull-request-checks",
    errorClass: "CHECKS_PENDING",
    last: ["gh"],
    exitCodes: [8],
    source: "gh pr checks --help: exit code 8, checks pending",
    examples: [{ command: "gh pr checks 12", text: "Exit code 8\nlint\tpending\t0" }],
  },
  {
    ...shell,
    id: "pull-request-checks-failed",
    errorClass: "CHECKS_FAILED",
    programs: ["gh"],
    match: /^.{1,120}\t(?:fail|cancel)\t/,
    source: "gh pr checks",
    examples: [{ command: "gh pr checks 12", text: "Exit code 1\nlint\tfail\t10s" }],
  },
  {
    ...shell,
    id: "gh-http",
    errorClass: "HTTP_STATUS",
    programs: ["gh", "glab"],
    match: /^.{0,280}\bHTTP \d{3}\b/,
    source: "gh",
    examples: [
      { command: "gh workflow run x", text: "could not create workflow dispatch event: HTTP 422: no trigger" },
    ],
  },
];
