import { errorClass, type Hypothesis, type Subject } from "@afteraction/schema";
import { objectionToName } from "./objection.ts";
import { count, day, duration, factor, percent } from "./quantity.ts";

/** What a sentence may speak of. */
export type Spoken = Pick<Hypothesis, "subject" | "metrics" | "instead" | "support">;

/** A placeholder's text; `undefined` when what it names is missing. */
type Filled = string | undefined;

/** A name as code. Only closed names get here, so no escaping is needed; any other is a bug of the caller. */
function code(name: string): string {
  if (objectionToName(name) !== undefined)
    throw new Error("a name outside the closed character set reached a sentence");
  return `\`${name}\``;
}

function named(subject: Subject, key: string): Filled {
  const value = new Map<string, string | string[] | undefined>(Object.entries(subject)).get(key);
  if (value === undefined) return undefined;
  return typeof value === "string" ? code(value) : value.map(code).join(" → ");
}

/** A command speaks for itself; a kind of file needs the tool that handles it. */
function call({ operation, tool }: Subject): Filled {
  if (operation === undefined) return tool === undefined ? undefined : code(tool);
  return operation.startsWith("*.") && tool !== undefined ? `${code(tool)} of ${code(operation)}` : code(operation);
}

/** What the class says of this subject; its bare name when the taxonomy does not know it, or slots are missing. */
function saysOf(spoken: Spoken): Filled {
  const id = spoken.subject.errorClass;
  if (id === undefined) return undefined;
  const known = errorClass(id);
  const says = known === undefined ? undefined : fill(known.says, spoken);
  return says ?? known?.saysOfAll ?? code(id);
}

function mendOf(spoken: Spoken): Filled {
  const mend = errorClass(spoken.subject.errorClass ?? "")?.mend ?? "";
  return mend === "" ? undefined : fill(mend, spoken);
}

/** What `invalid` gives as its reason, in the taxonomy's words; as the bare class where it has none without slots. */
function reasonOf(spoken: Spoken, which: "says" | "mend"): Filled {
  const id = spoken.subject.reason;
  if (id === undefined) return undefined;
  const text = errorClass(id)?.[which] ?? "";
  const filled = text === "" ? undefined : fill(text, spoken);
  return which === "says" ? (filled ?? code(id)) : filled;
}

function word(key: string, spoken: Spoken): Filled {
  if (key === "call") return call(spoken.subject);
  if (key === "instead") return spoken.instead === undefined ? undefined : code(spoken.instead);
  return named(spoken.subject, key);
}

type Unit = (value: number, spoken: Spoken) => string;
const units = new Map<string, Unit>([
  ["duration", duration],
  ["percent", (value, spoken) => percent(value, spoken.support.events)],
  ["count", count],
  ["factor", factor],
  ["day", day],
]);

function quantity(key: string, unit: string, spoken: Spoken): Filled {
  const format = units.get(unit);
  if (format === undefined) throw new Error(`a template asks for the unknown unit "${unit}"`);
  const value = new Map(Object.entries(spoken.metrics)).get(key);
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) throw new Error(`the metric "${key}" is not a finite number`);
  return format(value, spoken);
}

function placeholder(inside: string, spoken: Spoken): Filled {
  const [key = "", unit] = inside.split(":");
  if (key === "errorClass" && unit === "says") return saysOf(spoken);
  if (key === "errorClass" && unit === "mend") return mendOf(spoken);
  if (key === "reason" && (unit === "says" || unit === "mend")) return reasonOf(spoken, unit);
  return unit === undefined ? word(key, spoken) : quantity(key, unit, spoken);
}

/** The template with its placeholders filled, or nothing when one is missing. */
function fill(template: string, spoken: Spoken): Filled {
  let missing = false;
  const text = template.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
    const filled = placeholder(inside, spoken);
    missing ||= filled === undefined;
    return filled ?? "";
  });
  return missing ? undefined : text;
}

/** The names that a template asks for and the hypothesis lacks, for the error message. */
function missingIn(template: string, spoken: Spoken): string {
  const all = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, inside = ""]) => inside);
  return all.filter((inside) => placeholder(inside, spoken) === undefined).join(", ");
}

function required(template: string, spoken: Spoken): string {
  const text = fill(template, spoken);
  if (text === undefined)
    throw new Error(`"${template}" needs ${missingIn(template, spoken)}; optional parts go in [[ ]]`);
  return text;
}

/** The first alternative that can be filled; nothing when none can. */
function optional(part: string, spoken: Spoken): string {
  for (const alternative of part.split("||")) {
    const text = fill(alternative, spoken);
    if (text !== undefined) return text;
  }
  return "";
}

/** One line that begins like a sentence. */
function oneLine(text: string, template: string): string {
  if (/\[\[|\]\]/.test(text)) throw new Error(`"${template}" does not close an optional part`);
  const line = text.replace(/ {2,}/g, " ").trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/**
 * A claim's template (see `ClaimWords`) filled from one hypothesis: one line of safe Markdown, because every inserted
 * value is a number or a name of the closed character set.
 *
 * `{key}` is a name of the subject as code, a `sequence` joined by arrows; `{call}` the operation, or the tool without
 * one; `{instead}` what worked instead; `{key:duration|percent|count|factor|day}` a metric; `{errorClass:says}` and
 * `{errorClass:mend}` the taxonomy's words (`{reason:says}` and `{reason:mend}` those of a reason). `[[…]]` is left out when
 * anything inside it is missing; `[[a||b]]` is the first of its alternatives that lacks nothing. Something missing
 * elsewhere, an unknown unit and a name outside the closed set are bugs, and throw.
 */
export function phrase(template: string, spoken: Spoken): string {
  const parts = template.split(/\[\[(.*?)\]\]/);
  const text = parts.map((part, index) => (index % 2 === 1 ? optional(part, spoken) : required(part, spoken)));
  return oneLine(text.join(""), template);
}
