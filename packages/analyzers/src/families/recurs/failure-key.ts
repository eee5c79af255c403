import { type ErrorClass, errorClass, type Event, type SlotName, type Slots } from "@afteraction/schema";

/**
 * What makes a failure the same failure: its class and slots (`specific`), or, where the class alone says nothing,
 * the operation that met it (`operation`: worth a sentence only when nearly every call of it fails).
 */
export interface FailureKey {
  readonly kind: "specific" | "operation";
  readonly tool: string;
  readonly operation: string;
  readonly errorClass: string;
  /** Sorted by name. */
  readonly slots: readonly (readonly [SlotName, string])[];
}

/** The keys of a failed call: none when it did not fail or its class is no failure of the call, at most two. */
export function failureKeys(event: Event): readonly FailureKey[] {
  if (event.outcome !== "error") return [];
  const id = event.errorClass ?? "OTHER";
  const known = errorClass(id);
  if (known?.kind === "artefact") return [];
  const base = { tool: event.tool, operation: "", errorClass: id, slots: [] };
  const specific = specificKeys(base, known, event.slots);
  return specific.length > 0 ? specific : [{ kind: "operation", ...base, operation: event.operation ?? "" }];
}

function specificKeys(
  base: Omit<FailureKey, "kind">,
  known: ErrorClass | undefined,
  given: Slots | undefined,
): FailureKey[] {
  const slots = sortedSlots(given, known?.slots ?? []);
  const filled = slots.length > 0 && slots.length === known?.slots.length;
  const ofSlots = filled && (known.recurs === "slot" || known.recurs === "both");
  const ofClass = known?.recurs === "class" || known?.recurs === "both";
  return [
    ...(ofSlots ? [{ kind: "specific" as const, ...base, slots }] : []),
    ...(ofClass ? [{ kind: "specific" as const, ...base }] : []),
  ];
}

function sortedSlots(slots: Slots | undefined, wanted: readonly SlotName[]): (readonly [SlotName, string])[] {
  return [...wanted].toSorted().flatMap((name) => (slots?.[name] === undefined ? [] : [[name, slots[name]] as const]));
}

export const encodeKey = (key: FailureKey): string =>
  JSON.stringify([key.kind, key.tool, key.operation, key.errorClass, key.slots]);

export function decodeKey(text: string): FailureKey {
  const [kind, tool, operation, id, slots] = JSON.parse(text);
  return { kind, tool, operation, errorClass: id, slots };
}
