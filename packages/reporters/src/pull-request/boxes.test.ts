import { describe, expect, it } from "vitest";
import { boxesOf, boxLine } from "./boxes.ts";

const id = "b27d19e4c08f5a36";

describe("boxesOf", () => {
  it("sees no box in other lists", () => {
    expect(boxesOf("- [x] write tests\n- [ ] `b27d19e4`")).toEqual(new Map());
  });

  it("reads boxes as people leave them", () => {
    expect(boxesOf(boxLine(id, true, "**text**"))).toEqual(new Map([[id, true]]));
    expect(boxesOf(boxLine(id, true, "text").replace("[x]", "[ ]"))).toEqual(new Map([[id, false]]));
    expect(boxesOf(`${boxLine(id, false, "text").replace("[ ]", "[X]")}\r\n`)).toEqual(new Map([[id, true]]));
  });
});
