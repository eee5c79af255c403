import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { counts, isRefused, reasonOf } from "./refusal.ts";

const event = (fields: Partial<Event>) => session("s0", [call("Edit", fields)]).events[0]!;

describe("isRefused", () => {
  it("does not take every failure for a refusal", () => {
    expect(isRefused(event({}))).toBe(false);
    expect(isRefused(event({ outcome: "error" }))).toBe(false);
    expect(isRefused(event({ outcome: "error", errorClass: "TESTS_FAILED" }))).toBe(false);
  });

  it("believes the log, and knows errors of usage where it is silent", () => {
    const usage = { outcome: "error", errorClass: "UNKNOWN_FLAG" } as const;
    expect(isRefused(event({ outcome: "error", validation: true }))).toBe(true);
    expect(isRefused(event(usage))).toBe(true);
    expect(isRefused(event({ ...usage, validation: false }))).toBe(false);
  });
});

describe("counts", () => {
  it("leaves out calls that say nothing of how they were made", () => {
    expect(
      [{ outcome: "denied" }, { outcome: "unknown" }, { outcome: "launched" }].map((each) =>
        counts(event(each as Partial<Event>)),
      ),
    ).toEqual([false, false, false]);
    expect(counts(event({ outcome: "unknown", validation: false }))).toBe(true);
  });
});

describe("reasonOf", () => {
  it("names classes of the taxonomy only, and no class that knows nothing", () => {
    const reasons = ["<script>", "__proto__", "OTHER", "UNKNOWN_FLAG"].map((id) => reasonOf(event({ errorClass: id })));
    expect(reasons).toEqual([undefined, undefined, undefined, "UNKNOWN_FLAG"]);
  });
});
