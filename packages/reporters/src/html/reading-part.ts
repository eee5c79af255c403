import { part } from "./answer.ts";
import { element, type Markup } from "./markup.ts";

const terms: readonly (readonly [term: string, meaning: string])[] = [
  [
    "Confidence",
    "The probability that the same statement, measured again on the next block of sessions as large as this one, has " +
      "the same direction and is large enough to be worth a sentence. Above 0.80: high. 0.60 to 0.80: medium.",
  ],
  [
    "Impact, worth",
    "What it costs, not how sure it is: the cost of the effect in a week, at its cautious end (lower 80 % bound).",
  ],
  [
    "q",
    "The expected share of false statements among all that are at least as strong, over everything that was tested. " +
      "One session is one observation, however many calls it holds.",
  ],
  ["Drawn estimates", "A dot is the estimate, the bar its confidence interval, the dotted line no effect."],
  [
    "Weeks",
    "Calls are counted by the week in which their session began. The dashed line is the day a learning was first seen.",
  ],
  ["Cause", "These are associations in logs of past work. None is proof of a cause."],
];

/** How to read the numbers. */
export const readingPart = (): Markup =>
  part("reading", "How to read this", [
    element(
      "dl",
      { class: "terms" },
      terms.flatMap(([term, meaning]) => [element("dt", {}, term), element("dd", {}, meaning)]),
    ),
  ]);
