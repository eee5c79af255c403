import { UserError } from "@afteraction/schema";
import { isAbsolute, normalize } from "node:path";
import type { Config } from "./config.ts";

/** What a config means, beyond its shape: each rule is named, and returns what is wrong and what is expected. */
type Rule = (config: Config) => { message: string; hint: string } | undefined;

const leavesFolder = (path: string): boolean => isAbsolute(path) || normalize(path).split(/[\\/]/)[0] === "..";

const outStaysInside: Rule = ({ out }) =>
  leavesFolder(out)
    ? {
        message: `"out" is ${JSON.stringify(out)}, outside the folder of the config`,
        hint: 'Expected a folder below it, for example "learnings"; --out DIR writes elsewhere for one run.',
      }
    : undefined;

const placeholders = ["{type}", "{claim}", "{impact}"];

const categoryIsFilled: Rule = ({ category }) => {
  const rest = placeholders.reduce((text, placeholder) => text.replaceAll(placeholder, ""), category);
  if (/^[A-Za-z0-9_.-]*$/.test(rest) && category !== rest) return undefined;
  return {
    message: `"category" is ${JSON.stringify(category)}`,
    hint: `Expected letters, digits and "_.-" around at least one of ${placeholders.join(", ")}.`,
  };
};

const targetsStayInside: Rule = ({ context }) => {
  const outside = context?.targets?.find(({ path }) => path !== undefined && leavesFolder(path));
  return outside === undefined
    ? undefined
    : {
        message: `the context target ${JSON.stringify(outside.id)} has the path ${JSON.stringify(outside.path)}`,
        hint: "Expected a path inside the repository, relative to its root.",
      };
};

const targetsAreDistinct: Rule = ({ context }) => {
  const keys = (context?.targets ?? []).map(({ id, path }) => `${id} ${path === undefined ? "" : normalize(path)}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  return twice === undefined
    ? undefined
    : { message: `the context target ${JSON.stringify(twice.trim())} is listed twice`, hint: "Remove one of them." };
};

/** A block is Markdown, and no target has business among git's own files or in what runs by itself. */
const targetsAreForAgents: Rule = ({ context }) => {
  const wrong = context?.targets?.find(({ id, path }) => path !== undefined && !isForAgents(id, normalize(path)));
  return wrong === undefined
    ? undefined
    : {
        message: `the context target ${JSON.stringify(wrong.id)} has the path ${JSON.stringify(wrong.path)}`,
        hint: 'Expected a file that ends in ".md" (for a block) or a folder (for rules and skills), outside of .git and .github/workflows.',
      };
};

function isForAgents(id: string, path: string): boolean {
  const steps = path.toLowerCase().split(/[\\/]/);
  if (steps.includes(".git") || (steps[0] === ".github" && steps[1] === "workflows")) return false;
  return id.endsWith("-md") === path.toLowerCase().endsWith(".md");
}

const rules: readonly Rule[] = [
  outStaysInside,
  categoryIsFilled,
  targetsStayInside,
  targetsAreForAgents,
  targetsAreDistinct,
];

/** Throws the first rule that the config breaks, as a UserError naming the file. */
export function checkRules(config: Config, file: string): void {
  for (const rule of rules) {
    const broken = rule(config);
    if (broken !== undefined) {
      throw new UserError({ code: "config", message: `${broken.message} in ${file}`, hint: broken.hint, exitCode: 2 });
    }
  }
}
