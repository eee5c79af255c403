import { isFields } from "../fields.ts";
import type { Part } from "./shape.ts";

/** What `selector` reads, from a value that `JSON.parse` read whole. */
export function project(value: unknown, part: Part): unknown {
  if (part.read === "whole" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return part.read === "items" ? value.map((each) => project(each, part.each)) : [];
  return part.read === "members" && isFields(value) ? projectMembers(value, part.parts) : {};
}

const isLate = ([, part]: readonly [string, Part]): boolean => part.read === "whole" && part.when !== undefined;

function projectMembers(value: Readonly<Record<string, unknown>>, parts: ReadonlyMap<string, Part>): unknown {
  const present = [...parts].filter(([name]) => Object.hasOwn(value, name));
  const read = (all: readonly (readonly [string, Part])[]) =>
    Object.fromEntries(all.map(([name, part]) => [name, project(value[name], part)]));
  const owner = read(present.filter((each) => !isLate(each)));
  const late = present.filter(isLate).filter(([, part]) => part.read === "whole" && part.when?.(owner) === true);
  return { ...owner, ...read(late) };
}
