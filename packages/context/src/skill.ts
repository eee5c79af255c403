import type { Learning } from "@afteraction/schema";
import { commandIn } from "./command-in.ts";
import type { ContextOptions, ContextTarget } from "./context-target.ts";
import { ownFile, updateOwnFile } from "./own-file.ts";

const folder = ({ path = ".claude/skills" }: ContextOptions = {}): string => path.replace(/\/+$/, "");

/** Small letters, digits and hyphens, at most 64: what the Agent Skills specification allows in a name. */
function nameOf({ subject: { sequence = [] }, id }: Learning): string {
  const words = sequence
    .map(commandIn)
    .join("-")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const slug = words.reduce((name, word) => (name.length + word.length < 40 ? `${name}-${word}` : name), "");
  return `afteraction-${slug.replace(/^-+|-+$/g, "") || "workflow"}-${id.slice(0, 8)}`;
}

/** When the skill is for: an agent sees this line before it opens the skill. At most 1,024 characters. */
const summaryOf = ({ subject: { sequence = [] }, support }: Learning): string =>
  `Runs ${sequence.join(", ")} in this order, as ${support.sessions} sessions here did. For work that begins with ${sequence[0]}.`;

/** Workflows that a person has accepted by name, each as a skill of its own. */
export const skill: ContextTarget = {
  id: "skill",
  docs: {
    title: "Skills for accepted workflows in .claude/skills",
    reader: "Claude Code and other agents with skills, when a task asks for one",
  },
  audience: "claude-code",
  reach: "task",
  budget: 4096,
  path: folder,
  place(learning, { accepted }, options) {
    const { claim, effect, subject, id } = learning;
    const isWorkflow = (claim === "follows" || claim === "succeeds") && effect > 0 && subject.sequence !== undefined;
    return isWorkflow && accepted.has(id) ? { path: `${folder(options)}/${nameOf(learning)}/SKILL.md` } : undefined;
  },
  body: ([learning]) => (learning === undefined ? "" : bodyOf(learning)),
  write(previous, learnings, place) {
    return learnings.length === 0 ? undefined : updateOwnFile(previous, skill.body(learnings, place), place.path);
  },
  mayOwn: (path, options) =>
    path.startsWith(`${folder(options)}/afteraction-`) &&
    /^afteraction-[a-z0-9-]+\/SKILL\.md$/.test(path.slice(folder(options).length + 1)),
};

function bodyOf(learning: Learning): string {
  const { subject, description, id } = learning;
  const steps = (subject.sequence ?? []).map((name, index) => `${index + 1}. \`${name}\``);
  const matter = [
    `name: ${nameOf(learning)}`,
    `description: ${JSON.stringify(summaryOf(learning))}`,
    "metadata:",
    "  generator: afteraction",
    `  learning: ${JSON.stringify(id)}`,
  ];
  return ownFile(matter, ["# A workflow measured in the tool logs", "", ...steps, "", description]);
}
