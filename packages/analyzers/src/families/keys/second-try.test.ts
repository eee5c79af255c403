import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { stepKey } from "./call-key.ts";
import { endOf, secondTries } from "./second-try.ts";

const [failed, ok, other, denied] = session("s0", [
  call("Edit", { outcome: "error" }),
  call("Edit"),
  call("Read"),
  call("Edit", { outcome: "denied" }),
]).events as [never, never, never, never];

describe("secondTries", () => {
  it("takes a call for a first try where nothing of its key failed, or that is mended", () => {
    const tries = secondTries(stepKey);
    expect(tries.isAgain(ok, 0)).toBe(false);
    tries.note(failed, 0);
    expect(tries.isAgain(other, 1)).toBe(false);
    tries.note(ok, 1);
    expect(tries.isAgain(ok, 2)).toBe(false);
  });

  it("takes it for a second try up to six steps after a failure, which a refusal does not mend", () => {
    const tries = secondTries(stepKey);
    tries.note(failed, 0);
    tries.note(denied, 3);
    expect(tries.isAgain(ok, 6)).toBe(true);
    expect(tries.isAgain(ok, 7)).toBe(false);
  });
});

describe("endOf", () => {
  it("knows success, failure, and neither", () => expect([ok, failed, denied].map(endOf)).toEqual(["+", "-", "?"]));
});
