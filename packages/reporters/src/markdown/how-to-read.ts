import type { Report } from "@afteraction/schema";
import { bullets } from "./table.ts";

/** How to read the numbers. */
export const howToRead = ({ learnings }: Report): string[] =>
  learnings.length === 0
    ? []
    : [
        "## How to read this",
        bullets([
          "**Confidence** is the probability that the same statement, measured again on the next block of sessions as " +
            "large as this one, has the same direction and is large enough to be worth a sentence. Above 0.80: high. " +
            "0.60 to 0.80: medium. Below 0.60 more data is needed.",
          "**Impact** and what a learning is **worth** say what it costs, not how sure it is: the cost of the effect in a " +
            "week, at its cautious end (lower 80 % bound).",
          "**q** is the expected share of false statements among all that are at least as strong, over everything that " +
            "was tested. One session is one observation, however many calls it holds.",
          "In drawings of an estimate, `●` is the estimate, `├┤` its 95 % confidence interval, `┊` no effect.",
          "These are associations in logs of past work. None is proof of a cause.",
        ]),
      ];
