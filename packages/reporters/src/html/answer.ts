import { type Child, element, type Markup } from "./markup.ts";

/** A question that the report is opened for, with its answer. */
export const answered = (id: string, question: string, answer: readonly Child[]): Markup =>
  element(
    "section",
    { class: "answer", "aria-labelledby": `q-${id}` },
    element("h2", { id: `q-${id}` }, question),
    answer,
  );

/** A part of the page below the first screen. */
export const part = (id: string, title: string, body: readonly Child[]): Markup =>
  element("section", { id, "aria-labelledby": `h-${id}` }, element("h2", { id: `h-${id}` }, title), body);
