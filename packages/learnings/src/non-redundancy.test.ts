import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";
import { nonRedundant } from "./non-redundancy.ts";

const failure = (slots: { operation?: string; flag?: string }, events: number) =>
  assessed(
    recurrence({
      subject: { tool: "Bash", errorClass: "UNKNOWN_FLAG", ...slots },
      support: { events, sessions: 5, users: 1 },
    }),
  );

const slower = (subject: { operation?: string }, seconds: number) =>
  assessed(
    hypothesis({
      claim: "slower",
      subject: { tool: "Bash", quality: "measured", ...subject },
      cost: { seconds, failures: 0 },
    }),
  );

const workflow = (sequence: string[], events: number) =>
  assessed(hypothesis({ claim: "follows", subject: { sequence }, support: { events, sessions: 30, users: 2 } }));

const refusedEdits = (operation?: string) =>
  assessed(hypothesis({ claim: "fails", subject: { tool: "Edit", ...(operation ? { operation } : {}) } }));

const after = (before: string, effect: number) =>
  assessed(hypothesis({ claim: "precedes", subject: { tool: "Edit", before }, effect }));

const endingWell = (failures: number) =>
  assessed(
    hypothesis({
      claim: "succeeds",
      subject: { sequence: ["Read", "Edit", "Bash(npm test)"] },
      cost: { seconds: 0, failures },
    }),
  );

const repeated = (events: number) =>
  assessed(
    hypothesis({
      claim: "loops",
      subject: { tool: "Bash", errorClass: "UNKNOWN_FLAG" },
      support: { events, sessions: 20, users: 1 },
    }),
  );

