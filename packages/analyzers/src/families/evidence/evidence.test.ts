import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { addSighting, emptyEvidence, joined, mergeEvidence, sight } from "./evidence.ts";

/** Two calls at the start of 1970. */
const seenIn = (id: string, user?: string) => {
  const one = session(id, [call("Read"), call("Read", { endedAt: 1500 })], { startedAt: 0, ...(user ? { user } : {}) });
  const [first, second] = one.events;
  return addSighting(emptyEvidence(), one, sight(sight(undefined, first!), second!));
};

describe("addSighting", () => {
  it("names nobody where the log does not", () => {
    expect(seenIn("s1").users).toEqual([]);
  });

  it("writes no time that it does not know", () => {
    const one = session("s1", [call("Read")]);
    const { startedAt: _, endedAt: __, ...timeless } = one.events[0]!;
    const evidence = addSighting(emptyEvidence(), one, sight(undefined, timeless));
    expect(evidence).toMatchObject({ examples: ["s1@#s1-0"], lastSeen: 0 });
  });

  it("keeps the session's first call, and the time of its last", () => {
    expect(seenIn("s1", "u1")).toEqual({
      sessions: 1,
      users: ["u1"],
      examples: ["s1@1970-01-01T00:00:00.000Z#s1-0"],
      lastSeen: 1500,
    });
  });
});

describe("joined", () => {
  it("keeps the first call of the first sighting, and the newest time of both", () => {
    const [first, second] = session("s1", [call("Read", { endedAt: 9 }), call("Edit", { endedAt: 5 })]).events;
    const [one, other] = [sight(undefined, first!), sight(undefined, second!)];
    expect(joined(undefined, one)).toEqual(one);
    expect(joined(other, one)).toEqual({ first: second, at: 9 });
  });
});

const fold = (ids: string[]) => ids.map((id) => seenIn(id, "u1")).reduce(mergeEvidence, emptyEvidence());

describe("mergeEvidence", () => {
  it("keeps the same three examples in whatever order parts come", () => {
    const ids = ["s5", "s2", "s4", "s1", "s3"];
    expect(fold(ids)).toEqual(fold(ids.toReversed()));
    expect(fold(ids).examples.map((each) => each.slice(0, 2))).toEqual(["s1", "s2", "s3"]);
    expect(fold(ids)).toMatchObject({ sessions: 5, users: ["u1"] });
  });
});
