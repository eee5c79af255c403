const names = new Set([
  "bash",
  "powershell",
  "shell",
  "local_shell",
  "exec_command",
  "run_terminal_command",
  "run_terminal_cmd",
  "run_shell_command",
  "execute_command",
  "terminal",
]);

/** Whether a tool runs shell lines, whatever its agent calls it. */
export const isShell = (tool: string): boolean => names.has(tool.toLowerCase());

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** An argument vector as a shell line; `["bash", "-lc", script]` is the script. */
function fromVector(words: readonly unknown[]): string | undefined {
  const strings = words.filter((word) => typeof word === "string");
  const flag = strings[1];
  if (strings.length === 3 && flag !== undefined && /^-[a-z]*c$/.test(flag)) return strings[2];
  return strings.length === 0 ? undefined : strings.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
}

/** The shell line of a call's input, wherever its agent puts it. */
export function shellText(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const { command, cmd, script } = input as { command?: unknown; cmd?: unknown; script?: unknown };
  const line = command ?? cmd ?? script;
  return Array.isArray(line) ? fromVector(line) : text(line);
}
