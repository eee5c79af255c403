import { silenceSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";
import { silence, type SilenceFacts } from "./silence.ts";

const facts = (changes: Partial<SilenceFacts> = {}): SilenceFacts => ({
  sessions: 400,
  events: 2210,
  timed: 2000,
  errors: 150,
  validations: 12,
  ...changes,
});

const of = (type: string, rows: ReturnType<typeof silence>) => rows.find((each) => each.type === type)!;

describe("silence", () => {
  it("has nothing to explain for types that speak", () => {
    const types = silence([assessed(), assessed(recurrence())], facts()).map(({ type }) => type);
    expect(types).toEqual(["performance", "workflow", "validation"]);
    expect(silence([], facts(), undefined, new Set(["performance"])).map(({ type }) => type)).not.toContain(
      "performance",
    );
  });

  it("explains every type in the schema's shape when nothing was read", () => {
    const rows = silence([], { sessions: 0, events: 0, timed: 0, errors: 0, validations: 0 });
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      expect(silenceSchema.parse(row)).toEqual(row);
      expect(row).toMatchObject({ reason: "No tool call was read.", nearest: "" });
    }
  });

  it("names the material that is missing", () => {
    const rows = silence([], facts({ timed: 0, errors: 0, validations: 0 }));
    expect(of("performance", rows).reason).toBe("None of the 2,210 calls carries a duration.");
    expect(of("error_recovery", rows).reason).toBe(
      "None of the 2,210 calls failed, so there was nothing to recover from.",
    );
    expect(of("validation", rows).reason).toBe("None of the 2,210 calls was refused for a mistake in the call.");
    expect(of("success_rate", rows).reason).toBe(
      "None of the 2,210 calls failed, so nothing could succeed more often.",
    );
  });

  it("says how many sessions there are and how many are needed", () => {
    expect(of("performance", silence([], facts({ sessions: 18 }))).reason).toBe(
      "18 sessions; a tool twice as slow as the others shows from about 100. " +
        "Nothing occurs often enough, in enough sessions, to be tested.",
    );
    expect(of("performance", silence([], facts())).reason).toBe(
      "Nothing occurs often enough, in enough sessions, to be tested.",
    );
  });

  it("says that what was tested does not hold up, and what comes nearest", () => {
    const rows = silence(
      [
        assessed(hypothesis(), { q: 0.21, confidence: 0.48 }),
        assessed(hypothesis({ subject: { tool: "Read" } }), { q: 1 }),
      ],
      facts(),
    );
    expect(of("success_rate", rows)).toEqual({
      type: "success_rate",
      reason: "2 statements were tested; none holds up.",
      nearest:
        "`Edit` right after `Read` succeeding more often: confidence 0.48 (needs 0.60), q 0.21 (needs at most 0.05)",
    });
  });

  it("says what holds up and is held back, and why", () => {
    const held = assessed(hypothesis({ type: "workflow", claim: "follows", withheld: "no macro could run it" }));
    expect(of("workflow", silence([held], facts())).reason).toBe(
      "1 statement was tested; 1 holds up and is not worth a sentence: no macro could run it (1).",
    );
  });

  it("says that the ledger holds what holds up and is not published", () => {
    const row = assessed(hypothesis({ type: "workflow", claim: "follows" }));
    expect(of("workflow", silence([row], facts(), undefined, new Set())).reason).toBe(
      "1 statement was tested; 1 holds up and is held by the ledger (rejected, snoozed, or waiting for the next look).",
    );
  });
});
