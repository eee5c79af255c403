import type { Learning, LedgerEntry } from "@afteraction/schema";
import { learning } from "../learning.fixture.ts";

/** A ledger entry of an active learning; every field can be given. */
export const entry = (fields: Partial<LedgerEntry> = {}): LedgerEntry => {
  const { status: _, ...rest } = learning() as Learning;
  const at = "2026-07-02T09:00:00.000Z";
  return {
    schemaVersion: 1,
    ...rest,
    status: "active",
    note: "",
    history: [{ at, status: "active", confidence: rest.confidence }],
    ...fields,
  };
};

/** The n-th of many different entries. */
export const nthEntry = (n: number, fields: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({
    id: n.toString(16).padStart(16, "0"),
    pattern: `slow:Tool${n}`,
    subject: { tool: `Tool${n}`, quality: "measured" },
    description: `\`Tool${n}\` takes over 5 s in 75 % of calls (median 6.8 s; 48 calls in 19 sessions).`,
    benefit: { secondsPerWeek: 1000 + n, failuresPerWeek: 0 },
    ...fields,
  });
