import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterMeeting, afterSilence, type Belief, type Chain, expectedMeetings, met } from "./two-state-chain.ts";

const inside = fc.double({ min: 0.001, max: 0.99, noNaN: true });
const probability = fc.oneof(fc.constant(0), inside);
const chains = fc.record({ met: inside, rests: probability, returns: probability });

const oneByOne = (belief: Belief, chain: Chain, sessions: number): Belief =>
  Array.from({ length: sessions }).reduce<Belief>((each) => afterSilence(each, chain, 1), belief);

describe("afterSilence", () => {
  it("changes nothing over no session", () => {
    expect(afterSilence(met, { met: 0.3, rests: 0.2, returns: 0.1 }, 0)).toEqual(met);
  });

  it("is the same at once as session by session", () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 0, max: 40 }), (chain, sessions) => {
        const [leap, steps] = [afterSilence(met, chain, sessions), oneByOne(met, chain, sessions)];
        expect(leap.active).toBeCloseTo(steps.active, 9);
        if (steps.log > -300) expect(leap.log).toBeCloseTo(steps.log, 7);
      }),
    );
  });

  it("knows what cannot be", () => {
    expect(afterSilence(met, { met: 1, rests: 0, returns: 0 }, 3).log).toBe(-Infinity);
  });
});

describe("afterMeeting", () => {
  it("is active, however long it rested", () => {
    const after = afterMeeting({ active: 0.01, resting: 0.99, log: 0 }, { met: 0.5, rests: 0.1, returns: 0.2 });
    expect(after).toMatchObject({ active: 1, resting: 0 });
    expect(Math.exp(after.log)).toBeCloseTo((0.01 * 0.9 + 0.99 * 0.2) * 0.5, 12);
  });
});

describe("expectedMeetings", () => {
  it("agrees with adding up session by session", () => {
    fc.assert(
      fc.property(chains, probability, fc.integer({ min: 0, max: 30 }), (chain, active, sessions) => {
        let awake = active;
        let sum = 0;
        for (let session = 0; session < sessions; session++) {
          awake = awake * (1 - chain.rests) + (1 - awake) * chain.returns;
          sum += awake * chain.met;
        }
        expect(expectedMeetings({ active, resting: 1 - active, log: 0 }, chain, sessions)).toBeCloseTo(sum, 8);
      }),
    );
  });
});
