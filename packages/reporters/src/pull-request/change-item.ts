import type { Estimate, Learning, LedgerEntry } from "@afteraction/schema";
import { bullets, details, paragraphs } from "../markdown/table.ts";
import { estimateLine, numbers } from "../markdown/worth-most.ts";
import { probability } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { day, hasTime } from "../words/moment.ts";
import { quantity } from "../words/quantity.ts";
import { saysWhatWorked } from "../words/says-what-worked.ts";
import { supportText } from "../words/summary.ts";
import { boxLine } from "./boxes.ts";
import { inertProse } from "./inert-prose.ts";
import type { Changed } from "./ledger-changes.ts";

/** A learning as one item of a list: in full, or with as little as a decision needs. */
export interface Item {
  readonly full: string;
  readonly brief: string;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

/** The beginning of an id, as commands take it. */
export const shortId = ({ id }: Pick<Learning, "id">): string => `\`${id.slice(0, 8)}\``;

const sentence = ({ description, recommendation }: Learning): string =>
  `**${inertProse(description)}** ${inertProse(recommendation)}`.trim();

const numbersLine = (learning: Learning): string => `${numbers(learning)} · ${shortId(learning)}`;

function evidence(learning: Learning): string {
  const { firstSeen, lastSeen, examples, p, q } = learning;
  return details(
    "Evidence",
    bullets([
      escapeCell(learning.pattern, 120),
      estimateLine(learning),
      `${supportText(learning)}; ${probability("p", p)}; ${probability("q", q)}`,
      ...(saysWhatWorked(learning) ? [] : [`worked instead: ${escapeCell(learning.instead ?? "", 120)}`]),
      ...(hasTime(lastSeen) ? [`first seen ${day(firstSeen)}, last ${day(lastSeen)}`] : []),
      ...examples.slice(0, 3).map((example) => escapeCell(example, 120)),
    ]),
  );
}

/** A learning that is new, or back: ticked until somebody does not want it. */
export function freshItem(learning: LedgerEntry): Item {
  const line = boxLine(learning.id, true, sentence(learning));
  return {
    full: [line, "", indented(paragraphs([numbersLine(learning), evidence(learning)]))].join("\n"),
    brief: boxLine(
      learning.id,
      true,
      `${inertProse(learning.description)} (${learning.confidence.toFixed(2)}, ${learning.impact} impact, ${shortId(learning)})`,
    ),
  };
}

const arrow = (before: string, after: string): string[] => (before === after ? [] : [`${before} → **${after}**`]);

const valueOf = ({ value, unit }: Estimate): string => quantity(value, unit);

/** What moved, in numbers. */
function movement({ before, after }: Changed): string {
  const moved = [
    ...arrow(before.confidence.toFixed(2), after.confidence.toFixed(2)).map((text) => `confidence ${text}`),
    ...arrow(valueOf(before.estimate), valueOf(after.estimate)).map((text) => `estimate ${text}`),
    ...arrow(before.impact, after.impact).map((text) => `impact ${text}`),
  ];
  return moved.length === 0 ? "other words" : moved.join(" · ");
}

/** A learning whose numbers moved. */
export function changedItem(change: Changed): Item {
  const { after } = change;
  return {
    full: [
      `- ${sentence(after)}`,
      "",
      indented(paragraphs([`${movement(change)} · ${shortId(after)}`, evidence(after)])),
    ].join("\n"),
    brief: `- ${inertProse(after.description)} (${movement(change)}, ${shortId(after)})`,
  };
}

/** A learning that no longer holds up. */
export function retiredItem(learning: LedgerEntry): Item {
  const why = learning.status === "superseded" ? "said better by another learning" : "no longer supported by the data";
  const brief = `- ${inertProse(learning.description)} (${why}; ${learning.confidence.toFixed(2)}, ${shortId(learning)})`;
  return { full: brief, brief };
}

/** A learning that a person accepted and that no longer holds up: ticked as long as it is kept. */
export function doubtedItem(learning: LedgerEntry): Item {
  const text = `${inertProse(learning.description)} (now ${learning.confidence.toFixed(2)}, ${shortId(learning)})`;
  const brief = boxLine(learning.id, true, text);
  return { full: brief, brief };
}

/** A learning that a person turned down or put off: empty until somebody wants it back. */
export function declinedItem(learning: LedgerEntry): Item {
  const { status, snoozedUntil, reason } = learning;
  const until = status === "snoozed" && snoozedUntil !== undefined ? ` until ${snoozedUntil}` : "";
  const why = reason === undefined || reason === "" ? "" : `: ${inertProse(reason)}`;
  const text = `${inertProse(learning.description)} (${status}${until}${why}; ${shortId(learning)})`;
  const brief = boxLine(learning.id, false, text);
  return { full: brief, brief };
}
