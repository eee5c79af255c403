import { fieldsOf, isFields } from "../../fields.ts";

/** Attributes by name; a Map, since the names are the log's. */
export type Attributes = ReadonlyMap<string, unknown>;

const kinds = ["stringValue", "boolValue", "intValue", "doubleValue"] as const;

/** An OTLP value; of an array or a list of pairs, plain values. Undefined where none of the kinds is there. */
function valueOf(value: unknown, depth = 0): unknown {
  const fields = fieldsOf(value);
  const kind = kinds.find((each) => each in fields);
  if (kind !== undefined) return fields[kind];
  const items = fieldsOf(fields["arrayValue"])["values"];
  return Array.isArray(items) && depth < 4 ? items.map((item) => valueOf(item, depth + 1)) : undefined;
}

/** Attributes as OTLP writes them (a list of keys and values), or as a plain object. */
export function attributesOf(raw: unknown): Attributes {
  if (isFields(raw)) return new Map(Object.entries(raw));
  const pairs = Array.isArray(raw) ? raw.filter(isFields) : [];
  return new Map(pairs.flatMap(({ key, value }) => (typeof key === "string" ? [[key, valueOf(value)] as const] : [])));
}

/** The first attribute that is there, as text; numbers and truth values are written as text by some exporters. */
export function textAt(attributes: Attributes, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name);
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
  }
  return undefined;
}

/** The attribute as a number that is not negative, whatever it is written as. */
export function amountAt(attributes: Attributes, name: string): number | undefined {
  const value = attributes.get(name);
  const amount = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof amount === "number" && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

/** The attribute as a truth value: exports write `true` or `"true"`. */
export function truthAt(attributes: Attributes, name: string): boolean | undefined {
  const value = textAt(attributes, name)?.toLowerCase();
  return value === "true" ? true : value === "false" ? false : undefined;
}
