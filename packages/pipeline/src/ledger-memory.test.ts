import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entry } from "./entry.fixture.ts";
import { knownText, knownWith, looksText, parseKnown, parseLooks } from "./ledger-memory.ts";

const [a, b] = ["0123456789abcdef", "fedcba9876543210"];
const head = (text: string | undefined): string => text?.split("\n")[0] ?? "";

describe("knownText", () => {
  it("is nothing when nothing was published", () => {
    expect(knownText(new Map())).toBeUndefined();
  });

  it("has a line for each learning, sorted, below a line for people", () => {
    const text = knownText(
      new Map([
        [b, "slow:WebFetch"],
        [a, "recovers:X:a→b"],
      ]),
    );
    expect(text).toBe(`${head(text)}\n${a} recovers:X:a→b\n${b} slow:WebFetch\n`);
    expect(head(text)).toMatch(/^# .*deleted.*rejected/);
  });

  it("keeps what hides out of the file", () => {
    expect(
      knownText(new Map([[a, "x\nfedcba9876543210 y"]]))
        ?.split("\n")
        .slice(1),
    ).toEqual([a, ""]);
  });
});

describe("parseKnown", () => {
  it("reads what was written", () => {
    const ids = fc.stringMatching(/^[0-9a-f]{16}$/);
    const patterns = fc.stringMatching(/^[a-z]+:[A-Za-z0-9 ._/→:-]*[a-z]$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, patterns)), (lines) => {
        const known = new Map(lines);
        expect(parseKnown(knownText(known) ?? "")).toEqual(known);
      }),
    );
  });

  it("takes both sides of a merge conflict, and passes over what is no learning", () => {
    const text = `# head\r\n<<<<<<< HEAD\n${a} slow:A\n=======\n${b} slow:B\n>>>>>>> other\nnonsense\n${a}x\n`;
    expect(parseKnown(text)).toEqual(
      new Map([
        [a, "slow:A"],
        [b, "slow:B"],
      ]),
    );
  });
});

describe("parseLooks", () => {
  const looks = [
    { at: "2026-08-01T10:00:00.000Z", sessions: 61 },
    { at: "2026-08-08T10:00:00.000Z", sessions: 90 },
  ];

  it("reads what was written, in any order, each once", () => {
    const text = looksText([...looks.toReversed(), ...looks]);
    expect(parseLooks(text ?? "")).toEqual(looks);
    expect(looksText([])).toBeUndefined();
  });

  it("takes both sides of a merge conflict, and passes over what is no look", () => {
    const [one, two] = looks.map(({ at, sessions }) => `${at} ${sessions}`);
    const text = `<<<<<<< HEAD\n${one}\n=======\n${two}\r\n>>>>>>> other\n2026-99-99T10:00:00Z 5\n${one} 7\nyesterday 5`;
    expect(parseLooks(text)).toEqual(looks);
  });
});

describe("knownWith", () => {
  it("forgets nobody, and learns the pattern from the file", () => {
    const known = new Map([
      [a, ""],
      [b, "slow:B"],
    ]);
    expect([...knownWith({ known, looks: [] }, [entry()])]).toEqual([
      [a, "slow:WebFetch"],
      [b, "slow:B"],
    ]);
  });
});
