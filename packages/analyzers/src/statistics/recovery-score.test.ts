import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { type RecoveryRow, recoveryCell } from "./recovery-score.ts";
import { stratumScore } from "./strata.ts";

const row = (stratum: string, n: number, y: number, a: number, b: number): RecoveryRow => ({ stratum, n, y, a, b });

describe("recoveryCell", () => {
  it("finds nothing where the action is taken always, or never", () => {
    expect(recoveryCell([row("u", 2, 1, 2, 1), row("u", 3, 1, 3, 1)])).toMatchObject({ G: 0, U: 0, W: 0, V: 0 });
    expect(recoveryCell([row("u", 2, 1, 0, 0)])).toMatchObject({ G: 0, U: 0, W: 0, n0: 2 });
  });

  it("adds up to the pooled stratum's score", () => {
    const cell = recoveryCell([row("u", 2, 2, 1, 1), row("u", 3, 1, 1, 1), row("u", 4, 1, 2, 1)]);
    const pooled = stratumScore({ n: 9, m: 4, n1: 4, a: 3 });
    expect(cell.U).toBeCloseTo(pooled.u, 5);
    expect(cell.W).toBeCloseTo(pooled.w, 5);
    expect(cell.V).toBeCloseTo(pooled.v, 5);
    expect(cell).toMatchObject({ G: 3, G1: 3, n1: 4, y1: 3, n0: 5, y0: 1 });
  });

  it("compares within strata only", () => {
    const rows = [row("easy", 8, 8, 7, 7), row("hard", 8, 0, 1, 0)];
    expect(recoveryCell(rows).U).toBeCloseTo(0, 9);
  });

  it("has U and W of the pooled strata, however opportunities spread over sessions", () => {
    const one = fc.tuple(fc.constantFrom("p", "q"), fc.boolean(), fc.boolean(), fc.nat(4));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (opportunities) => {
        const rows = opportunities.map(([s, taken, ok]) => row(s, 1, ok ? 1 : 0, taken ? 1 : 0, taken && ok ? 1 : 0));
        const whole = new Map<string, RecoveryRow>();
        opportunities.forEach(([s, , , session], i) => {
          const before = whole.get(`${s}${session}`) ?? row(s, 0, 0, 0, 0);
          const { n, y, a, b } = rows[i]!;
          whole.set(`${s}${session}`, row(s, before.n + n, before.y + y, before.a + a, before.b + b));
        });
        const [single, clustered] = [recoveryCell(rows), recoveryCell([...whole.values()])];
        expect(clustered.U).toBeCloseTo(single.U, 4);
        expect(clustered.W).toBeCloseTo(single.W, 4);
        expect(clustered.V).toBe(single.V);
      }),
    );
  });
});
