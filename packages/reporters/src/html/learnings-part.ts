import type { Learning, Report } from "@afteraction/schema";
import { plural } from "../words/amount.ts";
import { typeTitles } from "../words/type-title.ts";
import { byPattern } from "../by-pattern.ts";
import { isPublished, publishedByWorth } from "../worth.ts";
import { part } from "./answer.ts";
import { type Beside, learningCard } from "./learning-card.ts";
import { element, type Markup, prose } from "./markup.ts";
import { stretchesOf } from "./stretches.ts";

type Option = readonly [value: string, text: string];

const select = (name: string, title: string, options: readonly Option[]): Markup =>
  element(
    "label",
    {},
    `${title} `,
    element(
      "select",
      { name },
      options.map(([value, text]) => element("option", { value }, text)),
    ),
  );

const peopleOptions = (published: readonly Learning[]): Option[] => {
  const persons = [...new Set(published.flatMap(({ subject }) => subject.user ?? []))].toSorted();
  return [
    ["", "everybody"],
    ["team", "the team, not one person"],
    ["3", "seen with at least 3 people"],
    ...persons.map((person): Option => [`=${person}`, `one person: ${person}`]),
  ];
};

const seenOptions: readonly Option[] = [
  ["", "at any time"],
  ["14", "in the last 14 days"],
  ["30", "in the last 30 days"],
  ["90", "in the last 90 days"],
  ["new", "new in the last 14 days"],
];

const sorts: readonly Option[] = [
  ["worth", "worth"],
  ["confidence", "confidence"],
  ["sessions", "sessions"],
  ["new", "newest"],
];

/** Shown by the page's script: without it, filters would do nothing. */
function filters(published: readonly Learning[]): Markup {
  const types = [...typeTitles].filter(([type]) => published.some((each) => each.type === type));
  return element("form", { class: "filters", id: "filters", hidden: true, "aria-label": "Filter and sort learnings" }, [
    element("label", {}, "Search ", element("input", { type: "search", name: "search", autocomplete: "off" })),
    select("type", "Type", [["", "all"], ...types]),
    select("impact", "Impact", [
      ["", "all"],
      ["high", "high"],
      ["medium", "medium"],
      ["low", "low"],
    ]),
    select("people", "People", peopleOptions(published)),
    select("seen", "Seen", seenOptions),
    select("sort", "Sort by", sorts),
    element("button", { type: "button", id: "open-all" }, "Open all evidence"),
    element("output", { id: "shown", "aria-live": "polite" }, plural(published.length, "learning")),
  ]);
}

/** Learnings with plots: those worth most. More would make a page that no browser opens gladly. */
const DRAWN = 200;

/** Every published learning with its evidence, most worth first. */
export function learningsPart(report: Report): Markup[] {
  const published = publishedByWorth(report.learnings);
  if (published.length === 0) return [];
  const beside = besides(report, new Set(published.slice(0, DRAWN).map(({ id }) => id)));
  return [
    part("learnings", "Learnings", [
      filters(published),
      element(
        "div",
        { id: "cards" },
        published.map((each) => learningCard(each, beside(each))),
      ),
      ...(published.length > DRAWN
        ? [element("p", { class: "note" }, `Plots: the ${DRAWN} learnings worth most.`)]
        : []),
      element("p", { id: "none", hidden: true }, "No learning matches these filters."),
    ]),
  ];
}

function besides({ asOf, evidence, adopted }: Report, drawn: ReadonlySet<string>): (learning: Learning) => Beside {
  const subjects = new Map(
    (evidence?.subjects ?? []).flatMap((subject) => subject.learnings.map((id) => [id, subject])),
  );
  const stretches = stretchesOf(evidence?.sessions ?? []);
  return ({ id }) => ({
    asOf,
    adopted,
    subject: drawn.has(id) ? subjects.get(id) : undefined,
    sessions: stretches.filter(({ example }) => example.calls.some(({ learnings }) => learnings.includes(id))),
  });
}

/** What people decided against, or what is gone: short, and with its status. */
export function decidedPart({ learnings }: Report): Markup[] {
  const rows = learnings.filter((each) => !isPublished(each)).toSorted(byPattern);
  if (rows.length === 0) return [];
  const items = rows.map(({ status, description }) =>
    element("li", {}, element("b", {}, `${status}: `), prose(description)),
  );
  return [
    part("decided", "Not published", [
      element(
        "details",
        {},
        element("summary", {}, `${plural(rows.length, "learning")} rejected, snoozed, retired or superseded`),
        element("ul", {}, items),
      ),
    ]),
  ];
}
