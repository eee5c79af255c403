const BEGIN = "<!-- afteraction:body -->";
const END = "<!-- afteraction:end -->";

/** What people wrote before and after our part of a body; undefined where our part is not whole. */
function around(body: string): readonly [string, string] | undefined {
  const start = body.indexOf(BEGIN);
  const end = body.indexOf(END, start);
  return start < 0 || end < 0 ? undefined : [body.slice(0, start), body.slice(end + END.length)];
}

/** A forge hands bodies back with the line endings of a browser, and without white space at the end. */
export const normalBody = (body: string): string => body.replace(/\r\n?/g, "\n").trimEnd();

/** Our part of a pull request's body in its place: what people wrote around it stays. */
export function placed(text: string, existing = ""): string {
  const [before, after] = around(normalBody(existing)) ?? ["", ""];
  return normalBody(`${before}${BEGIN}\n${text}\n${END}${after}`);
}

/** Characters that people wrote around our part. */
export const written = (existing: string): number =>
  (around(normalBody(existing)) ?? []).reduce((sum, text) => sum + [...text].length, 0);
