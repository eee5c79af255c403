import { describe, expect, it } from "vitest";
import { entry } from "./entry.fixture.ts";
import type { BrokenFile, Ledger } from "./ledger.ts";
import { memoryTexts, missingFrom } from "./ledger-files.ts";

const [here, gone] = [entry().id, "fedcba9876543210"];
const file = { name: "slow--webfetch--01234567.json", entry: entry() };
const broken = (over: Partial<BrokenFile>): BrokenFile => ({
  name: "x.json",
  reason: "it is not valid JSON",
  id8: undefined,
  isCopy: false,
  ...over,
});

const ledger = (...files: BrokenFile[]): Ledger => ({
  files: [file],
  broken: files,
  memory: {
    known: new Map([
      [here, ""],
      [gone, ""],
    ]),
    looks: [],
  },
});

describe("missingFrom", () => {
  it("takes no learning for deleted that nobody remembers, or whose file is there", () => {
    const { deleted, isUnclear } = missingFrom({ ...ledger(), memory: { known: new Map([[here, ""]]), looks: [] } });
    expect(deleted).toEqual(new Set());
    expect([here, gone].filter(isUnclear)).toEqual([]);
  });

  it("takes a learning for deleted that was published and has no file", () => {
    expect(missingFrom(ledger()).deleted).toEqual(new Set([gone]));
    expect(missingFrom(ledger(broken({ isCopy: true }))).deleted).toEqual(new Set([gone]));
  });

  it("says nothing of a learning whose file is broken", () => {
    const { deleted, isUnclear } = missingFrom(ledger(broken({ id8: gone.slice(0, 8) })));
    expect(deleted).toEqual(new Set());
    expect([here, gone].filter(isUnclear)).toEqual([gone]);
  });

  it("says nothing of any missing learning while a broken file does not tell which it holds", () => {
    const { deleted, isUnclear } = missingFrom(ledger(broken({})));
    expect(deleted).toEqual(new Set());
    expect([here, gone].filter(isUnclear)).toEqual([gone]);
  });
});

describe("memoryTexts", () => {
  it("writes no file when there is nothing to remember, and leaves one that is there", () => {
    for (const { text } of memoryTexts({ known: new Map(), looks: [] })) {
      expect(text(undefined)).toBeUndefined();
      expect(text("mine\n")).toBe("mine\n");
    }
  });

  it("leaves line ends as the checkout made them, and takes the markers of a merge away", () => {
    const [known] = memoryTexts({ known: new Map([[here, "slow:WebFetch"]]), looks: [] });
    const text = known!.text(undefined)!;
    expect(known!.text(text.replaceAll("\n", "\r\n"))).toBe(text.replaceAll("\n", "\r\n"));
    expect(known!.text(`<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`)).toBe(text);
  });
});
