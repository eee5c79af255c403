import { members, type Part, scalar, whole } from "../containers/shape.ts";

/** What `describe.ts` and `shell-tool.ts` read of a call's input. A shell's command may be a list of words. */
export const inputShape: Part = members({
  command: whole(),
  cmd: whole(),
  script: whole(),
  file_path: scalar,
  notebook_path: scalar,
  filePath: scalar,
  path: scalar,
  target_file: scalar,
  absolute_path: scalar,
  type: scalar,
  skill: scalar,
  name: scalar,
  subagent_type: scalar,
  agent_type: scalar,
  url: scalar,
});
