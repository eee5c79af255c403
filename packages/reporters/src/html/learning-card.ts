import type { Adopted, Learning, SubjectEvidence } from "@afteraction/schema";
import { count } from "../words/amount.ts";
import { measuredText } from "../words/estimate-meaning.ts";
import { hasTime, isRecent } from "../words/moment.ts";
import { saysWhatWorked } from "../words/says-what-worked.ts";
import { benefitText } from "../words/summary.ts";
import { typeTitle } from "../words/type-title.ts";
import { worth } from "../worth.ts";
import { adoptedFigure } from "./adopted-figure.ts";
import { distributionDrawing, distributionTitle } from "./distribution-drawing.ts";
import { intervalDrawing } from "./interval-drawing.ts";
import { learningNumbers } from "./learning-numbers.ts";
import { type Child, element, type Markup, prose } from "./markup.ts";
import { trendDrawing } from "./trend-drawing.ts";

const DAY = 86_400_000;

/** What stands beside a learning: its subject's numbers, and the stretches of sessions that show it. */
export interface Beside {
  readonly asOf: string;
  readonly subject: SubjectEvidence | undefined;
  readonly adopted: Adopted | undefined;
  /** Anchors of stretches, with their labels. */
  readonly sessions: readonly { readonly anchor: string; readonly label: string }[];
}

const daysAgo = (iso: string, asOf: string): number =>
  Math.max(0, Math.round((Date.parse(asOf) - Date.parse(iso)) / DAY));

/** What the page's script filters and sorts by. */
const facets = (learning: Learning, { asOf }: Beside) => ({
  "data-type": learning.type,
  "data-impact": learning.impact,
  "data-person": learning.subject.user ?? "",
  "data-people": learning.support.users,
  "data-seen": hasTime(asOf) ? daysAgo(learning.lastSeen, asOf) : 0,
  "data-new": hasTime(asOf) ? daysAgo(learning.firstSeen, asOf) : 0,
  "data-worth": worth(learning).toFixed(1),
  "data-confidence": learning.confidence.toFixed(3),
  "data-sessions": learning.support.sessions,
});

const chip = (kind: string, ...text: readonly Child[]): Markup => element("li", { class: kind }, ...text);

function chips(learning: Learning, { asOf }: Beside): Markup {
  const { type, confidence, band, impact, benefit, firstSeen, subject, doubted } = learning;
  const isNew = hasTime(asOf) && isRecent(firstSeen, asOf);
  return element("ul", { class: "chips" }, [
    chip("type", typeTitle(type)),
    chip(`band ${band}`, "confidence ", element("b", {}, confidence.toFixed(2)), ` (${band})`),
    chip(`impact ${impact}`, `${impact} impact`),
    chip("worth", benefitText(benefit)),
    ...(isNew ? [chip("new", "new in the last 14 days")] : []),
    ...(subject.user === undefined ? [] : [chip("person", "one person: ", element("code", {}, subject.user))]),
    ...(doubted === undefined ? [] : [chip("doubted", "without evidence now: proposed for retirement")]),
  ]);
}

const figure = (title: string, drawn: Markup | undefined): Markup[] =>
  drawn === undefined ? [] : [element("figure", {}, element("figcaption", {}, title), drawn)];

function plots({ subject: about, firstSeen }: Learning, { subject }: Beside): Markup[] {
  if (subject === undefined) return [];
  const isSequence = about.sequence !== undefined;
  const title = distributionTitle(subject, isSequence);
  const trend = trendDrawing(subject, firstSeen, isSequence);
  const drawn = [...figure(title, distributionDrawing(subject, title)), ...figure(trend?.title ?? "", trend?.drawn)];
  return drawn.length === 0 ? [] : [element("div", { class: "plots" }, drawn)];
}

function seenIn({ sessions }: Beside): Markup[] {
  if (sessions.length === 0) return [];
  const links = sessions.map(({ anchor, label }) => element("li", {}, element("a", { href: `#${anchor}` }, label)));
  return [element("p", { class: "label" }, "Seen for example in"), element("ul", { class: "links" }, links)];
}

function sinceAccepted({ id }: Learning, { adopted }: Beside): Markup[] {
  const row = adopted?.rows.find((each) => each.id === id);
  return adopted === undefined || row === undefined ? [] : [adoptedFigure(row, adopted)];
}

/** One learning: what it says first, its estimate drawn with its interval, and its evidence one step down. */
export function learningCard(learning: Learning, beside: Beside): Markup {
  const { id, description, recommendation, instead } = learning;
  return element(
    "article",
    { class: "learning", id: `l-${id}`, ...facets(learning, beside) },
    element("h3", {}, prose(description)),
    element("p", { class: "advice" }, prose(recommendation)),
    ...(instead === undefined || saysWhatWorked(learning)
      ? []
      : [element("p", { class: "advice" }, "What worked instead: ", element("code", {}, instead))]),
    chips(learning, beside),
    element("div", { class: "estimate" }, intervalDrawing(learning), element("p", {}, measuredText(learning))),
    ...sinceAccepted(learning, beside),
    element(
      "details",
      {},
      element("summary", {}, `Evidence: ${count(learning.support.sessions)} sessions`),
      ...plots(learning, beside),
      ...seenIn(beside),
      learningNumbers(learning),
    ),
  );
}
