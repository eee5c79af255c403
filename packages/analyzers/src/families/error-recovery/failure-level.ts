import type { Event } from "@afteraction/schema";

/** Sessions differ in how much fails in them; cuts of the share of failures. */
const CUTS = [0.08, 0.16, 0.28];

/**
 * How much fails in a session beside one tool, in four levels: (failures + ½)/(calls + 5) over the other tools' calls,
 * cut at 8, 16 and 28 %. The tool itself is left out, so that its own outcomes do not choose its stratum.
 */
export function failureLevels(events: readonly Event[]): (tool: string) => number {
  const all = { calls: 0, failures: 0 };
  const own = new Map<string, { calls: number; failures: number }>();
  for (const { tool, outcome } of events) {
    if (outcome !== "success" && outcome !== "error") continue;
    const mine = own.get(tool) ?? { calls: 0, failures: 0 };
    own.set(tool, mine);
    for (const tally of [all, mine]) {
      tally.calls++;
      tally.failures += outcome === "error" ? 1 : 0;
    }
  }
  return (tool) => {
    const mine = own.get(tool) ?? { calls: 0, failures: 0 };
    const share = (all.failures - mine.failures + 0.5) / (all.calls - mine.calls + 5);
    return CUTS.filter((cut) => share >= cut).length;
  };
}
