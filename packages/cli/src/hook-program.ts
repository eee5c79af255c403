import type { Command } from "commander";

/**
 * The names of `afteraction hook …`. The entries themselves start without the command line (`main.ts`): they run beside
 * an agent's calls.
 */
export function addHook(program: Command): void {
  const hook = program.command("hook").description("entries for the hooks of a coding agent");
  hook
    .command("record")
    .description("read a hook's input on stdin; keep what says how the call went (always exit code 0)")
    .option("--agent <id>", "claude-code, codex, copilot, cursor or gemini (default: by the input)")
    .option("--event <name>", "the hook's event, for agents whose input does not name it")
    .option("--drain", "also take in what the shell entry kept")
    .action(async () => void (await import("./hook/record-main.ts")));
  hook
    .command("hint")
    .description("read a hook's input on stdin; answer what is known to help, or nothing (always exit code 0)")
    .action(async () => void (await import("./hook/hint-main.ts")));
}
