const shells = new Set(["bash", "sh", "zsh", "dash", "ksh", "fish"]);

const inBinFolder = /(?:^|\/)\.?s?bin\/[^/]+$/;

/**
 * The name of a program: its base name; a path inside the project stays (`./scripts/x.sh`), because there it names the
 * script. `/usr/bin/python3`, `node_modules/.bin/tsc` and `.venv/bin/pytest` are programs all the same.
 */
export function programName(word: string): string {
  if (/^[\w-]+$/.test(word)) return word;
  const path = word.replaceAll("\\", "/").replace(/\.exe$/i, "");
  const base = path.slice(path.lastIndexOf("/") + 1);
  if (!path.includes("/") || inBinFolder.test(path) || /^(?:\/|~|[A-Za-z]:|\$|\.\.)/.test(path)) return base;
  return path.startsWith("./") ? path : `./${path}`;
}

/** The shell script text of `bash -c '…'` (also `-lc`), if the words are that. */
export function inlineScript(name: string, words: readonly string[]): string | undefined {
  if (name === "eval") return words.slice(1).join(" ");
  if (!shells.has(name)) return undefined;
  const flag = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
  return flag === -1 ? undefined : words[flag + 1];
}

/** The script file of `bash scripts/x.sh`, if the words are that. */
export const scriptFile = (name: string, words: readonly string[]): string | undefined =>
  shells.has(name) ? words.find((word, index) => index > 0 && !/^[-+]/.test(word)) : undefined;

const python = /^(?:python|pypy)[\d.]*$|^py$/;

/** Whether the program is a Python interpreter. */
export const isPython = (name: string): boolean => python.test(name);
