import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandsOf } from "./command.ts";

const at = "2026-11-24T10:00:00Z";
const of = (body: string) => commandsOf(body, at);
const verdict = (id: string | undefined, given: object) => ({ kind: "verdict", id, verdict: given });

describe("commandsOf", () => {
  it("hears nothing in talk, quotes and code", () => {
    expect(of("I would /reject b27d19e4")).toEqual([]);
    expect(of("> /reject b27d19e4\n\n```\n/accept\n```\n~~~~\n/accept\n~~~\n/accept\n~~~~")).toEqual([]);
    expect(of("/rejected b27d19e4")).toEqual([]);
  });

  it("takes a verdict with and without a reason", () => {
    expect(of("/reject b27d19e4")).toEqual([verdict("b27d19e4", { kind: "reject" })]);
    expect(of("Hm.\r\n  /Reject `B27D19E4` too  noisy \r\n")).toEqual([
      verdict("b27d19e4", { kind: "reject", reason: "too  noisy" }),
    ]);
    expect(of("/accept\n/accept b27d")).toEqual([
      verdict(undefined, { kind: "accept" }),
      verdict("b27d", { kind: "accept" }),
    ]);
  });

  it("takes a snooze for days from the comment, until a day, or until the evidence is another", () => {
    expect(of("/snooze b27d19e4 30d after the move")).toEqual([
      verdict("b27d19e4", { kind: "snooze", until: "2026-12-24", reason: "after the move" }),
    ]);
    expect(of("/snooze b27d19e4 2027-01-31")).toEqual([verdict("b27d19e4", { kind: "snooze", until: "2027-01-31" })]);
    expect(of("/snooze b27d19e4 some day")).toEqual([verdict("b27d19e4", { kind: "snooze", reason: "some day" })]);
  });

  it("says what it expects where it does not understand", () => {
    expect(of("/reject that one")).toEqual([
      { kind: "unclear", line: "/reject that one", expected: expect.stringContaining("`/reject b27d19e4`") },
    ]);
    expect(of("/explain")).toMatchObject([{ kind: "unclear" }]);
    expect(of("/explain b27d")).toEqual([{ kind: "explain", id: "b27d" }]);
  });

  it("never throws, whatever people write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => of(`/snooze ${text}`).length <= text.split("\n").length),
    );
  });
});
