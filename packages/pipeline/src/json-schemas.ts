import { eventSchema, ledgerEntrySchema, reportSchema } from "@afteraction/schema";
import { z } from "zod";
import { configJsonSchema } from "./config.ts";
import { registry } from "./registry.ts";

/** A JSON Schema file of `packages/schema/json/`. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The published JSON Schemas (draft 2020-12), generated from the zod schemas and the registries, so that no shape is
 * described twice.
 */
export function jsonSchemas(): readonly SchemaFile[] {
  const schemas: [string, unknown][] = [
    ["config.schema.json", configJsonSchema(registry)],
    ["event.schema.json", z.toJSONSchema(eventSchema)],
    ["ledger-entry.schema.json", z.toJSONSchema(ledgerEntrySchema)],
    ["report.schema.json", z.toJSONSchema(reportSchema)],
  ];
  return schemas.map(([name, schema]) => ({ name, text: `${JSON.stringify(withoutFormats(schema), null, 2)}\n` }));
}

/** Every `format` stands beside a `pattern` that says the same; validators without formats reject the former. */
function withoutFormats(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutFormats);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => !(key === "format" && "pattern" in node));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutFormats(value)]));
}
