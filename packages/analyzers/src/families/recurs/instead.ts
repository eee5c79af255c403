import type { Event, SlotName } from "@afteraction/schema";

/** How far ahead, in calls of the same lane, a successful replacement is looked for. */
export const REACH = 6;

/**
 * The first later call of the lane that served the same purpose and succeeded, in words (`rg --glob`, `python3`,
 * `npm run test:unit`); undefined when there is none within reach, or it is the failing call again.
 */
export function insteadOf(failed: Event, later: readonly Event[]): string | undefined {
  for (const next of later.slice(0, REACH)) {
    if (next.outcome !== "success") continue;
    const label = replacement(failed, next);
    if (label !== undefined) return label;
  }
  return undefined;
}

function replacement(failed: Event, next: Event): string | undefined {
  const { slots } = failed;
  if (failed.errorClass === "IS_DIRECTORY") return listing(next);
  if (next.tool !== failed.tool || slots === undefined) return undefined;
  if (slots.script) return otherScript(slots.script, slots.manager, next);
  if (slots.skill) return other("skill", slots.skill, next);
  if (slots.agent) return other("agent", slots.agent, next);
  if (slots.path) return otherPath(slots.path, next);
  if (slots.command)
    return failed.errorClass === "COMMAND_NOT_FOUND" ? otherCommand(slots.command, next) : sameCommand(failed, next);
  return slots.type ? sameCommand(failed, next) : undefined;
}

const values = (event: Event, slot: SlotName): string[] =>
  (event.inputs ?? []).filter(([name]) => name === slot).map(([, value]) => value);

/** After a directory was read as a file: what listed it. */
function listing(next: Event): string | undefined {
  if (next.tool === "Glob" || next.tool === "LS") return next.tool;
  return values(next, "command").find((command) => command === "ls" || command === "find" || command === "tree");
}

function otherScript(script: string, manager: string | undefined, next: Event): string | undefined {
  const found = values(next, "script").find((each) => each !== script);
  const by = values(next, "manager")[0] ?? manager;
  if (found === undefined || by === undefined) return undefined;
  return found === "test" || found === "start" ? `${by} ${found}` : `${by} run ${found}`;
}

const other = (slot: SlotName, value: string, next: Event): string | undefined =>
  values(next, slot).find((each) => each !== value);

/** The same file name in another folder. */
function otherPath(path: string, next: Event): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return values(next, "path").find((each) => each !== path && each.slice(each.lastIndexOf("/") + 1) === name);
}

/** `python3` for `python`, `npx jest` for `jest`: a command whose name holds the missing one. */
function otherCommand(missing: string, next: Event): string | undefined {
  const commands = values(next, "command");
  const runner = commands.find((each) => each === "npx" || each === "bunx" || each === "uvx");
  if (runner && commands.includes(missing)) return `${runner} ${missing}`;
  if (missing.length < 3) return undefined;
  return commands.find((each) => each !== missing && each.startsWith(missing));
}

/** The same command without what it did not know: with the flags that are new, or another subcommand. */
function sameCommand(failed: Event, next: Event): string | undefined {
  const command = failed.slots?.command ?? values(failed, "command").at(0);
  if (command === undefined || !values(next, "command").includes(command)) return undefined;
  const lacking = (["flag", "subcommand", "type"] as const).every((slot) => {
    const value = failed.slots?.[slot];
    return value === undefined || !values(next, slot).includes(value);
  });
  if (!lacking) return undefined;
  const before = new Set(values(failed, "flag"));
  const fresh = values(next, "flag").find((flag) => !before.has(flag));
  if (failed.slots?.subcommand) return subcommandOf(command, next);
  return fresh === undefined ? undefined : `${command} ${fresh}`;
}

function subcommandOf(command: string, next: Event): string | undefined {
  const subcommand = values(next, "subcommand")[0];
  return subcommand === undefined ? undefined : `${command} ${subcommand}`;
}
