import { type LedgerEntry, ledgerEntrySchema, learningSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { asOf, entryOf, finding, later, ledgerOf, rerun, row } from "./entry.fixture.ts";
import { reconcile } from "./reconcile.ts";
import { giveVerdict } from "./verdict.ts";

/** Entries as a person's hand left them. */
const edited = (entries: readonly LedgerEntry[], changes: Partial<LedgerEntry>): LedgerEntry[] =>
  entries.map((entry) => Object.assign({}, entry, changes));

const read = row("Read");
const weak = { others: [row("Read", 0.3)] };

describe("reconcile", () => {
  it("keeps an empty ledger empty without findings", () => {
    expect(reconcile({ ledger: [], findings: [], assessed: [row("Read", 0.3)], asOf })).toEqual({
      entries: [],
      learnings: [],
    });
  });

  it("proposes a new finding, in a file that is active once merged", () => {
    const { entries, learnings } = reconcile({ ledger: [], findings: [finding(read)], assessed: [], asOf });
    expect(ledgerEntrySchema.parse(entries[0])).toEqual(entries[0]);
    expect(learningSchema.strict().parse(learnings[0])).toEqual(learnings[0]);
    expect(learnings[0]!.status).toBe("proposed");
    expect(entries[0]).toMatchObject({
      status: "active",
      note: "",
      history: [{ at: asOf, status: "active", confidence: 0.9 }],
    });
  });

  it("keeps the file of a known finding while its numbers hardly move, and tells when it was last seen", () => {
    const ledger = ledgerOf(read);
    const again = row("Read", 0.82, { lastSeen: Date.parse(later), support: { events: 500, sessions: 50, users: 3 } });
    const { entries, learnings } = rerun(ledger, [again]);
    expect(entries).toEqual(ledger);
    expect(learnings[0]).toMatchObject({ status: "active", confidence: 0.9, firstSeen: asOf, lastSeen: later });
  });

  it("rewrites numbers and words when they move, and keeps what people and time wrote", () => {
    const ledger = edited(ledgerOf(read), { note: "seen by Anna", hint: false });
    const { entries } = rerun(ledger, [row("Read", 0.8, { metrics: { share: 0.8, calls: 400 } })]);
    expect(entries[0]).toMatchObject({
      confidence: 0.8,
      description: "`Edit` succeeds in 80 %.",
      firstSeen: asOf,
      note: "seen by Anna",
      hint: false,
      history: ledger[0]!.history,
    });
  });

  it("tells another way that worked instead however little the numbers moved, and that there is none", () => {
    const ledger = ledgerOf(row("Read", 0.9, { instead: "rg" }));
    expect(rerun(ledger, [row("Read", 0.9, { instead: "grep" })]).entries[0]!.instead).toBe("grep");
    expect(rerun(ledger, [read]).entries[0]).not.toHaveProperty("instead");
  });

  it("keeps an active learning that was not tested, or is merely not published", () => {
    const ledger = ledgerOf(read);
    expect(rerun(ledger, []).entries).toEqual(ledger);
    expect(rerun(ledger, [], { others: [row("Read", 0.85)] }).entries).toEqual(ledger);
  });

  it("does not go on claiming a confidence that is gone", () => {
    const { entries } = rerun(ledgerOf(read), [], { others: [row("Read", 0.5)] });
    expect(entries[0]).toMatchObject({ status: "active", confidence: 0.5, band: "low" });
  });

  it("retires a learning that lost its evidence, and records it", () => {
    const { entries, learnings } = rerun(ledgerOf(read), [], weak);
    expect(entries[0]).toMatchObject({ status: "retired", confidence: 0.3 });
    expect(entries[0]!.history.at(-1)).toEqual({ at: later, status: "retired", confidence: 0.3 });
    expect(learnings[0]!.status).toBe("retired");
  });

  it("lets a retired learning return with newer data only, and only at a look", () => {
    const retired = rerun(ledgerOf(read), [], weak).entries;
    expect(rerun(retired, [read]).entries).toEqual(retired);
    const newer = row("Read", 0.9, { lastSeen: Date.parse(later) + 1 });
    expect(rerun(retired, [newer], { waiting: new Set([newer.id]) }).entries).toEqual(retired);
    const { entries } = rerun(retired, [newer]);
    expect(entries[0]).toMatchObject({ status: "active", confidence: 0.9, firstSeen: asOf });
    expect(entries[0]!.history).toHaveLength(3);
  });

  it("lets nothing in that waits for the next look", () => {
    const waiting = new Set([read.id]);
    expect(rerun([], [read, row("Grep")], { waiting }).entries.map(({ id }) => id)).toEqual([row("Grep").id]);
  });

  it("changes no file between looks, whatever the evidence", () => {
    const retired = rerun(ledgerOf(row("Grep")), [], { others: [row("Grep", 0.3)] }).entries;
    const ledger = [...ledgerOf(read), ...retired].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const fresh = row("Grep", 0.9, { lastSeen: Date.parse(later) + 1 });
    const between = { isLook: false, ...weak };
    expect(rerun(ledger, [fresh, row("Bash")], between).entries).toEqual(ledger);
    expect(rerun(ledger, [row("Read", 0.7)], { isLook: false }).entries).toEqual(ledger);
  });
});

describe("reconcile, on a verdict", () => {
  const entry = entryOf(read);
  const rejected = giveVerdict(entry, { kind: "reject" }, asOf);
  const strong = row("Read", 0.99, { effect: 0.9, lastSeen: Date.parse(later) });

  it("leaves a rejected learning as it is", () => {
    expect(rerun([rejected], [strong]).entries).toEqual([rejected]);
    expect(rerun([rejected], [], weak).entries).toEqual([rejected]);
    expect(rerun([rejected], [], weak).learnings[0]!.status).toBe("rejected");
  });

  it.each(["retired", "superseded"] as const)("leaves a learning that was %s by hand as it is", (status) => {
    const { entries } = rerun(edited([entry], { status }), [strong]);
    expect(entries[0]).toMatchObject({ status, judged: { at: later } });
    expect(rerun(entries, [strong]).entries).toEqual(entries);
  });

  it("goes on telling the numbers of an accepted learning", () => {
    const accepted = giveVerdict(entry, { kind: "accept" }, asOf);
    const [after] = rerun([accepted], [row("Read", 0.75)]).entries;
    expect(after).toMatchObject({ status: "active", confidence: 0.75, judged: { confidence: 0.9 } });
  });

  it("never retires what was accepted, and proposes it for retirement until the evidence is back", () => {
    const accepted = giveVerdict(entry, { kind: "accept" }, asOf);
    const { entries, learnings } = rerun([accepted], [], weak);
    expect(entries[0]).toMatchObject({ status: "active", confidence: 0.3, doubted: later });
    expect(learnings[0]).toMatchObject({ status: "active", doubted: later });
    expect(rerun(entries, [], weak).entries).toEqual(entries);
    expect(rerun(entries, []).entries).toEqual(entries);
    expect(rerun(entries, [read]).entries[0]).not.toHaveProperty("doubted");
  });

  it("records a verdict between looks, and doubts at looks only", () => {
    const typed = edited([entry], { status: "rejected" });
    expect(rerun(typed, [], { isLook: false }).entries[0]).toMatchObject({ status: "rejected", judged: { at: later } });
    const accepted = giveVerdict(entry, { kind: "accept" }, asOf);
    expect(rerun([accepted], [], { isLook: false, ...weak }).entries).toEqual([accepted]);
  });

  it("does not ask again a person who accepted with the weak evidence before their eyes", () => {
    const doubted = rerun([giveVerdict(entry, { kind: "accept" }, asOf)], [], weak).entries[0]!;
    const again = giveVerdict(doubted, { kind: "accept", reason: "still true" }, later);
    expect(again).not.toHaveProperty("doubted");
    expect(rerun([again], [], weak).entries).toEqual([again]);
    const revived = edited(rerun([entry], [], weak).entries, { status: "active" });
    expect(rerun(revived, [], weak).entries[0]).not.toHaveProperty("doubted");
  });
});

const asleep = (until?: string) =>
  giveVerdict(entryOf(read), { kind: "snooze", reason: "not now", ...(until === undefined ? {} : { until }) }, asOf);

describe("reconcile, on a snoozed learning", () => {
  it("lets it sleep until its date", () => {
    expect(rerun([asleep("2026-09-22")], [read]).entries).toEqual([asleep("2026-09-22")]);
  });

  it("wakes it on its date, and keeps the words in the history", () => {
    const [entry] = rerun([asleep("2026-09-21")], [read], { isLook: false, waiting: new Set([read.id]) }).entries;
    expect(entry).toMatchObject({ status: "active" });
    for (const field of ["judged", "reason", "snoozedUntil"]) expect(entry).not.toHaveProperty(field);
    expect(entry!.history.map(({ status, reason }) => `${status} ${reason ?? ""}`)).toEqual([
      "active ",
      "snoozed not now",
      "active ",
    ]);
  });

  it.each([
    ["weak evidence", weak],
    ["none", {}],
  ])("retires it on its date with %s", (_, known) => {
    expect(rerun([asleep("2026-09-21")], [], known).entries[0]!.status).toBe("retired");
  });

  it("wakes it without a date only for materially different evidence", () => {
    const more = row("Read", 0.99, { support: { events: 900, sessions: 90, users: 3 } });
    const other = row("Read", 0.99, {
      support: { events: 900, sessions: 90, users: 3 },
      effect: 0.4,
      estimate: { value: 0.4, unit: "difference", interval: { low: 0.35, high: 0.45, level: 0.95 } },
    });
    expect(rerun([asleep()], [more]).entries).toEqual([asleep()]);
    expect(rerun([asleep()], [], weak).entries).toEqual([asleep()]);
    expect(rerun([asleep()], [other]).entries[0]).toMatchObject({ status: "active", effect: 0.4 });
  });
});

describe("reconcile, where another learning says it better", () => {
  const [general, finer] = [row("Read"), row("Grep")];
  const under = new Map([[general.id, finer.id]]);
  const both = { others: [general], under };
  const superseded = rerun(ledgerOf(general), [finer], both).entries;
  const statusOf = (entries: readonly LedgerEntry[], { id } = general) =>
    entries.find((entry) => entry.id === id)?.status;

  it("leaves the general one alone while the other waits, or is rejected", () => {
    const waiting = new Set([finer.id]);
    expect(statusOf(rerun(ledgerOf(general), [finer], { ...both, waiting }).entries)).toBe("active");
    const rejected = giveVerdict(entryOf(finer), { kind: "reject" }, asOf);
    expect(statusOf(rerun([...ledgerOf(general), rejected], [finer], both).entries)).toBe("active");
  });

  it("supersedes the general one, and says by which", () => {
    expect(superseded.find(({ id }) => id === general.id)).toMatchObject({
      status: "superseded",
      supersededBy: finer.id,
      history: [{ status: "active" }, { status: "superseded" }],
    });
    expect(statusOf(superseded, finer)).toBe("active");
    expect(rerun(superseded, [finer], both).entries).toEqual(superseded);
  });

  it("keeps it superseded while the other stands, whatever holds up", () => {
    expect(rerun(superseded, [general], { others: [finer] }).entries).toEqual(superseded);
    expect(rerun(superseded, []).entries).toEqual(superseded);
  });

  it("brings it back when the other retires, or is rejected", () => {
    const retired = rerun(superseded, [general], { others: [row("Grep", 0.3)] }).entries;
    expect(statusOf(retired)).toBe("active");
    expect(retired.find(({ id }) => id === general.id)).not.toHaveProperty("supersededBy");
    const judged = superseded.map((entry) =>
      entry.id === finer.id ? giveVerdict(entry, { kind: "reject" }, later) : entry,
    );
    expect(statusOf(rerun(judged, [finer], { ...both, isLook: false }).entries)).toBe("active");
  });

  it("supersedes at looks only", () => {
    const ledger = ledgerOf(general, finer);
    expect(rerun(ledger, [finer], { ...both, isLook: false }).entries).toEqual(ledger);
    expect(statusOf(rerun(ledger, [finer], both).entries)).toBe("superseded");
  });

  it("follows to the next one that says it better", () => {
    const best = row("Bash");
    const next = new Map([general.id, finer.id].map((id) => [id, best.id]));
    const { entries } = rerun(superseded, [best], { others: [general, finer], under: next });
    expect(entries.filter(({ supersededBy }) => supersededBy === best.id)).toHaveLength(2);
    expect(rerun(entries, [best], { others: [general, finer], under: next }).entries).toEqual(entries);
  });

  it("does not supersede what a person accepted", () => {
    const accepted = giveVerdict(entryOf(general), { kind: "accept" }, asOf);
    expect(statusOf(rerun([accepted], [finer], both).entries)).toBe("active");
  });

  it("comes to an end when two files name each other", () => {
    const circle = [general, finer].map((each, index) => {
      const supersededBy = [finer, general][index]!.id;
      const history = [{ at: asOf, status: "superseded" as const, confidence: 0.9 }];
      return Object.assign(entryOf(each), { status: "superseded" as const, supersededBy, history });
    });
    const { entries } = rerun(circle, [general, finer]);
    expect(entries.map(({ status }) => status).toSorted()).toEqual(["active", "superseded"]);
    expect(rerun(entries, [general, finer]).entries).toEqual(entries);
  });
});

describe("reconcile, where a file was deleted", () => {
  const deleted = new Set([read.id]);

  it("keeps silent while nothing is found", () => {
    expect(rerun([], [], { others: [read], deleted })).toEqual({ entries: [], learnings: [] });
  });

  it("brings it back as rejected, for all to see", () => {
    const { entries, learnings } = rerun([], [read], { deleted, isLook: false, waiting: deleted });
    expect(ledgerEntrySchema.parse(entries[0])).toEqual(entries[0]);
    expect(entries[0]).toMatchObject({ status: "rejected", reason: "its file was deleted", judged: { at: later } });
    expect(learnings[0]!.status).toBe("rejected");
    expect(rerun(entries, [read]).entries).toEqual(entries);
  });
});
