import { bullets, details } from "../markdown/table.ts";

/** How to review, folded away. */
export const reviewHelp: string = details(
  "How to review",
  [
    bullets([
      "**Untick** a box to turn a learning down, or tick one to take it back. The next run updates the files.",
      "Or **comment**, one command a line, with the beginning of an id: `/reject b27d19e4 reason`, " +
        "`/snooze b27d19e4 30d` (or `2026-12-24`, or nothing: until its evidence is another), `/accept b27d19e4`, " +
        "`/explain b27d19e4`. `/accept` alone takes all that are new.",
      "Or **edit** `status`, `reason` and `note` in a learning's file on this branch.",
      "Only words of people who may write to this repository count.",
    ]),
    "",
    "Confidence is the probability that the same statement holds again on the next block of sessions as large as this " +
      "one. Impact says what it costs, not how sure it is.",
  ].join("\n"),
);
