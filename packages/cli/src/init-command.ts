import {
  type AgentSetup,
  agentSetups,
  applyRemoval,
  applySetup,
  look,
  type Look,
  planRemoval,
  planSetup,
  repositoryRoot,
} from "@afteraction/pipeline";
import { UserError } from "@afteraction/schema";
import { confirm } from "./init-confirm.ts";
import { hookPrograms } from "./init-programs.ts";
import { lookText } from "./init-look-text.ts";
import { planText } from "./init-plan-text.ts";
import type { Io } from "./io.ts";

/** Options of `init`, as the command line gives them. */
export interface InitOptions {
  readonly yes?: boolean;
  readonly remove?: boolean;
  readonly dryRun?: boolean;
  readonly agents?: readonly string[];
  readonly shell?: boolean;
  readonly workflow?: boolean;
}

/** `afteraction init`: shows what is there and what it would write, asks, writes. */
export async function init(options: InitOptions, io: Io): Promise<void> {
  const root = await repositoryRoot(io.cwd);
  if (options.remove === true) return remove(root, options, io);
  const found = await look({ root, cwd: io.cwd, env: io.env });
  const agents = agentsOf(options, found);
  const plan = await planSetup({
    root,
    isGit: found.isGit,
    agents,
    isShell: options.shell === true,
    hasWorkflow: options.workflow !== false,
    out: found.out,
    programs: hookPrograms(),
  });
  io.stdout.write(lookText(found, agents));
  if (plan.length === 0) return void io.stdout.write("\nAll of it is set up: nothing to write.\n");
  io.stdout.write(`\n${planText(plan, io)}\n`);
  if (options.dryRun === true || !(await confirm(`Write these ${count(plan.length)}?`, options, io))) return;
  await applySetup(root, plan);
  io.stdout.write(`Wrote ${count(plan.length)}. ${next}`);
}

const count = (files: number): string => (files === 1 ? "1 file" : `${files} files`);

const next =
  "Commit them; hooks take effect in the next session.\n" +
  "Then: afteraction snapshot turns logs into files to commit, afteraction analyze learns from them.\n" +
  "afteraction init --remove takes all of it back.\n";

/** Those that are named, else those that left traces, else Claude Code. */
function agentsOf({ agents }: InitOptions, found: Look): readonly AgentSetup[] {
  if (agents === undefined) {
    const setups = found.agents.map(({ setup }) => setup);
    return setups.length > 0 ? setups : agentSetups.slice(0, 1);
  }
  const known = agentSetups.map(({ id }) => id);
  const unknown = agents.find((id) => !known.includes(id));
  if (unknown === undefined) return agentSetups.filter(({ id }) => agents.includes(id));
  throw new UserError({
    code: "agent",
    message: `${unknown} is no agent whose hooks are known`,
    hint: `Expected one or more of ${known.join(", ")}, separated by commas.`,
    exitCode: 2,
  });
}

async function remove(root: string, options: InitOptions, io: Io): Promise<void> {
  const plan = await planRemoval({ root, isGit: true, programs: hookPrograms() });
  if (plan.length === 0) return void io.stdout.write("Nothing of afteraction init is here: nothing to take back.\n");
  io.stdout.write(`${planText(plan, io)}\n`);
  if (options.dryRun === true || !(await confirm(`Take back these ${count(plan.length)}?`, options, io))) return;
  await applyRemoval(root, plan);
  io.stdout.write(
    `Took back ${count(plan.length)}. Learnings, reports, snapshots and the local folder .afteraction stay.\n`,
  );
}
