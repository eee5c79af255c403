import type { Learning } from "@afteraction/schema";
import { weekText } from "../words/summary.ts";
import { shorten, visible } from "../words/visible.ts";
import type { Paper, Palette } from "./palette.ts";
import { hanging } from "./wrap.ts";

const IMPACT = "medium".length;
const ID = 8;
/** Room for most worths; a longer one moves the rest of its line. */
const WORTH = 23;
const INDENT = "      ";

type Paint = (text: string) => string;

const bandPaint = ({ band }: Learning, palette: Palette): Paint =>
  band === "high" ? palette.good : band === "medium" ? palette.warn : palette.dim;

const impactPaint = ({ impact }: Learning, palette: Palette): Paint =>
  impact === "high" ? palette.strong : impact === "low" ? palette.dim : String;

const worthText = ({ benefit }: Learning): string => weekText(benefit).replace(/ a week$/, "") || "too little to state";

/** The mark of a learning that was not in the ledger; empty for others. */
const mark = ({ status }: Learning): string => (status === "proposed" ? "  new" : "");

const painted = (text: string, paint: Paint): string => (text === "" ? "" : paint(text));

/** Enough of an id for `explain`. */
const shortId = ({ id }: Learning): string => id.slice(0, ID);

/** The first two columns, painted: confidence and impact. */
const start = (learning: Learning, palette: Palette): string =>
  `${bandPaint(learning, palette)(learning.confidence.toFixed(2))}  ` +
  `${impactPaint(learning, palette)(learning.impact)}${" ".repeat(IMPACT - learning.impact.length)}  `;

/** Columns before the worth. */
const START = "0.00  ".length + IMPACT + 2;

/** What the columns are. */
export const learningHead = ({ width, palette }: Paper): string[] =>
  width < START + WORTH + ID + 6
    ? []
    : [palette.dim(`Sure  ${"Impact".padEnd(IMPACT)}  ${"Worth a week".padEnd(WORTH)}  Id`)];

function numbersLine(learning: Learning, { width, palette }: Paper): string[] {
  const [worth, id] = [worthText(learning), shortId(learning)];
  const fresh = mark(learning);
  const isAligned = START + Math.max(WORTH, worth.length) + 2 + ID + 5 <= width;
  if (isAligned)
    return [`${start(learning, palette)}${worth.padEnd(WORTH)}  ${palette.dim(id)}${painted(fresh, palette.good)}`];
  const [first = "", ...rest] = hanging(" ".repeat(START), `${worth} a week; ${id}${fresh}`, width);
  return [`${start(learning, palette)}${first.slice(START)}`, ...rest];
}

/** A learning in full: numbers in columns, then its sentence and its advice. */
export const fullLines = (learning: Learning, paper: Paper): string[] => [
  ...numbersLine(learning, paper),
  ...hanging(INDENT, learning.description, paper.width),
  ...(learning.recommendation === "" ? [] : hanging(INDENT, learning.recommendation, paper.width, paper.palette.dim)),
  "",
];

/** A learning in one line, as far as it fits: numbers and its pattern. */
export function briefLine(learning: Learning, { width, palette }: Paper): string {
  const fresh = mark(learning);
  const id = palette.dim(shortId(learning));
  const room = Math.max(10, width - START - ID - 2 - fresh.length);
  const pattern = shorten(visible(learning.pattern), Math.min(room, WORTH + 20));
  return `${start(learning, palette)}${id}  ${pattern}${painted(fresh, palette.good)}`;
}
