import { anyOf, holds, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const shell = { tools: "shell" } as const;

/** What a machine, its network and its services refuse. */
export const environmentRules: readonly Rule[] = [
  {
    ...shell,
    id: "nested-agent",
    errorClass: "NESTED_AGENT",
    match: /^Error: Claude Code cannot be launched inside another/,
    source: "Claude Code",
    examples: [
      { command: "claude -p hi", text: "Error: Claude Code cannot be launched inside another Claude Code session." },
    ],
  },
  {
    ...shell,
    id: "disk-full",
    errorClass: "DISK_FULL",
    match: /^(?:ENOSPC|.{0,200}[Nn]o space left on device)/,
    source: "errno",
    examples: [{ command: "curl x", text: "ENOSPC: no space left on device, open '/tmp/x'" }],
  },
  {
    ...shell,
    id: "sudo",
    errorClass: "SUDO_PASSWORD",
    match: sequence(
      /sudo: /,
      anyOf(
        /a terminal is required|a password is required|no tty present/,
        /no password was provided|\d+ incorrect password/,
      ),
    ),
    source: "sudo",
    examples: [
      { command: "sudo ls", text: "sudo: a terminal is required to read the password; either use the -S option" },
    ],
  },
  {
    ...shell,
    id: "non-interactive",
    errorClass: "NON_INTERACTIVE",
    match: holds(
      80,
      /the input device is not a TTY|(?:is|not) non-interactive|stdin is not a (?:tty|terminal)/i,
      /cannot (?:open|attach) .{0,40}(?:\/dev\/tty|TTY)|requires (?:confirmation|an interactive)/,
      /Raw mode is not supported|User force closed the prompt|Inappropriate ioctl/,
      /when not running interactively|no TTY available/,
    ),
    source: "docker, prisma, vercel, gh, ink, npm",
    examples: [
      { command: "docker run -it x", slots: { command: "docker" }, text: "the input device is not a TTY" },
      {
        command: "vercel --prod",
        slots: { command: "vercel" },
        text: 'Error: Command `vercel deploy` requires confirmation. Use option "--yes" to confirm.',
      },
    ],
  },
  {
    ...shell,
    id: "docker-daemon",
    errorClass: "DOCKER_NOT_RUNNING",
    match: holds(
      120,
      /Cannot connect to the Docker daemon/,
      /error during connect: .{0,80}docker/,
      /failed to connect to the docker API|Is the docker daemon running/,
    ),
    source: "docker",
    examples: [{ command: "docker ps", text: "Cannot connect to the Docker daemon at unix:///var/run/docker.sock." }],
  },
  {
    ...shell,
    id: "systemd",
    errorClass: "NO_SYSTEMD",
    match: /^(?:System has not been booted with systemd|Failed to connect to bus)/,
    source: "systemctl",
    examples: [
      { command: "systemctl status x", text: "System has not been booted with systemd as init system (PID 1)." },
    ],
  },
  {
    ...shell,
    id: "service",
    errorClass: "UNKNOWN_SERVICE",
    match: startsWith(
      /Unit \S+ (?:could not be found|not found)/,
      /Failed to \w+ \S+: Unit .{0,80} not found|\S+: unrecognized service/,
      /\[PM2\]\[ERROR\] Process or Namespace/,
    ),
    source: "systemctl, service, pm2",
    examples: [{ command: "systemctl status x", text: "Unit x.service could not be found." }],
  },
  {
    ...shell,
    id: "auth",
    errorClass: "AUTH_REQUIRED",
    match: holds(
      80,
      /To get started with GitHub CLI|You are not logged into any/,
      /[Aa]ccess token not provided|[Bb]ad credentials|HTTP 401|\b401 Unauthorized/,
      /npm (?:error|ERR!) code (?:ENEEDAUTH|E401|E403)|Unable to locate credentials/,
      /not logged in|must be logged in|need to log in|log in to|missing required scope/,
      /Error: (?:No existing credentials|Not authenticated|Authentication)/,
      /error validating token|fatal: unable to get credential|Resource not accessible/,
      /password authentication failed|denied: (?:requested|permission)/,
    ),
    source: "gh, npm, aws, supabase, docker, psql",
    examples: [
      {
        command: "gh auth status",
        slots: { command: "gh" },
        text: "You are not logged into any GitHub hosts. To log in, run: gh auth login",
      },
      { command: "npm publish", slots: { command: "npm" }, text: "npm error code ENEEDAUTH" },
    ],
  },
  {
    ...shell,
    id: "rate-limit",
    errorClass: "RATE_LIMITED",
    match: /^.{0,120}(?:API rate limit exceeded|HTTP 429|\b429 Too Many Requests|rate limit(?:ed| exceeded))/i,
    source: "HTTP",
    examples: [{ command: "gh api x", text: "gh: API rate limit exceeded for user ID 1. (HTTP 403)" }],
  },
  {
    ...shell,
    id: "http-status",
    errorClass: "HTTP_STATUS",
    match: startsWith(
      /gh: .{0,200}\(HTTP \d{3}\)|HTTP \d{3}: |curl: \(22\) /,
      /.{0,40}The requested URL returned error: \d{3}|GraphQL: /,
      /.{0,80}ERROR \d{3}: |(?:urllib\.error\.)?HTTPError: HTTP Error \d{3}/,
      /could not find (?:any )?(?:pull request|workflow|run)/,
      /no (?:pull requests|runs) found/,
    ),
    source: "gh, curl, wget, Python",
    examples: [{ command: "gh api repos/a/b", text: "gh: Not Found (HTTP 404)" }],
  },
  {
    ...shell,
    id: "port",
    errorClass: "PORT_IN_USE",
    match: holds(
      160,
      /EADDRINUSE|[Aa]ddress already in use|port is already allocated/,
      /[Pp]ort \d+ is (?:already )?(?:in use|allocated|taken)/,
      /Unable to acquire lock at |⨯ Another next/,
    ),
    source: "errno, docker, next",
    examples: [{ command: "npm run dev", text: "Error: listen EADDRINUSE: address already in use :::3000" }],
  },
  {
    ...shell,
    id: "connection-refused",
    errorClass: "CONNECTION_REFUSED",
    match: holds(
      200,
      /ECONNREFUSED|[Cc]onnection refused|curl: \(7\)|Failed to connect to/,
      /could not connect to server/,
      /connection to server .{0,120}failed: Connection/,
    ),
    source: "errno, curl, psql",
    examples: [
      { command: "curl localhost:3", text: "curl: (7) Failed to connect to localhost port 3: Connection refused" },
    ],
  },
  {
    ...shell,
    id: "network",
    errorClass: "NETWORK",
    match: holds(
      200,
      /Could not resolve host|ENOTFOUND|EAI_AGAIN/,
      /[Tt]emporary failure in name resolution|Name or service not known/,
      /Network is unreachable|net::ERR_|ETIMEDOUT|ECONNRESET/,
      /[Cc]onnection (?:timed out|reset)|curl: \((?:6|28|35|52|56|60)\)/,
      /SSL certificate problem|unable to access 'https?:|no such host/,
      /Could not resolve proxy|No route to host|Operation timed out/,
    ),
    source: "errno, curl, git, Chromium",
    examples: [
      {
        command: "git pull",
        text: "fatal: unable to access 'https://example.org/a.git/': Could not resolve host: example.org",
      },
    ],
  },
  {
    ...shell,
    id: "environment-variable",
    errorClass: "MISSING_ENV",
    match: holds(
      200,
      /[Ee]nvironment variables? .{0,80}(?:not set|not found|is required|is missing|are missing|must be set)/,
      /[Mm]issing (?:required )?environment variable|: unbound variable/,
      /\b[A-Z][A-Z0-9_]{3,40} (?:is not set|is required|is not defined|must be set|not set)/,
      /Environment variable not found|supabaseUrl is required/,
      /supabaseKey is required/,
    ),
    source: "seen",
    examples: [
      {
        command: "python a.py",
        text: "ERROR:__main__:failed: DATABASE_URL environment variable is not set.",
        slots: { command: "python" },
      },
      {
        command: "npx prisma generate",
        text: "error: Environment variable not found: DATABASE_URL.",
        slots: { command: "prisma" },
      },
    ],
  },
  {
    ...shell,
    id: "out-of-memory",
    errorClass: "OUT_OF_MEMORY",
    match: holds(
      120,
      /JavaScript heap out of memory|[Cc]annot allocate memory|MemoryError/,
      /OutOfMemoryError|out of memory/,
    ),
    source: "V8, errno, Python, JVM",
    examples: [
      {
        command: "npm run build",
        text: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
      },
    ],
  },
];
