import type { AgentSetup, Look } from "@afteraction/pipeline";

const listed = (names: readonly string[]): string => names.join(", ");

/** What is in the repository, in words. */
export function lookText(found: Look, agents: readonly AgentSetup[]): string {
  const { isGit, isLinked, hasConfig, losses } = found;
  const git = isGit
    ? `yes${isLinked ? " (a linked worktree or a submodule)" : ""}`
    : "no: no workflow, nothing for git";
  const known = found.agents.map(({ setup }) => setup.name);
  const hooks = found.agents
    .filter((each) => each.hooks.length > 0)
    .map((each) => `${each.setup.file} has hooks for ${listed(each.hooks)} (they stay)`);
  const rows = [
    ["git", git],
    ["config", hasConfig ? "there is one (it stays)" : "none yet"],
    ["agents", known.length > 0 ? listed(known) : "no traces of one"],
    ["hooks", hooks.length > 0 ? listed(hooks) : "none of others"],
    ["logs", logsText(found)],
    ...(losses > 0 ? [["lost", `${counted(losses, "call")} could not be recorded (errors.log says why)`]] : []),
    ["set up", `hooks of ${listed(agents.map(({ name }) => name))}`],
  ];
  return `${rows.map(([name = "", text = ""]) => `${name.padEnd(8)}${text}`).join("\n")}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const logsText = ({ files, sessions, events }: Look): string =>
  sessions === 0
    ? "none of this project yet"
    : `${counted(sessions, "session")} could be analysed today (${counted(events, "call")} in ${counted(files, "file")})`;
