import { parse } from "unbash";
import type {
  CommandNode,
  CompoundList,
  Command as ShellCommand,
  Statement,
  Pipeline as ShellPipeline,
  AndOr,
} from "unbash";
import { interpret } from "./interpret.ts";
import type { Pipeline, SimpleCommand } from "./simple-command.ts";

/** Longer lines are cut: their heads say enough, and a parse stays within a millisecond or so. */
const longest = 8192;

type Lists = readonly { readonly commands: readonly Statement[] }[];

/** The lists inside a compound command, in the order in which they run. */
function listsOf(node: CommandNode | CompoundList): Lists {
  switch (node.type) {
    case "Redirected":
      return listsOf(node.command);
    case "Subshell":
    case "BraceGroup":
    case "For":
    case "ArithmeticFor":
    case "Select":
      return [node.body];
    case "While":
      return [node.clause, node.body];
    case "If":
      return [
        node.clause,
        node.then,
        ...node.elif.flatMap((each) => [each.clause, each.then]),
        ...(node.else ? [node.else] : []),
      ];
    case "Case":
      return node.items.map((item) => item.body);
    case "CompoundList":
      return [node];
    default:
      // Functions are definitions, not runs; test and arithmetic commands run no program.
      return [];
  }
}

const wordsOf = (node: ShellCommand): readonly string[] =>
  node.name === undefined
    ? []
    : [node.name.value, ...node.args.map((arg) => (arg.type === "Word" ? arg.value : arg.text))];

function ofWords(words: readonly string[], aside: boolean, depth: number): readonly Pipeline[] {
  const { commands, script } = interpret(words);
  const outer = commands.length === 0 ? [] : [{ commands, aside }];
  if (script === undefined || depth >= 3) return outer;
  const inner = pipelinesOf(script, depth + 1);
  return [...outer, ...inner.map((each) => ({ commands: each.commands, aside: each.aside || aside }))];
}

function joined(parts: readonly (readonly Pipeline[])[], aside: boolean): readonly Pipeline[] {
  // A plain pipeline is one unit; with a loop or a list in it, its parts stand on their own.
  if (parts.some((part) => part.length > 1)) return parts.flat();
  const commands: SimpleCommand[] = parts.flatMap((part) => part.flatMap((each) => each.commands));
  return commands.length === 0 ? [] : [{ commands, aside }];
}

const ofPipeline = (node: ShellPipeline, aside: boolean, depth: number): readonly Pipeline[] =>
  joined(
    node.commands.map((command) => ofNode(command, aside, depth)),
    aside,
  );

const ofAndOr = (node: AndOr, aside: boolean, depth: number): readonly Pipeline[] =>
  node.commands.flatMap((command, index) => ofNode(command, aside || node.operators[index - 1] === "||", depth));

function ofNode(node: Statement["command"], aside: boolean, depth: number): readonly Pipeline[] {
  if (node.type === "Command") return ofWords(wordsOf(node), aside, depth);
  if (node.type === "Pipeline") return ofPipeline(node, aside, depth);
  if (node.type === "AndOr") return ofAndOr(node, aside, depth);
  return listsOf(node).flatMap((list) => ofStatements(list.commands, aside, depth));
}

const ofStatements = (statements: readonly Statement[], aside: boolean, depth: number): readonly Pipeline[] =>
  statements.flatMap((each) => ofNode(each.command, aside || each.background === true, depth));

/** A parser's failure on hostile text: the first words are all that is left to say. */
function pipelinesOf(text: string, depth: number): readonly Pipeline[] {
  try {
    return ofStatements(parse(text.slice(0, longest)).commands, false, depth);
  } catch {
    const { commands } = interpret(text.trim().slice(0, 200).split(/\s+/).slice(0, 3));
    return commands.length === 0 ? [] : [{ commands, aside: false }];
  }
}

/**
 * The pipelines of a shell line, in order, with what each command is and was given. Commands inside `$(…)` are left
 * out: they make arguments. Never throws.
 */
export const shellLine = (text: string): readonly Pipeline[] => pipelinesOf(text, 0);
