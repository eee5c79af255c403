import type { Report } from "@afteraction/schema";
import { escapeProse } from "../words/escape-prose.ts";
import { noCalls } from "../words/no-calls.ts";
import { typeTitle } from "../words/type-title.ts";
import { holdsUp } from "../worth.ts";
import { bullets } from "./table.ts";

type Silence = Report["silence"][number];

/** One kind of learning that stayed silent: why, and what came nearest. */
export const silenceItem = ({ type, reason, nearest }: Silence): string => {
  const near = nearest === "" ? "" : ` Nearest: ${escapeProse(nearest).replace(/\.$/, "")}.`;
  return `**${typeTitle(type)}**: ${escapeProse(reason).replace(/\.$/, "")}.${near}`;
};

/** Nothing to learn is an answer: it comes first, with its reasons. Empty when something is published. */
export function nothing({ learnings, silence, data }: Report): string[] {
  if (learnings.some(holdsUp)) return [];
  return [
    "**No learning holds up in these logs.** That is a result, not an error; the reasons:",
    bullets([...(data.events === 0 ? [noCalls(data)] : []), ...silence.map(silenceItem)]),
  ];
}
