/** The end of a line that carries a box: which learning it is about. */
export const boxMark = (id: string): string => `<!-- afteraction:id=${id} -->`;

const box = /^\s*[-*+] \[([ xX])\] .*<!-- afteraction:id=([0-9a-f]{16}) -->\s*$/gm;

/** A line with a box. */
export const boxLine = (id: string, ticked: boolean, text: string): string =>
  `- [${ticked ? "x" : " "}] ${text} ${boxMark(id)}`;

/** The boxes of a body by id, as people left them: true is ticked. */
export function boxesOf(body: string): ReadonlyMap<string, boolean> {
  return new Map([...body.matchAll(box)].map(([, tick = " ", id = ""]) => [id, tick !== " "]));
}
