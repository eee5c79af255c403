import type { Report } from "@afteraction/schema";
import { createHash } from "node:crypto";
import { isPublished } from "../worth.ts";
import { dataPart } from "./data-part.ts";
import { firstScreen } from "./first-screen.ts";
import { flowPart } from "./flow-part.ts";
import { decidedPart, learningsPart } from "./learnings-part.ts";
import { element, type Markup, raw } from "./markup.ts";
import { readingPart } from "./reading-part.ts";
import { reliabilityPart } from "./reliability-part.ts";
import { script } from "./script.ts";
import { sessionsPart } from "./sessions-part.ts";
import { silencePart } from "./silence-part.ts";
import { style } from "./style.ts";
import { toolsPart } from "./tools-part.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/**
 * Nothing is loaded, sent or run but the style and the script that stand in the page (Content Security Policy 3): even
 * if a name from a log became markup, it could do nothing.
 */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const head = (): Markup =>
  element("head", {}, [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, "After-action report"),
    element("style", {}, raw(style)),
  ]);

/** A part with its name in the navigation. */
interface NamedPart {
  readonly id: string;
  readonly name: string;
  readonly body: readonly Markup[];
}

const parts = (report: Report): NamedPart[] =>
  [
    { id: "learnings", name: "Learnings", body: learningsPart(report) },
    { id: "workflow", name: "Workflow", body: flowPart(report) },
    { id: "tools", name: "Tools", body: toolsPart(report) },
    { id: "sessions", name: "Sessions", body: sessionsPart(report) },
    { id: "silence", name: "Not known yet", body: report.learnings.some(isPublished) ? silencePart(report) : [] },
    { id: "reliability", name: "Reliability", body: reliabilityPart(report) },
    { id: "decided", name: "Not published", body: decidedPart(report) },
    { id: "data", name: "Data quality", body: dataPart(report) },
    { id: "reading", name: "How to read this", body: [readingPart()] },
  ].filter(({ body }) => body.length > 0);

const navigation = (shown: readonly NamedPart[]): Markup =>
  element(
    "nav",
    { "aria-label": "Parts of the report" },
    element(
      "ul",
      {},
      shown.map(({ id, name }) => element("li", {}, element("a", { href: `#${id}` }, name))),
    ),
  );

/** The whole page. */
export function page(report: Report): string {
  const shown = parts(report);
  const body = element("body", {}, [
    element("a", { class: "skip", href: "#main" }, "Skip to the report"),
    firstScreen(report),
    navigation(shown),
    element(
      "main",
      { id: "main" },
      shown.flatMap((each) => each.body),
    ),
    element("script", {}, raw(script)),
  ]);
  return `<!doctype html>\n${element("html", { lang: "en" }, head(), body).markup}\n`;
}
