import type { Adopted, AdoptedRow, Report } from "@afteraction/schema";
import type { intervalPlot } from "../interval-plot.ts";
import { count, plural } from "./amount.ts";
import { estimateText } from "./quantity.ts";

type Verdict = AdoptedRow["verdict"];

/** In the order in which a reader needs them. */
const verdicts: ReadonlyMap<Verdict, string> = new Map([
  ["rose", "met more often now"],
  ["fell", "met less often now"],
  ["unclear", "unclear"],
  ["too-early", "too early"],
]);

export const verdictText = ({ verdict }: AdoptedRow): string => verdicts.get(verdict) ?? verdict;

const rank = ({ verdict }: AdoptedRow): number => [...verdicts.keys()].indexOf(verdict);

/** Rows with a verdict, those that rose first. */
export const judgedRows = ({ rows }: Adopted): AdoptedRow[] =>
  rows
    .filter(({ verdict }) => verdict !== "too-early")
    .toSorted((a, b) => rank(a) - rank(b) || (`${a.pattern} ${a.id}` < `${b.pattern} ${b.id}` ? -1 : 1));

/** What `intervalPlot` draws: the difference, with no effect at 0; undefined where a side has no session. */
export function drawable(
  { difference }: AdoptedRow,
  { level }: Adopted,
): Parameters<typeof intervalPlot>[0] | undefined {
  if (difference === null) return undefined;
  const { value, low, high } = difference;
  return { estimate: { value, unit: "difference", interval: { low, high, level } }, effect: value };
}

/** `−25 points (95 % confidence interval −42 to −6)`. */
export function differenceText(row: AdoptedRow, adopted: Adopted): string {
  const drawn = drawable(row, adopted);
  return drawn === undefined ? "not known: no session on one side" : estimateText(drawn.estimate);
}

export const sideText = ({ met, sessions }: AdoptedRow["before"]): string => `${count(met)} of ${count(sessions)}`;

/** Before: `12 of 40 sessions met it before, 3 of 22 since`. */
export const sidesText = ({ before, after }: AdoptedRow): string =>
  `${count(before.met)} of ${plural(before.sessions, "session")} met it before, ${sideText(after)} since`;

const isMet = (amount: number): string => `${count(amount)} ${amount === 1 ? "is" : "are"} met`;

function waiting(early: number, { least }: Adopted): string {
  return `${plural(early, "accepted learning")} with fewer than ${plural(least, "session")} since: too early to say`;
}

/** Whether what was accepted helped, in a sentence without its full stop. */
export function adoptedText({ adopted }: Pick<Report, "adopted">): string {
  if (adopted === undefined || adopted.rows.length === 0)
    return "Nothing was accepted yet that could be compared: only failures are, before they were accepted and since";
  const amountOf = (verdict: Verdict): number => adopted.rows.filter((row) => row.verdict === verdict).length;
  const early = amountOf("too-early");
  const enough = adopted.rows.length - early;
  if (enough === 0) return waiting(early, adopted);
  const more = early === 0 ? "" : `; ${count(early)} more too early to say`;
  return (
    `Of ${plural(enough, "accepted learning")} with enough sessions since: ${isMet(amountOf("fell"))} less often now, ` +
    `${count(amountOf("rose"))} more often, ${count(amountOf("unclear"))} unclear${more}`
  );
}

/** What the comparison is not. */
export const adoptedCaution =
  "Before and after, without a control: whatever else changed in these weeks counts as well, and a failure that is " +
  "learnt because it was frequent is often rarer afterwards anyway. Each interval stands by itself: of 20 learnings " +
  "that changed nothing, about one has an interval without 0 by chance.";
