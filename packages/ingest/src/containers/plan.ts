import type { Machine } from "./select-machine.ts";
import type { Members, Part, Whole } from "./shape.ts";

/** A part, written into the machine's memory. */
export interface Plan {
  /** Where its node lies. */
  readonly at: number;
  /** The members by number, from 1 on. */
  readonly members: readonly (Member | undefined)[];
  readonly each: Plan | undefined;
  readonly when: Whole["when"];
  readonly isEnough: Members["isEnough"];
}

export interface Member {
  readonly name: string;
  readonly plan: Plan;
}

const kinds = { members: 1, items: 2, whole: 3 } as const;

/** A power of two above twice the number: half of a table stays free, so searches are short. */
const slotsFor = (count: number): number => 2 ** Math.ceil(Math.log2(2 * count + 2));

function written(machine: Machine, name: string): number {
  const bytes = Buffer.from(name);
  // The machine looks at names eight bytes at a time.
  const at = machine.allocate(bytes.length + 8);
  bytes.copy(Buffer.from(machine.memory.buffer), at);
  return at;
}

export function planOf(machine: Machine, part: Part): Plan {
  const each = part.read === "items" ? planOf(machine, part.each) : undefined;
  const parts = part.read === "members" ? [...part.parts] : [];
  const members = parts.map(([name, its]) => ({ name, plan: planOf(machine, its) }));
  const at = machine.newNode(kinds[part.read], slotsFor(members.length), each?.at ?? 0);
  for (const [index, { name, plan }] of members.entries())
    machine.addMember(at, written(machine, name), Buffer.byteLength(name), index + 1, plan.at);
  return {
    at,
    members: [undefined, ...members],
    each,
    when: part.read === "whole" ? part.when : undefined,
    isEnough: part.read === "members" ? part.isEnough : undefined,
  };
}
