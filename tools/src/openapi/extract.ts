/** A part of an OpenAPI document. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type JsonObject = { readonly [key: string]: Json };

/** What says nothing about which documents are valid. */
const prose = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "title",
  "operationId",
]);
/** Objects whose keys are names, not words of OpenAPI. */
const named = new Set(["properties", "patternProperties", "schemas", "parameters", "responses", "headers", "paths"]);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (entries: readonly (readonly [string, Json])[]): JsonObject =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The smallest OpenAPI document that describes some operations as a larger one does: those operations and all that they
 * refer to, without prose, keys sorted. An extract of an extract is itself.
 *
 * @throws Error where the document lacks an operation or what it refers to
 */
export function extract(document: JsonObject, operations: ReadonlyMap<string, readonly string[]>): JsonObject {
  const paths = sorted([...operations].map(([path, methods]) => [path, pathItem(document, path, methods)]));
  const referred = closure(document, paths);
  const components = referred.map((reference) => [reference, bare(resolve(document, reference))] as const);
  const { version = null } = (document["info"] ?? {}) as JsonObject;
  const openapi = document["openapi"] ?? null;
  return { openapi, info: { title: "GitHub", version }, paths, components: nested(components) };
}

function pathItem(document: JsonObject, path: string, methods: readonly string[]): Json {
  const item = (document["paths"] as JsonObject)[path];
  const parts = methods.map((method) => [method, isObject(item) ? item[method] : undefined] as const);
  const missing = parts.find(([, operation]) => operation === undefined);
  if (missing !== undefined) throw new Error(`no operation ${missing[0]} ${path}`);
  return sorted(parts.map(([method, operation]) => [method, bare(operation!)]));
}

/** Without prose and GitHub's own extensions. */
function bare(value: Json, ofNames = false): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => bare(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => ofNames || !(prose.has(key) || key.startsWith("x-")));
  return sorted(kept.map(([key, item]) => [key, bare(item, !ofNames && named.has(key))]));
}

/** All references in a value. */
function references(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(references);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "$ref" && typeof item === "string" ? [item] : references(item),
  );
}

/** All that a value refers to, and what that refers to. */
function closure(document: JsonObject, value: Json): string[] {
  const seen = new Set<string>();
  const waiting = references(value);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...references(bare(resolve(document, next))));
  }
  return [...seen].toSorted();
}

/** `#/components/schemas/blob`, looked up. */
function resolve(document: JsonObject, reference: string): Json {
  const [, top = "", kind = "", name = ""] = reference.split("/");
  const found = ((document[top] as JsonObject | undefined)?.[kind] as JsonObject | undefined)?.[name];
  if (found === undefined) throw new Error(`nothing at ${reference}`);
  return found;
}

function nested(components: readonly (readonly [string, Json])[]): JsonObject {
  const kinds = new Map<string, [string, Json][]>();
  for (const [reference, value] of components) {
    const [, , kind = "", name = ""] = reference.split("/");
    kinds.set(kind, [...(kinds.get(kind) ?? []), [name, value]]);
  }
  return sorted([...kinds].map(([kind, entries]) => [kind, sorted(entries)]));
}
