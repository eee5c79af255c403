import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BodyState, bodyStateOf, bodyStateText, shownAs } from "./body-state.ts";
import { entry } from "./entry.fixture.ts";

const state: BodyState = {
  title: "t",
  answered: 7,
  shown: [shownAs("fresh", entry())],
  declined: ["0123456789abcdef"],
};

describe("bodyStateOf", () => {
  it("finds nothing where there is nothing, or nothing whole", () => {
    expect(bodyStateOf("")).toBeUndefined();
    expect(bodyStateOf("<!-- afteraction:state {")).toBeUndefined();
    expect(bodyStateOf("<!-- afteraction:state {} -->")).toBeUndefined();
    expect(bodyStateOf('<!-- afteraction:state {"v":2} -->')).toBeUndefined();
  });

  it("reads back what was written, wherever it stands", () => {
    expect(bodyStateOf(`before\n${bodyStateText(state)}\nafter`)).toEqual(state);
  });

  it("drops rows that somebody broke, and keeps the others", () => {
    const text = bodyStateText(state).replace('"shown":[', '"shown":[["x"],null,["0123456789abcdef",9,1,1,1],');
    expect(bodyStateOf(text)).toEqual(state);
  });

  it("is one HTML comment, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = bodyStateText({ ...state, title });
        expect(text.slice(4, -3)).not.toMatch(/--|[<>]/);
        expect(bodyStateOf(text)?.title).toBe(title);
      }),
      { examples: [["--><script>"], ["a---b"], ["--!>"]] },
    );
  });
});
