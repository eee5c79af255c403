/**
 * What varies in a world, and by how much. Effects on success are in logits, effects on durations in natural
 * logarithms; an "sd" is the standard deviation of a normal draw.
 */
export interface Shape {
  /** Calls per session are log-normal. */
  readonly medianLength: number;
  readonly lengthSd: number;
  /** Sessions and users differ in how often calls fail. */
  readonly sessionSd: number;
  readonly userSd: number;
  /** Calls right after a failure fail more often: logits. */
  readonly burst: number;
  /** Probability that the same tool is used again. */
  readonly stickiness: number;
  /** Sessions differ in their mix of tools. */
  readonly mixSd: number;
  /** Sessions and users differ in how long calls take. */
  readonly sessionDurationSd: number;
  readonly userDurationSd: number;
  /** Tools differ in failures, durations, and in what comes after them. */
  readonly toolFailureSd: number;
  readonly toolDurationSd: number;
  readonly transitionSd: number;
  /** Tool mix and failures move together from a session's start to its end. */
  readonly drift: number;
  /** One latent per session moves both its tool mix and its failures. */
  readonly hardness: number;
  /** Probability that a failed call is followed by its tool's usual repair and tried again. Neither helps it. */
  readonly retry: number;
  /** Order, outcomes and durations permuted afterwards. */
  readonly shuffled: boolean;
  /** People differ in their mix of tools, and the first of them has this share of all sessions (0: all alike). */
  readonly userMixSd: number;
  readonly mainUser: number;
  /** A tool fails more or less, and is refused more or less, throughout one session: logits. */
  readonly moodSd: number;
  /** Tools come in pairs that follow each other so many times as often, both ways: A B A B A. */
  readonly pairing: number;
  /** Durations and clocks tell whole steps of so many milliseconds. */
  readonly tickMs: number;
  /** Probability that a call runs in parallel with the one before it. */
  readonly parallel: number;
  /** Clocks are off by so many milliseconds (sd), anew at each call; what then ends before it began has no duration. */
  readonly skewMs: number;
}

export type Kind =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F"
  | "hardness"
  | "C-calm"
  | "retry"
  | "users"
  | "moods"
  | "overlap"
  | "ties"
  | "parallel"
  | "skew";

/** Calls are independent and identically distributed. */
const A: Shape = {
  medianLength: 30,
  lengthSd: 0.9,
  sessionSd: 0,
  userSd: 0,
  burst: 0,
  stickiness: 0,
  mixSd: 0,
  sessionDurationSd: 0,
  userDurationSd: 0,
  toolFailureSd: 0,
  toolDurationSd: 0,
  transitionSd: 0,
  drift: 0,
  hardness: 0,
  retry: 0,
  shuffled: false,
  userMixSd: 0,
  mainUser: 0,
  moodSd: 0,
  pairing: 1,
  tickMs: 1,
  parallel: 0,
  skewMs: 0,
};

/** Sessions and users differ, failures come in bursts, tools are repeated; no tool differs from another. */
const B: Shape = {
  ...A,
  sessionSd: 0.8,
  userSd: 0.4,
  burst: 0.7,
  stickiness: 0.25,
  mixSd: 0.7,
  sessionDurationSd: 0.5,
  userDurationSd: 0.3,
};

/** As B, and tools truly differ. */
const C: Shape = { ...B, toolFailureSd: 0.9, toolDurationSd: 1.2, transitionSd: 0.8 };

/** The worlds without any effect of one call on another. */
export const kinds: Readonly<Record<Kind, Shape>> = {
  A,
  B,
  C,
  D: { ...C, burst: 1.5, stickiness: 0.5, sessionSd: 1.2, medianLength: 60 },
  E: { ...C, drift: 1, medianLength: 60 },
  F: { ...C, shuffled: true },
  hardness: { ...C, hardness: 0.8 },
  "C-calm": { ...C, burst: 0 },
  // Without bursts: after one, a retry right after the failure truly fares worse than any other first action.
  retry: { ...B, burst: 0, retry: 0.5 },
  users: { ...C, userSd: 1.2, userDurationSd: 1, userMixSd: 1, mainUser: 0.6 },
  moods: { ...C, moodSd: 1.5 },
  overlap: { ...C, pairing: 12, medianLength: 60 },
  ties: { ...B, tickMs: 1000 },
  parallel: { ...C, parallel: 0.3 },
  skew: { ...B, skewMs: 10_000 },
};
