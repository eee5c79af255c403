import type { Adopted, Changes, Reliability } from "@afteraction/schema";

/** What changed in the rich report's ledger in the last two weeks; one name is hostile. */
export const richChanges: Changes = {
  days: 14,
  rows: [
    {
      id: "b27d19e4c08f5a36",
      pattern: "recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx",
      kind: "new",
      at: "2026-08-21T10:00:00.000Z",
      confidence: 0.97,
    },
    { id: "92c4e07a51b82d6f", pattern: "slow:Tool2", kind: "retired", at: "2026-08-18T10:00:00.000Z", confidence: 0.3 },
    {
      id: "90c4e07a51b82d6f",
      pattern: "slow:Tool0",
      kind: "rejected",
      at: "2026-08-12T10:00:00.000Z",
      confidence: 0.7,
    },
    {
      id: "0bad5eed0bad5eed",
      pattern: "slow:evil|`<script>",
      kind: "back",
      at: "2026-08-10T10:00:00.000Z",
      confidence: 0.61,
    },
  ],
};

/** How often failures are met since learnings about them were accepted; one name is hostile. */
export const richAdopted: Adopted = {
  least: 8,
  level: 0.95,
  rows: [
    {
      id: "f6a2d85930eb714c",
      pattern: "fails:Edit:NOT_READ_YET",
      since: "2026-07-20T10:00:00.000Z",
      before: { sessions: 30, met: 14 },
      after: { sessions: 22, met: 3 },
      difference: { value: -0.33, low: -0.524, high: -0.074 },
      verdict: "fell",
    },
    {
      id: "1bad5eed0bad5eed",
      pattern: "fails:evil|`<script>\u202Etxt",
      since: "2026-07-20T10:00:00.000Z",
      before: { sessions: 24, met: 2 },
      after: { sessions: 18, met: 8 },
      difference: { value: 0.361, low: 0.096, high: 0.588 },
      verdict: "rose",
    },
    {
      id: "7e1c7704bd93a8f2",
      pattern: "invalid:Read:FILE_NOT_FOUND",
      since: "2026-07-06T10:00:00.000Z",
      before: { sessions: 3, met: 1 },
      after: { sessions: 31, met: 7 },
      difference: { value: -0.108, low: -0.58, high: 0.214 },
      verdict: "unclear",
    },
    {
      id: "8e1c7704bd93a8f2",
      pattern: "loops:Edit:STRING_NOT_FOUND",
      since: "2026-08-17T10:00:00.000Z",
      before: { sessions: 44, met: 9 },
      after: { sessions: 5, met: 1 },
      difference: { value: -0.005, low: -0.22, high: 0.43 },
      verdict: "too-early",
    },
    {
      id: "9e1c7704bd93a8f2",
      pattern: "recurs:Bash:COMMAND_NOT_FOUND:python",
      since: "2026-06-29T10:00:00.000Z",
      before: { sessions: 0, met: 0 },
      after: { sessions: 40, met: 6 },
      difference: null,
      verdict: "unclear",
    },
  ],
};

/** Forecasts of the rich report's own past: nearly calibrated, a little overconfident at the top. */
export const richReliability: Reliability = {
  status: "enough",
  forecasts: 132,
  sessions: 61,
  bins: [
    { low: 0.5, high: 0.6, stated: 0.55, observed: 0.52, n: 21, interval: [0.32, 0.72] },
    { low: 0.6, high: 0.7, stated: 0.66, observed: 0.68, n: 25, interval: [0.48, 0.83] },
    { low: 0.7, high: 0.8, stated: 0.75, observed: 0.73, n: 26, interval: [0.54, 0.87] },
    { low: 0.8, high: 0.9, stated: 0.86, observed: 0.89, n: 28, interval: [0.73, 0.97] },
    { low: 0.9, high: 1, stated: 0.97, observed: 0.91, n: 32, interval: [0.76, 0.98] },
  ],
};

/** As in a young repository: nothing to compare with yet. */
export const youngReliability: Reliability = {
  status: "not-enough-history",
  forecasts: 0,
  sessions: 1,
  needed: 40,
  bins: [],
};
