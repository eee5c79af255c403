import { createReadStream } from "node:fs";
import { decompress } from "./decompress.ts";
import { type Finding, secretsInText } from "./secrets-in-text.ts";

/** A text is searched this many UTF-16 code units at a time, up to the last line end. */
const PIECE = 1 << 20;
/** A line longer than a piece is cut; pieces of it overlap by more than any secret is long. */
const OVERLAP = 1 << 14;

/** Findings of one file, compressed or not; undefined when it is no text (git's test: a NUL among the first bytes). */
export async function secretsInFile(file: string): Promise<readonly Finding[] | undefined> {
  const findings: Finding[] = [];
  let [rest, line, isFirst] = ["", 1, true];
  const search = async (text: string): Promise<void> => {
    findings.push(...(await secretsInText(text, line)));
    line += text.split("\n").length - 1;
  };
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of decompress(createReadStream(file, { highWaterMark: PIECE }))) {
    if (isFirst && chunk.subarray(0, 8000).includes(0)) return undefined;
    isFirst = false;
    rest += decoder.decode(chunk, { stream: true });
    if (rest.length < PIECE) continue;
    const cut = rest.lastIndexOf("\n") + 1 || rest.length;
    await search(rest.slice(0, cut));
    rest = rest.slice(rest[cut - 1] === "\n" ? cut : cut - OVERLAP);
  }
  await search(rest + decoder.decode());
  return distinct(findings);
}

/** Where pieces overlap, the same is found twice. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.line} ${finding.kind}`, finding])).values(),
];
