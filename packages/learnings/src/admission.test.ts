import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit } from "./admission.ts";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";

const none = new Map<string, string>();
const empty = { published: [], withheld: [], under: none };

const refused = (operation: string) =>
  assessed(
    hypothesis({
      claim: "invalid",
      type: "validation",
      subject: { tool: "Bash", operation, reason: "UNKNOWN_FLAG" },
      metrics: { failures: 12 },
    }),
  );
const cause = (confidence: number, events = 12) =>
  assessed(
    recurrence({
      subject: { tool: "Bash", errorClass: "UNKNOWN_FLAG", command: "foo", flag: "--bar" },
      support: { events, sessions: 12, users: 0 },
    }),
    { confidence },
  );
const idsOf = (...rows: Parameters<typeof admit>[0]) => admit(rows).published.map(({ id }) => id);

describe("admit", () => {
  it.each([
    ["an effect whose q is too large", assessed(hypothesis(), { q: 0.051 })],
    ["an effect whose confidence is too small", assessed(hypothesis(), { confidence: 0.599 })],
    ["a recurrence whose confidence is too small", assessed(recurrence(), { confidence: 0.599 })],
    ["a recurrence of two sessions", assessed(recurrence({ support: { events: 9, sessions: 2, users: 1 } }))],
  ])("does not take %s for a finding", (_, row) => {
    expect(admit([row])).toEqual(empty);
  });

  it.each([
    [
      "the analyzer's own reason",
      hypothesis({ withheld: "its time is the work it was given" }),
      "its time is the work it was given",
    ],
    ["an effect against its claim", hypothesis({ claim: "slower", effect: -0.2 }), "the effect points the other way"],
    [
      "a name that could be markup",
      hypothesis({ subject: { tool: "<b>" } }),
      "a name outside the closed character set",
    ],
    [
      "a secret in what worked instead",
      recurrence({ instead: `curl ghp_${"a1B2".repeat(9)}` }),
      "a name that looks like a secret",
    ],
  ])("withholds a finding for %s", (_, each, reason) => {
    expect(admit([assessed(each)])).toEqual({ published: [], withheld: [{ reason, count: 1 }], under: none });
  });

  it("publishes an effect at the very thresholds", () => {
    const row = assessed(hypothesis(), { q: 0.05, confidence: 0.6 });
    expect(admit([row])).toEqual({ published: [row], withheld: [], under: none });
  });

  it("publishes a negative effect of a claim that speaks both ways", () => {
    expect(admit([assessed(hypothesis({ effect: -0.2 }))]).published).toHaveLength(1);
  });

  it("publishes a recurrence whatever its q", () => {
    expect(admit([assessed(recurrence(), { q: 0.4 })]).published).toHaveLength(1);
  });

  it("counts what is said more specifically", () => {
    const general = assessed(
      recurrence({ subject: { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FILE_TYPE" } }),
    );
    const { published, withheld, under } = admit([general, assessed(recurrence())]);
    expect(under).toEqual(new Map([[general.id, assessed(recurrence()).id]]));
    expect(published).toEqual([assessed(recurrence())]);
    expect(withheld).toEqual([{ reason: "said better by recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx", count: 1 }]);
  });

  it("follows the thresholds it is given", () => {
    const row = assessed(hypothesis(), { q: 0.01, confidence: 0.7 });
    expect(admit([row], { fdr: 0.05, confidence: 0.8 })).toEqual(empty);
    expect(admit([row], { fdr: 0.005, confidence: 0.6 })).toEqual(empty);
  });

  it("publishes the same whatever the order, and loses no finding", () => {
    const rows = ["Read", "Grep", "Bash", "`x`", "a".repeat(99)].map((before) =>
      assessed(hypothesis({ subject: { tool: "Edit", before } })),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), (some) => {
        const { published, withheld, under } = admit(some);
        expect(published.length + withheld.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
        expect(admit(some.toReversed())).toEqual({ published, withheld, under });
      }),
    );
  });

  describe("of refusals whose causes are told apart", () => {
    it("says nothing where all causes are over", () => {
      const [finding, over] = [refused("foo"), cause(0.2)];
      expect(idsOf(finding, over)).toEqual([]);
      expect(admit([finding, over]).withheld).toEqual([{ reason: "its failures are not expected back", count: 1 }]);
    });

    it("says them where the causes that are over carry less than four fifths, or are not known to be over", () => {
      const finding = refused("foo");
      expect(idsOf(finding, cause(0.2, 9))).toEqual([finding.id]);
      expect(idsOf(finding, cause(0.5))).toEqual([finding.id]);
      expect(idsOf(finding)).toEqual([finding.id]);
    });
  });
});
