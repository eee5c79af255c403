import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entry } from "./entry.fixture.ts";
import { ledgerText, readLedger } from "./ledger.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

describe("readLedger", () => {
  it("is empty where there is no folder", async () => {
    expect(await readLedger(join(temporaryFolder(), "ledger"), "x/ledger")).toEqual({
      files: [],
      broken: [],
      memory: { known: new Map(), looks: [] },
    });
  });

  it("says so when a file is in the folder's place", async () => {
    const folder = join(temporaryFolder({ ledger: "" }), "ledger");
    await expect(readLedger(folder, "x/ledger")).rejects.toThrow(
      "cannot read the ledger x/ledger: a folder on the way",
    );
  });

  it("reads what it wrote, byte for byte", async () => {
    const text = ledgerText(entry());
    const folder = temporaryFolder({ "slow--webfetch--01234567.json": text, "README.md": "not an entry" });
    const { files, broken } = await readLedger(folder, "x/ledger");
    expect(broken).toEqual([]);
    expect(files.map(({ entry: read }) => ledgerText(read))).toEqual([text]);
  });

  it("reads what the ledger remembers", async () => {
    const folder = temporaryFolder({
      "known.txt": "# x\n0123456789abcdef slow:WebFetch\n",
      "looks.txt": "2026-08-21T10:00:00.000Z 61\n",
    });
    expect((await readLedger(folder, "x/ledger")).memory).toEqual({
      known: new Map([["0123456789abcdef", "slow:WebFetch"]]),
      looks: [{ at: "2026-08-21T10:00:00.000Z", sessions: 61 }],
    });
  });

  it("says so when the memory cannot be read", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "known.txt"));
    await expect(readLedger(folder, "x/ledger")).rejects.toThrow("cannot read the ledger x/ledger/known.txt: ");
  });

  it.each([
    [{ status: "snoozed", snoozedUntil: "30d" }, '"snoozedUntil": expected a date such as 2026-12-24'],
    [{ status: "rejected", reason: "x".repeat(201) }, '"reason": expected at most 200 characters'],
    [{ status: "rejected", reason: "two\nlines" }, '"reason": expected one line'],
  ])("says what is wrong with what a person typed: %j", async (typed, message) => {
    const folder = temporaryFolder({ "slow--d--01234567.json": JSON.stringify({ ...entry(), ...typed }) });
    const { files, broken } = await readLedger(folder, "x/ledger");
    expect(files).toEqual([]);
    expect(broken).toMatchObject([{ id8: "01234567", reason: `it is no ledger entry at ${message}` }]);
  });

  it("gives a note its default, when a person deleted it", async () => {
    const { note: _, ...rest } = entry();
    const folder = temporaryFolder({ "a.json": JSON.stringify(rest) });
    expect((await readLedger(folder, "x/ledger")).files).toMatchObject([{ entry: { note: "" } }]);
  });

  it("keeps a broken file from harming the others, and knows its learning by name", async () => {
    const text = ledgerText(entry());
    const folder = temporaryFolder({
      "slow--a--aaaaaaaa.json": `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
      "slow--b--bbbbbbbb.json": text.slice(0, 100),
      "slow--c--cccccccc.json": ledgerText(entry({ status: "maybe" as never })),
      "slow--d--01234567.json": text,
      "slow--e--01234567.json": text,
      "renamed.json": text.slice(0, text.indexOf('"impact"')).replaceAll("0123456789abcdef", "9999999900000000"),
      "strange.json": "[]",
    });
    mkdirSync(join(folder, "slow--f--ffffffff.json"));
    const { files, broken } = await readLedger(folder, "x/ledger");
    expect(files.map(({ name }) => name)).toEqual(["slow--d--01234567.json"]);
    expect(broken.map(({ name, id8, reason }) => `${name} ${id8} ${reason}`)).toEqual([
      "renamed.json 99999999 it is not valid JSON",
      "slow--a--aaaaaaaa.json aaaaaaaa it holds the conflict markers of a merge",
      "slow--b--bbbbbbbb.json bbbbbbbb it is not valid JSON",
      expect.stringMatching(/^slow--c--cccccccc\.json cccccccc it is no ledger entry at "status": /),
      "slow--e--01234567.json undefined it repeats the learning of slow--d--01234567.json",
      "slow--f--ffffffff.json ffffffff it is a folder",
      expect.stringMatching(/^strange\.json undefined it is no ledger entry: /),
    ]);
  });
});
