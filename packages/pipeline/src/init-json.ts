import { UserError } from "@afteraction/schema";
import { type Node, parseTree, getNodeValue, type ParseError, findNodeAtLocation } from "jsonc-parser";
import { hooksFolder } from "./init-agents.ts";
import { type Form, formOf, inserted, removed, replaced } from "./init-json-edit.ts";

/** Comments and trailing commas are fine, as the agents read them. */
const lenient = { allowTrailingComma: true, allowEmptyContent: true } as const;

/** A settings file that was read. */
interface Settings {
  readonly text: string;
  readonly form: Form;
  readonly root: Node;
  /** As it is named in messages. */
  readonly path: string;
}

/** @throws UserError where the text is no object */
function read(text: string, path: string): Settings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, lenient);
  if (errors.length > 0 || root?.type !== "object") throw unfit(path, "is not valid JSON");
  return { text, form: formOf(text), root, path };
}

const unfit = (path: string, what: string): UserError =>
  new UserError({
    code: "settings",
    message: `${path} ${what}, so hooks cannot be added to it`,
    hint: 'Expected one JSON object in which "hooks" holds a list for each event; comments are fine. Nothing was written: mend the file, or leave this agent out with --agents.',
    exitCode: 2,
  });

function hooksOf({ root, path }: Settings): Node | undefined {
  const hooks = findNodeAtLocation(root, ["hooks"]);
  if (hooks !== undefined && hooks.type !== "object") throw unfit(path, 'has a "hooks" that is no object');
  return hooks;
}

/** An event's list. */
function listOf({ path }: Settings, hooks: Node, event: string): Node | undefined {
  const list = findNodeAtLocation(hooks, [event]);
  if (list !== undefined && list.type !== "array") throw unfit(path, `has no list at hooks.${event}`);
  return list;
}

/** What tells our entries from others. */
const mark = `${hooksFolder}/hook-record.`;
const isOurs = (entry: Node): boolean => JSON.stringify(getNodeValue(entry)).includes(mark);
const itemsOf = (node: Node | undefined): readonly Node[] => node?.children ?? [];

/** Without its byte-order mark, which stays. */
function onBody(text: string, edit: (body: string) => string): string {
  return text.startsWith("\uFEFF") ? `\uFEFF${edit(text.slice(1))}` : edit(text);
}

/** Adds an entry to an event's list, or puts it in the place of an older one of ours. Nothing else changes. */
export const withEntry = (text: string, event: string, entry: unknown, path: string): string =>
  onBody(text, (body) => {
    const settings = read(body, path);
    const { form } = settings;
    const hooks = hooksOf(settings);
    if (hooks === undefined) return inserted(body, settings.root, { name: "hooks", value: { [event]: [entry] } }, form);
    const list = listOf(settings, hooks, event);
    if (list === undefined) return inserted(body, hooks, { name: event, value: [entry] }, form);
    const ours = itemsOf(list).find(isOurs);
    if (ours === undefined) return inserted(body, list, { value: entry }, form);
    if (JSON.stringify(getNodeValue(ours)) === JSON.stringify(entry)) return body;
    return replaced(body, ours, entry, form);
  });

/** Takes our entries out, and what is left empty by that. */
export const withoutEntries = (text: string, path: string): string =>
  onBody(text, (body) => {
    const settings = read(body, path);
    const hooks = hooksOf(settings);
    const lists = itemsOf(hooks).flatMap(({ children = [] }) =>
      children.slice(1).filter(({ type }) => type === "array"),
    );
    const list = lists.find((each) => itemsOf(each).some(isOurs));
    const ours = itemsOf(list).find(isOurs);
    if (hooks === undefined || list === undefined || ours === undefined) return body;
    const isLast = itemsOf(list).length === 1;
    const isOnly = isLast && itemsOf(hooks).length === 1;
    const gone = isOnly ? hooks.parent : isLast ? list.parent : ours;
    return gone === undefined ? body : withoutEntries(removed(body, gone), path);
  });

/** Events for which a settings file has hooks of somebody else. */
export function otherHooks(text: string, path: string): readonly string[] {
  const hooks = hooksOf(read(text.replace(/^\uFEFF/, ""), path));
  return itemsOf(hooks).flatMap(({ children: [name, list] = [] }) =>
    itemsOf(list).some((entry) => !isOurs(entry)) ? [String(name?.value)] : [],
  );
}
