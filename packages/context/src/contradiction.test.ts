import { describe, expect, it } from "vitest";
import { contradicted, contradicts } from "./contradiction.ts";
import { failure, learning } from "./learning.fixture.ts";

const precedes = (effect: number, operation?: string) =>
  learning({
    claim: "precedes",
    subject: { tool: "Edit", ...(operation === undefined ? {} : { operation }), before: "Read" },
    effect,
  });
const recovers = (by: string, effect = 0.4) =>
  learning({ claim: "recovers", subject: { tool: "Bash", errorClass: "COMMAND_NOT_FOUND", by }, effect });
const missing = failure({
  subject: { tool: "Bash", errorClass: "COMMAND_NOT_FOUND", command: "python" },
  instead: "python3",
});

describe("contradicts", () => {
  it.each([
    ["a claim and itself", precedes(0.2), precedes(0.3)],
    ["what helps, and what does not, of other pairs", precedes(0.2), recovers("Read", -0.2)],
    ["one way out, said twice", recovers("Bash(python3)"), missing],
    ["a way out that does not help", recovers("Read", -0.4), missing],
    ["a failure and advice of another program", missing, failure({ instead: "python2 -m x" })],
  ])("is not so for %s", (_, a, b) => {
    expect([contradicts(a, b), contradicts(b, a)]).toEqual([false, false]);
  });

  const unit = { tool: "Bash", errorClass: "MISSING_SCRIPT", manager: "npm", script: "unit" };
  it.each([
    ["one pair that helps and does not", precedes(0.2), precedes(-0.2)],
    ["a pair and a part of it", precedes(0.2), precedes(-0.2, "*.ts")],
    ["two ways out of one error", recovers("Read"), missing],
    ["advice to run what fails", failure({ instead: "npm run unit" }), failure({ subject: unit, instead: "npm test" })],
  ])("is so for %s", (_, a, b) => {
    expect([contradicts(a, b), contradicts(b, a)]).toEqual([true, true]);
  });
});

describe("contradicted", () => {
  it("keeps the more confident, and names it", () => {
    const sure = { ...precedes(0.2), id: "sure", confidence: 0.9, pattern: "precedes:Read→Edit" };
    const doubtful = { ...precedes(-0.2), id: "doubtful", confidence: 0.7 };
    const expected = [{ learning: doubtful, reason: "contradicts precedes:Read→Edit, of which more is known" }];
    expect(contradicted([doubtful, sure, missing])).toEqual(expected);
    expect(contradicted([missing, sure, doubtful])).toEqual(expected);
  });
});
