import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;

const file = new URL("../../../../test-fixtures/github/openapi.json", import.meta.url);

/**
 * As JSON Schema would have it. OpenAPI 3.0 says "or null" in ways that JSON Schema does not know without a type, and
 * GitHub says "exactly one of" where one kind of error is a special case of another.
 */
function asJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(asJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key === "oneOf" ? "anyOf" : key, asJsonSchema(item)] as const,
  );
  const { nullable, ...rest } = Object.fromEntries(entries) as { readonly [key: string]: Json };
  if (nullable !== true) return Object.fromEntries(entries);
  if (rest["type"] === undefined) return { anyOf: [rest, { type: "null" }] };
  const { enum: values } = rest;
  const open = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...rest, ...open, nullable };
}

const document = asJsonSchema(JSON.parse(readFileSync(file, "utf8"))) as { readonly [key: string]: Json };
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false }).addSchema(
  document,
  "github",
);
const paths = document["paths"] as { readonly [path: string]: { readonly [method: string]: Json } };

/** Paths that the description knows, longest first. */
export const described: readonly string[] = Object.keys(paths).toSorted((a, b) => b.length - a.length);

const escaped = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

function validator(...pointer: readonly string[]): ValidateFunction | undefined {
  return ajv.getSchema(`github#/${pointer.map(escaped).join("/")}`) as ValidateFunction | undefined;
}

/** The value at a place in the description, and that place with its references followed. */
function at(pointer: readonly string[]): { value: Json | undefined; place: readonly string[] } {
  let value: Json | undefined = document;
  for (const key of pointer) value = (value as { readonly [key: string]: Json } | undefined)?.[key];
  const reference = (value as { $ref?: string } | undefined)?.$ref;
  return reference === undefined ? { value, place: pointer } : at(reference.slice(2).split("/"));
}

function problems(what: string, pointer: readonly string[], body: unknown): string[] {
  const validate = validator(...pointer, "content", "application/json", "schema");
  if (validate === undefined || validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`);
}

function isQuery(parameter: Json | undefined, name: string): boolean {
  const about = parameter as { readonly name: string; readonly in: string };
  return about.in === "query" && about.name === name;
}

/** What a request has that GitHub's description does not allow. */
export function requestProblems(method: string, path: string, query: URLSearchParams, body: unknown): string[] {
  const place = ["paths", path, method.toLowerCase()];
  const { value } = at(place);
  if (value === undefined) return [`${method} ${path} is not described`];
  const known = ((value as { parameters?: Json[] }).parameters ?? []).map((_, n) =>
    at([...place, "parameters", String(n)]),
  );
  const unknown = [...query].flatMap(([name, text]) => {
    const parameter = known.find((one) => isQuery(one.value, name));
    if (parameter === undefined) return [`${method} ${path}: no parameter ${name}`];
    const validate = validator(...parameter.place, "schema");
    const valid = validate?.(text) || (/^\d+$/.test(text) && validate?.(Number(text)));
    return valid ? [] : [`${method} ${path}: ${name}=${text} is not valid`];
  });
  const needsBody = (value as { requestBody?: { required?: boolean } }).requestBody !== undefined;
  return [...unknown, ...(needsBody ? problems(`${method} ${path} body`, [...place, "requestBody"], body) : [])];
}

/** Refusals that any operation may answer with, described or not. */
const everywhere = new Set([401, 403, 404, 429, 500, 502, 503]);

/** What an answer has or lacks against GitHub's description. */
export function answerProblems(method: string, path: string, status: number, body: unknown): string[] {
  const place = ["paths", path, method.toLowerCase(), "responses", String(status)];
  const { value, place: where } = at(place);
  const what = `${method} ${path} ${status}`;
  if (value !== undefined) return problems(what, where, body);
  return everywhere.has(status) ? [] : [`${what} is not described`];
}