describe("nonRedundant", () => {
  it("leaves unrelated findings alone", () => {
    const findings = [failure({ flag: "--x" }, 10), slower({}, 100), assessed()];
    const { kept, redundant } = nonRedundant(findings);
    expect(kept).toHaveLength(3);
    expect(redundant).toEqual([]);
  });

  it("keeps a general finding that the specific ones do not carry", () => {
    expect(nonRedundant([slower({}, 100), slower({ operation: "npm test" }, 79)]).kept).toHaveLength(2);
    expect(nonRedundant([failure({}, 100), failure({ flag: "--x" }, 79)]).kept).toHaveLength(2);
  });

  it("says an error class with its slot when that carries its events", () => {
    const specific = failure({ flag: "--x" }, 80);
    const { kept, redundant } = nonRedundant([failure({}, 100), specific]);
    expect(kept).toEqual([specific]);
    expect(redundant).toEqual(["said better by recurs:Bash:UNKNOWN_FLAG:--x"]);
  });

  it("says a tool by its operations when they carry its cost together", () => {
    const findings = [slower({}, 100), slower({ operation: "npm test" }, 50), slower({ operation: "git push" }, 40)];
    const { kept, redundant } = nonRedundant(findings);
    expect(kept).toHaveLength(2);
    expect(redundant).toEqual(["said better by slower:Bash:npm test"]);
  });

  it("says a workflow by the longer one that carries it, not by several that overlap", () => {
    const short = workflow(["A", "B", "C"], 100);
    expect(nonRedundant([short, workflow(["A", "B", "C", "D"], 85)]).kept).toHaveLength(1);
    const longer = [workflow(["A", "B", "C", "D"], 60), workflow(["Z", "A", "B", "C"], 60)];
    const { kept, under } = nonRedundant([short, ...longer]);
    expect(kept).toEqual([short]);
    expect([...under]).toEqual(longer.map(({ id }) => [id, short.id]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
  });

  it("says a pair of calls by the workflow, or the error, that carries it, and else the pair alone", () => {
    const pair = assessed(
      hypothesis({
        claim: "precedes",
        subject: { tool: "Bash", operation: "npm test", before: "Edit" },
        cost: { seconds: 0, failures: 10 },
      }),
    );
    expect(nonRedundant([pair, endingWell(9)]).kept).toEqual([endingWell(9)]);
    expect(nonRedundant([pair, endingWell(3)]).kept).toEqual([pair]);
    const elsewhere = assessed(
      hypothesis({ claim: "succeeds", subject: { sequence: ["Edit", "Bash(npm test)", "Read"] } }),
    );
    expect(nonRedundant([pair, elsewhere]).kept).toHaveLength(2);
    const error = assessed(
      hypothesis({
        claim: "prevents",
        subject: { tool: "Bash", operation: "npm test", before: "Edit", errorClass: "TESTS_FAILED" },
        cost: { seconds: 0, failures: 9 },
      }),
    );
    expect(nonRedundant([pair, error]).kept).toEqual([error]);
  });

  it("says once what helps after a failure: a first action, or the same call again", () => {
    const subject = { tool: "Bash", errorClass: "TIMEOUT" };
    const retry = (effect: number) => assessed(hypothesis({ claim: "retry", subject, effect }));
    const recovers = (effect: number) =>
      assessed(hypothesis({ claim: "recovers", subject: { ...subject, by: "Read" }, effect }));
    const loops = assessed(hypothesis({ claim: "loops", subject, effect: 0.3 }));
    expect(nonRedundant([retry(0.2), recovers(0.2)]).kept).toHaveLength(2);
    expect(nonRedundant([retry(-0.2), recovers(0.2)]).kept).toEqual([recovers(0.2)]);
    expect(nonRedundant([retry(0.2), recovers(-0.2)]).kept).toEqual([retry(0.2)]);
    expect(nonRedundant([retry(-0.2), loops]).kept).toEqual([retry(-0.2)]);
    expect(nonRedundant([retry(-0.2), loops, recovers(0.2)]).kept).toEqual([recovers(0.2)]);
    expect(nonRedundant([retry(0.2), loops]).kept).toHaveLength(2);
  });

  it("says a repeated failure by the one that recurs, when that carries it", () => {
    expect(nonRedundant([repeated(50), failure({ flag: "--x" }, 45)]).kept).toEqual([failure({ flag: "--x" }, 45)]);
    expect(nonRedundant([repeated(50), failure({ flag: "--x" }, 10)]).kept).toHaveLength(2);
  });

  it("says a refusal by its reason, and that by the failure that recurs, when they carry it", () => {
    const refused = assessed(
      hypothesis({ claim: "fails", subject: { tool: "Bash", operation: "rg" }, metrics: { failures: 50 } }),
    );
    const reason = assessed(
      hypothesis({
        claim: "invalid",
        subject: { tool: "Bash", operation: "rg", reason: "UNKNOWN_FLAG" },
        metrics: { failures: 45 },
      }),
    );
    const recurs = failure({ flag: "--x" }, 44);
    expect(nonRedundant([refused, reason]).kept).toEqual([reason]);
    const { kept, redundant } = nonRedundant([refused, reason, recurs]);
    expect(kept).toEqual([recurs]);
    expect(redundant).toEqual(Array(2).fill("said better by recurs:Bash:UNKNOWN_FLAG:--x"));
    expect(nonRedundant([reason, failure({ flag: "--x" }, 20)]).kept).toHaveLength(2);
  });

  it("says how long a slow call takes once", () => {
    const subject = { tool: "Bash", operation: "npm test", quality: "measured" as const };
    const slow = assessed(hypothesis({ claim: "slow", subject }));
    const elsewhere = assessed(hypothesis({ claim: "slow", subject: { ...subject, quality: "elapsed" } }));
    expect(nonRedundant([slower({ operation: "npm test" }, 100), slow]).kept).toEqual([slow]);
    expect(nonRedundant([slower({ operation: "npm test" }, 100), elsewhere]).kept).toHaveLength(2);
  });

  it("says all kinds of files once, and what helps without what does not", () => {
    const all = refusedEdits();
    expect(nonRedundant([all, refusedEdits("*.ts"), refusedEdits("*.tsx")]).kept).toEqual([all]);
    const helps = after("Read", 0.2);
    expect(nonRedundant([helps, after("Grep", -0.2)]).kept).toEqual([helps]);
    expect(nonRedundant([after("Grep", -0.2)]).kept).toHaveLength(1);
  });

  it("does not take an opposite effect for the same statement", () => {
    const general = assessed(hypothesis({ subject: { tool: "Edit", before: "Bash" } }));
    const opposite = assessed(hypothesis({ subject: { tool: "Edit", before: "Bash(rm)" }, effect: -0.2 }));
    expect(nonRedundant([general, opposite]).kept).toHaveLength(2);
  });

  it("names only what is kept, and keeps one of equal identity, in any order of input", () => {
    const findings = [
      failure({}, 100),
      failure({ operation: "rg" }, 90),
      failure({ operation: "rg", flag: "--x" }, 85),
      failure({ operation: "rg", flag: "--x" }, 85),
      slower({}, 10),
      workflow(["A", "B", "C"], 3),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
        const result = nonRedundant(shuffled);
        expect(result).toEqual(nonRedundant(findings));
        expect(result.kept).toHaveLength(3);
        expect(result.redundant).toHaveLength(3);
      }),
    );
  });
});
