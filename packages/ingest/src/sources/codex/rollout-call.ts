import { type Fields, fieldsOf, nameOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";

/** A call as a response item holds it. */
export interface RolloutCall {
  readonly tool: string | undefined;
  readonly input: unknown;
}

/** MCP tools come with a namespace `mcp__server`; others have theirs for the agent's own use. */
function toolOf(item: Fields): string | undefined {
  const name = nameOf(item["name"]);
  const namespace = nameOf(item["namespace"]);
  if (name === undefined || namespace === undefined || !namespace.startsWith("mcp__")) return name;
  return name.startsWith("mcp__") ? name : `${namespace}__${name.replace(/^_+/, "")}`;
}

const readers = new Map<string, (item: Fields) => RolloutCall>([
  ["function_call", (item) => ({ tool: toolOf(item), input: jsonArgument(item["arguments"]) })],
  ["custom_tool_call", (item) => ({ tool: toolOf(item), input: { input: item["input"] } })],
  ["local_shell_call", (item) => ({ tool: "local_shell", input: fieldsOf(item["action"]) })],
]);

/** A call of one of the agent's tools; undefined if the item is something else. */
export const rolloutCall = (item: Fields): RolloutCall | undefined => readers.get(String(item["type"]))?.(item);

/** What the model's provider ran, or how the agent found its tools: no call of a tool. */
export const isOwnSearch = (item: Fields): boolean =>
  item["type"] === "web_search_call" || item["type"] === "tool_search_call";
