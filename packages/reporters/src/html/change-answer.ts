import type { AdoptedRow, Change, Learning, Report } from "@afteraction/schema";
import { adoptedCaution, adoptedText, judgedRows, sidesText, verdictText } from "../words/adopted.ts";
import { plural } from "../words/amount.ts";
import { day } from "../words/moment.ts";
import { answered } from "./answer.ts";
import { element, type Markup } from "./markup.ts";

const SHOWN = 5;

const words: Readonly<Record<Change["kind"], string>> = {
  new: "learnt",
  back: "holds again",
  doubted: "has no evidence any more",
  rejected: "rejected",
  snoozed: "snoozed",
  retired: "retired",
  superseded: "said better by another",
};

/** The name of a learning, with a link to its card where it has one. */
function linked({ id, pattern }: Pick<Change, "id" | "pattern">, shown: ReadonlySet<string>): Markup {
  const name = element("code", {}, pattern);
  return shown.has(id) ? element("a", { href: `#l-${id}` }, name) : name;
}

/** Those that did not stay as they were. */
function moved({ adopted }: Report, shown: ReadonlySet<string>): Markup[] {
  const rows = adopted === undefined ? [] : judgedRows(adopted).filter(({ verdict }) => verdict !== "unclear");
  const item = (row: AdoptedRow): Markup =>
    element("li", {}, linked(row, shown), ` ${verdictText(row)}: ${sidesText(row)}`);
  return rows.length === 0 ? [] : [element("ul", { class: "changes" }, rows.slice(0, SHOWN).map(item))];
}

const changeItem =
  (shown: ReadonlySet<string>) =>
  (change: Change): Markup =>
    element("li", {}, linked(change, shown), ` ${words[change.kind]}, ${day(change.at)}`);

/** Whether what was accepted helped, before and after without a control, and what became of what was learnt. */
export function changeAnswer(published: readonly Learning[], report: Report): Markup {
  const { changes, adopted } = report;
  const rows = changes?.rows ?? [];
  const shown = new Set(published.map(({ id }) => id));
  const doubted = published.filter((each) => each.doubted !== undefined).length;
  return answered("change", "Did the last change help?", [
    element(
      "p",
      {},
      adopted === undefined && published.length + rows.length === 0
        ? "Nothing was learnt yet, so nothing could help."
        : `${adoptedText({ adopted })}.`,
    ),
    ...moved(report, shown),
    ...(adopted === undefined ? [] : [element("p", { class: "note" }, adoptedCaution)]),
    ...(doubted === 0
      ? []
      : [
          element(
            "p",
            {},
            `${plural(doubted, "accepted learning")} without evidence now: nothing of it is seen any more.`,
          ),
        ]),
    ...(rows.length === 0
      ? []
      : [
          element("p", { class: "label" }, `In the last ${changes?.days ?? 0} days`),
          element("ul", { class: "changes" }, rows.slice(0, SHOWN).map(changeItem(shown))),
          ...(rows.length > SHOWN ? [element("p", {}, `and ${plural(rows.length - SHOWN, "more change")}`)] : []),
        ]),
  ]);
}
