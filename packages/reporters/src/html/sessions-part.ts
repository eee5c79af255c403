import type { Report, SessionExample } from "@afteraction/schema";
import { plural } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { part } from "./answer.ts";
import { element, joined, type Markup } from "./markup.ts";
import { sessionDrawing } from "./session-drawing.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

type Call = SessionExample["calls"][number];

const marks: ReadonlyMap<string, string> = new Map([
  ["success", ""],
  ["error", " failed"],
]);

function callItem({ name, outcome, durationMs, learnings }: Call): Markup {
  const time = durationMs === null ? "" : ` ${duration(durationMs)}`;
  const about = learnings.map((id) => joined([" ", element("a", { href: `#l-${id}` }, "learning")]));
  return element(
    "li",
    { class: outcome === "error" ? "failed" : undefined },
    element("code", {}, name),
    `${time}${marks.get(outcome) ?? ` ${outcome}`}`,
    about,
  );
}

function around({ before, after }: SessionExample): string {
  const parts = [
    ...(before > 0 ? [`${plural(before, "call")} before`] : []),
    ...(after > 0 ? [`${plural(after, "call")} after`] : []),
  ];
  return parts.length === 0 ? "the whole session" : parts.join(", ");
}

const stretchArticle = ({ anchor, label, example }: Stretch): Markup =>
  element(
    "article",
    { class: "stretch", id: anchor },
    element("h3", {}, label.charAt(0).toUpperCase() + label.slice(1)),
    element("p", { class: "note" }, element("code", {}, example.session), ` · ${around(example)}`),
    element(
      "div",
      { class: "wide", role: "region", tabindex: 0, "aria-label": `Timeline of ${label}` },
      sessionDrawing(example, `Calls of ${label}`),
    ),
    element(
      "details",
      {},
      element("summary", {}, `${plural(example.calls.length, "call")} as a list`),
      element("ol", { class: "calls" }, example.calls.map(callItem)),
    ),
  );

/** Stretches of sessions that learnings refer to; who worked there is not told. */
export function sessionsPart({ evidence }: Report): Markup[] {
  const stretches = stretchesOf(evidence?.sessions ?? []);
  if (stretches.length === 0) return [];
  return [
    part("sessions", "Example sessions", [
      element(
        "p",
        {},
        "Up to 40 calls around what the learnings refer to. Sessions bear pseudonyms; who worked there is not told.",
      ),
      element(
        "details",
        { class: "bulk" },
        element("summary", {}, plural(stretches.length, "stretch", "stretches")),
        ...stretches.map(stretchArticle),
      ),
    ]),
  ];
}
