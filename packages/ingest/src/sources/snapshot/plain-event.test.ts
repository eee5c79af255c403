import { eventSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "../../event.fixture.ts";
import { plainEvent } from "./plain-event.ts";

/** Values on both sides of every border of the schema. */
const odd = fc.constantFrom<unknown>(
  null, "", "x", 0, -1, 1.5, 2 ** 53, true, [], {}, [["flag", "-x"]], [["flag"]], [["flag", "a..b"]],
  [["flag", "-x", "y"]], [["__proto__", "x"]], { type: "ts", flag: "-x" }, { flag: "-x", command: "rg" }, { flag: "a b" }, { other: "x" }, "success", "error",
  "exec", "none", "user", "rule", "main",
); // prettier-ignore

const full = eventOf({
  user: "p1", repo: "r1", operation: "npm test", inputs: [["command", "npm"]], startedAt: 5, endedAt: 7, durationMs: 1.5,
  errorClass: "UNKNOWN_FLAG", slots: { flag: "-x" }, exitCode: -1, validation: true, deniedBy: "rule", batch: "b",
}); // prettier-ignore

/** Through JSON, as records come: in any order of keys, with keys that nobody knows, some missing, some odd. */
const record = fc
  .tuple(
    fc.shuffledSubarray(Object.entries(full)),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(full), "unknown"), odd), { maxLength: 2 }),
    fc.constantFrom({}, eventOf(), full),
  )
  .map(([some, oddities, base]) =>
    JSON.parse(JSON.stringify({ ...Object.fromEntries([...some, ...oddities]), ...base })),
  )
  .chain((fields) => fc.tuple(fc.constant(fields), fc.constantFrom(...Object.keys(full)), odd, fc.boolean()))
  .map(([fields, key, value, isOdd]) =>
    isOdd ? Object.assign(fields, { [key]: JSON.parse(JSON.stringify(value)) }) : fields,
  );

describe("plainEvent", () => {
  it("leaves to the schema what is no event", () => {
    expect(plainEvent({})).toBeUndefined();
    expect(plainEvent({ ...full, outcome: "great" })).toBeUndefined();
    expect(plainEvent({ ...full, slots: { flag: "a b" } })).toBeUndefined();
    expect(plainEvent({ ...full, durationMs: JSON.parse("1e999") })).toBeUndefined();
  });

  it("reads what snapshots hold, and drops what no event has", () => {
    expect(plainEvent({ odd: 1, ...full })).toEqual(full);
  });

  it("says what the schema says, in the same order of keys, or leaves it to the schema", () => {
    fc.assert(
      fc.property(record, (fields) => {
        const plain = plainEvent(fields);
        if (plain !== undefined) expect(JSON.stringify(plain)).toBe(JSON.stringify(eventSchema.parse(fields)));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing plain to the schema", () => {
    fc.assert(
      fc.property(record, (fields) => {
        expect(plainEvent(fields) === undefined).toBe(!eventSchema.safeParse(fields).success);
      }),
      { numRuns: 2000 },
    );
  });
});
