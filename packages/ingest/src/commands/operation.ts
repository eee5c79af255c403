import type { Pipeline, SimpleCommand } from "./simple-command.ts";
import { weightOf } from "./weight.ts";

/** The first of the heaviest commands: what a pipeline is about. */
function heaviest(commands: readonly SimpleCommand[]): SimpleCommand | undefined {
  let found: SimpleCommand | undefined;
  for (const command of commands) {
    if (command.operation === undefined) continue;
    if (found === undefined || weightOf(command.name) > weightOf(found.name)) found = command;
  }
  return found;
}

/** Of what the pipelines are about, the last of the greatest weight; those set aside do not count unless asked for. */
function lastHeaviest(pipelines: readonly Pipeline[], withAside: boolean): SimpleCommand | undefined {
  let found: SimpleCommand | undefined;
  for (const pipeline of pipelines) {
    const command = pipeline.aside && !withAside ? undefined : heaviest(pipeline.commands);
    if (command === undefined) continue;
    if (found === undefined || weightOf(command.name) >= weightOf(found.name)) found = command;
  }
  return found;
}

/** What a shell line is about: see `describeCall`. Undefined when none of its commands has a plain name. */
export function operationOf(pipelines: readonly Pipeline[]): string | undefined {
  const main = lastHeaviest(pipelines, false);
  if (main !== undefined && weightOf(main.name) > 0) return main.operation;
  const any = lastHeaviest(pipelines, true);
  return any !== undefined && weightOf(any.name) > 0 ? any.operation : (main ?? any)?.operation;
}
