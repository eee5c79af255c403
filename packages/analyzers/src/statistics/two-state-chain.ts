/**
 * A failure that comes and goes. While it is *active* it is met in each session with probability `met`; before each
 * session an active one comes to *rest* with probability `rests` (mended, avoided, its work done), and a resting one
 * *returns* with probability `returns`.
 *
 * Source: the on/off hidden Markov model of Schwartz, Bradlow & Fader 2014, "Model selection using database
 * characteristics", Marketing Science 33(2); the forward recursion is Rabiner 1989.
 */
export interface Chain {
  readonly met: number;
  readonly rests: number;
  readonly returns: number;
}

/** What the sessions so far say of one failure's state: exp(`log`) times the two joint probabilities. */
export interface Belief {
  readonly active: number;
  readonly resting: number;
  readonly log: number;
}

/** The failure was just met. */
export const met: Belief = { active: 1, resting: 0, log: 0 };

const scaled = (active: number, resting: number, log: number): Belief => {
  const sum = active + resting;
  return sum === 0
    ? { active: 0, resting: 0, log: -Infinity }
    : { active: active / sum, resting: resting / sum, log: log + Math.log(sum) };
};

/** One more session, in which the failure is met: so it is active. */
export const afterMeeting = ({ active, resting, log }: Belief, { met: p, rests, returns }: Chain): Belief =>
  scaled((active * (1 - rests) + resting * returns) * p, 0, log);

/** Expected meetings in so many more sessions: the share of time awake tends to its limit at a geometric rate. */
export function expectedMeetings({ active }: Belief, { met: p, rests, returns }: Chain, sessions: number): number {
  const pace = 1 - rests - returns;
  const limit = rests + returns === 0 ? active : returns / (rests + returns);
  const excess = pace === 1 ? 0 : ((active - limit) * pace * (1 - pace ** sessions)) / (1 - pace);
  return p * (sessions * limit + excess);
}

/**
 * So many more sessions, in none of which it is met: the power of one session's matrix, by repeated squaring. Plain
 * variables: it is run a hundred times for each session in which a failure was met.
 */
export function afterSilence(belief: Belief, { met: p, rests, returns }: Chain, sessions: number): Belief {
  let known = belief;
  let aa = (1 - rests) * (1 - p);
  let ar = returns * (1 - p);
  let ra = rests;
  let rr = 1 - returns;
  let scale = 0;
  for (let left = sessions; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      const { active, resting, log } = known;
      known = scaled(aa * active + ar * resting, ra * active + rr * resting, log + scale);
    }
    const saa = aa * aa + ar * ra;
    const sar = aa * ar + ar * rr;
    const sra = ra * aa + rr * ra;
    const srr = ra * ar + rr * rr;
    // Scaled by its largest entry, as 0.1 to the thousandth power is no double.
    const top = Math.max(saa, sar, sra, srr) || 1;
    aa = saa / top;
    ar = sar / top;
    ra = sra / top;
    rr = srr / top;
    scale = 2 * scale + Math.log(top);
  }
  return known;
}
