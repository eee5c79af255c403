/** One way for a name to get from a call into a learning: what was called, and how it failed. */
interface Channel {
  readonly id: string;
  /** A harmless name that takes the same way: what it becomes shows that the way is open. */
  readonly control: string;
  readonly call: (name: string) => { readonly tool: string; readonly input: object; readonly error: string };
}

const shell = (command: string, error: string) => ({ tool: "Bash", input: { command }, error });

/** Every slot of a failure that a log can fill, the tool's own name, and the text of an error. */
export const channels: readonly Channel[] = [
  {
    id: "tool",
    control: "mcp__docs__find",
    call: (name) => ({
      tool: name,
      input: {},
      error: `<tool_use_error>Error: No such tool available: ${name}</tool_use_error>`,
    }),
  },
  {
    id: "command",
    control: "frobnicate",
    call: (name) => shell(`${name} x`, `Exit code 127\nbash: ${name}: command not found`),
  },
  { id: "flag", control: "--colour", call: (name) => shell(`ls ${name}`, `Exit code 1\nls: unknown option '${name}'`) },
  {
    id: "script",
    control: "check:all",
    call: (name) => shell(`npm run ${name}`, `Exit code 1\nnpm error Missing script: "${name}"`),
  },
  {
    id: "module",
    control: "numpyx",
    call: (name) => shell(`python3 -c 'import ${name}'`, `Exit code 1\nModuleNotFoundError: No module named '${name}'`),
  },
  {
    id: "file type",
    control: "tsx",
    call: (name) => shell(`rg --type ${name} x`, `Exit code 2\nrg: unrecognized file type: ${name}`),
  },
  {
    id: "skill",
    control: "pdf-forms",
    call: (name) => ({
      tool: "Skill",
      input: { skill: name },
      error: `<tool_use_error>Unknown skill: ${name}</tool_use_error>`,
    }),
  },
  {
    id: "agent",
    control: "Explorer",
    call: (name) => ({
      tool: "Task",
      input: { subagent_type: name },
      error: `<tool_use_error>Agent type '${name}' not found. Available agents: a</tool_use_error>`,
    }),
  },
  {
    id: "path",
    control: "src/lost.ts",
    call: (name) => ({
      tool: "Read",
      input: { file_path: `/repo/${name}` },
      error: "<tool_use_error>File does not exist.</tool_use_error>",
    }),
  },
  {
    // free text: it has no way into a learning, so no control comes out
    id: "error",
    control: "",
    call: (name) => shell("make all", `Exit code 2\n${name}`),
  },
];

export interface Planted {
  readonly channel: string;
  readonly name: string;
}

const SESSIONS = 12;
const DAY = 24 * 3600 * 1000;

interface Failure {
  readonly session: number;
  readonly id: string;
  readonly tool: string;
  readonly input: object;
  readonly error: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Every session makes the planted calls, one a minute, and each of them fails. */
function failures(planted: readonly Planted[]): Failure[] {
  return Array.from({ length: SESSIONS }, (_, session) =>
    planted.map(({ channel, name }, index) => ({
      session,
      id: `${session}_${index}`,
      ...channels.find(({ id }) => id === channel)!.call(name),
      at: Date.UTC(2026, 2, 1) + session * DAY + index * 60_000,
    })),
  ).flat();
}

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
const jsonLines = (records: readonly object[]): string => `${records.map((each) => JSON.stringify(each)).join("\n")}\n`;

/** A transcript of Claude Code. */
export const attackLog = (planted: readonly Planted[]): string => jsonLines(failures(planted).flatMap(transcriptLines));

function transcriptLines({ session, id, tool, input, error, at }: Failure): object[] {
  const common = { cwd: "/repo", sessionId: `s-${session}`, version: "2.1.42", isSidechain: false };
  const called = { type: "tool_use", id, name: tool, input };
  const failed = { type: "tool_result", tool_use_id: id, content: error, is_error: true };
  const call = { id: `m${id}`, role: "assistant", content: [called] };
  return [
    { ...common, type: "assistant", uuid: `${id}a`, timestamp: time(at), message: call },
    {
      ...common,
      type: "user",
      uuid: `${id}b`,
      timestamp: time(at + 1000),
      message: { role: "user", content: [failed] },
    },
  ];
}

/** A log of the hook for failed calls. */
export const attackHookLog = (planted: readonly Planted[]): string => jsonLines(failures(planted).map(hookRecord));

const hookRecord = ({ session, id, tool, input, error, at }: Failure): object => ({
  hook_event_name: "PostToolUseFailure",
  session_id: `h-${session}`,
  cwd: "/repo",
  tool_use_id: `h${id}`,
  tool_name: tool,
  tool_input: input,
  error,
  timestamp: time(at),
});
