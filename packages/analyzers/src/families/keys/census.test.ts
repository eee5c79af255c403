import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { count, known, mergeCensuses } from "./census.ts";

const bash = (operation?: string) => call("Bash", operation === undefined ? {} : { operation });

describe("known", () => {
  it("knows nothing of a key that never came", () => {
    const { events, described, leftover } = known(new Map());
    expect([events('["Read"]'), described('["Read"]'), leftover('["Read"]')]).toEqual([0, 0, false]);
  });

  it("counts both levels, and tells a leftover from a tool", () => {
    const census = count(new Map(), session("s1", [bash("ls"), bash("ls"), bash(), call("Read")]));
    const { events, described, leftover } = known(census);
    expect([events('["Bash"]'), events('["Bash","ls"]'), described('["Bash"]')]).toEqual([3, 2, 2]);
    expect([leftover('["Bash"]'), leftover('["Bash","ls"]'), leftover('["Read"]')]).toEqual([true, false, false]);
  });
});

describe("mergeCensuses", () => {
  it("adds what two parts counted", () => {
    const parts = [["Read", "Edit"], ["Read"]].map((tools) =>
      count(
        new Map(),
        session(
          "s1",
          tools.map((t) => call(t)),
        ),
      ),
    );
    expect(mergeCensuses(parts[0]!, parts[1]!)).toEqual(
      new Map([
        ['["Read"]', 2],
        ['["Edit"]', 1],
      ]),
    );
  });
});
