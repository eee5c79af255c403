import { joined, type PrivatePattern } from "./redact-pattern.ts";

/** No word, dot or bracket before, or a line end or tab as JSON writes it: not inside another path. */
const pathStart = String.raw`(?:(?<![\w.\])-])|(?<=\\[nrt]))`;

const name = String.raw`[^\s/\\:"'\x60<>|,;()[\]]{1,64}`;

/** What names a person: e-mail addresses, and home folders. */
export const peoplePatterns: readonly PrivatePattern[] = [
  {
    kind: "email",
    hint: "@",
    pattern: joined(
      "g",
      String.raw`(?:(?<![\w.+%-])|(?<=\\[nrt]))(?!git@)[A-Za-z0-9][\w.+%-]{0,63}@(?!\d{1,2}x?\.)`,
      String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,24}(?![\w@])`,
    ),
  },
  {
    kind: "home",
    hint: "Users",
    pattern: /(?:\b|(?<=\\[nrt]))[A-Za-z]:(?:\\{1,2}|\/)Users(?:\\{1,2}|\/)(?!Public\b)[^\\/:"'`<>|\r\n\t,;[\]]{1,64}/g,
  },
  // not `src/Users/List.tsx`: a folder of that name inside a project is nobody's home
  {
    kind: "home",
    hint: "/Users/",
    pattern: joined(
      "g",
      `(?:${pathStart}(?:/mnt)?/[a-z]|/Volumes/[^\\s/]{1,64}|/System/Volumes/Data|${pathStart})`,
      String.raw`/Users/(?!Shared\b)${name}`,
    ),
  },
  {
    kind: "home",
    hint: "/home/",
    pattern: joined("g", pathStart, `(?:/(?:var|usr|export|data|mnt|private))?/home/${name}`),
  },
  {
    kind: "home",
    hint: "\\home\\",
    pattern: joined("g", String.raw`\\{1,2}home\\{1,2}${name}`),
  },
  {
    kind: "home",
    hint: "%2F",
    pattern: /%2F(?:Users|home)%2F(?!Shared\b)[\w.-]{1,64}/gi,
  },
  // how Claude Code names a project's folder
  {
    kind: "home",
    hint: "-Users-",
    pattern: /(?<=^|[\s/\\"'])-?(?:[A-Za-z]--)?Users-[A-Za-z0-9]{1,64}|(?<=[/\\])-Users-[A-Za-z0-9]{1,64}/g,
  },
  { kind: "home", hint: "-home-", pattern: /(?<=^|[\s/\\"'])-home-[A-Za-z0-9]{1,64}/g },
  { kind: "home", hint: "~", pattern: /(?:(?<![\w./@^~-])|(?<=\\[nrt]))~[a-z_][a-z0-9_-]{1,31}(?=\/)/g },
];
