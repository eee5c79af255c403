import type { AnyAnalyzer } from "@afteraction/analyzers";
import { escaped } from "./markdown.ts";

/** The part of a JSON Schema that a table of options shows. */
interface Property {
  readonly default?: unknown;
  readonly description?: string;
}

/** Option, default and meaning of each option, in the order in which the schema lists them. */
export function optionRows(options: AnyAnalyzer["options"]): string[][] {
  const { properties = {} } = options.toJSONSchema({ io: "input" });
  return Object.entries(properties as Record<string, Property>).map(([name, property]) => {
    const fallback = property.default === undefined ? "required" : `\`${JSON.stringify(property.default)}\``;
    return [`\`${name}\``, fallback, escaped(property.description ?? "")];
  });
}
