/** A command that runs another one. What it runs is what matters; the wrapper itself is only an input. */
interface Wrapper {
  /** First arguments that make it a wrapper (`pnpm exec`); none: it always is one. */
  readonly when?: readonly string[];
  /** Flags that take a value as the next word. */
  readonly values?: readonly string[];
  /** Plain arguments before the wrapped command: `timeout 60 …`. */
  readonly skip?: number;
  /** The wrapped command is named by a package: version and scope go. */
  readonly package?: true;
  /** The wrapped command follows this word. */
  readonly after?: readonly string[];
}

const table: readonly (readonly [names: string, wrapper: Wrapper])[] = [
  ["timeout gtimeout", { values: ["-s", "-k", "--signal", "--kill-after"], skip: 1 }],
  ["time gtime", { values: ["-f", "-o", "--format", "--output"] }],
  ["env", { values: ["-u", "--unset", "-C", "--chdir", "-S"] }],
  ["cross-env dotenv dotenvx", {}],
  ["sudo doas", { values: ["-u", "-g", "-h", "-p", "-C", "--user", "--group"] }],
  ["nohup setsid exec builtin unbuffer caffeinate noglob winpty xvfb-run stdbuf", { values: ["-i", "-o", "-e", "-a"] }],
  ["nice ionice chrt", { values: ["-n", "-c", "-p"] }],
  ["xargs parallel", { values: ["-n", "-I", "-P", "-L", "-d", "-a", "-s", "-E", "--max-args", "--max-procs", "-j"] }],
  ["npx bunx", { values: ["-p", "--package"], package: true }],
  ["pnpx", { package: true }],
  ["uvx", { values: ["--from", "--with", "-p", "--python"], package: true }],
  ["npm", { when: ["exec", "x"], values: ["-p", "--package", "-w"], package: true }],
  ["pnpm", { when: ["exec", "dlx"], values: ["--filter", "-F", "-C", "--package"], package: true }],
  ["yarn", { when: ["exec", "dlx"], values: ["-p", "--package"], package: true }],
  ["bun", { when: ["x"], package: true }],
  [
    "uv",
    {
      when: ["run"],
      values: ["--with", "--python", "-p", "--extra", "--group", "--project", "--directory", "--env-file"],
    },
  ],
  ["poetry pipenv pdm hatch rye", { when: ["run"] }],
  ["conda mamba micromamba", { when: ["run"], values: ["-n", "-p", "--name", "--prefix"] }],
  ["bundle", { when: ["exec"] }],
  ["mise rtx asdf", { when: ["exec", "x"], after: ["--"] }],
  ["direnv", { when: ["exec"], skip: 1 }],
  ["doppler op infisical", { when: ["run"], after: ["--"] }],
  ["nix", { when: ["develop", "shell"], after: ["--command", "-c"] }],
];

const wrappers: ReadonlyMap<string, Wrapper> = new Map(
  table.flatMap(([names, wrapper]) => names.split(" ").map((name) => [name, wrapper] as const)),
);

const assignment = /^[A-Za-z_]\w*=/;

/** Index of the first plain word from `from` on (neither flag, value of a flag nor assignment), after `skip` others. */
function plainIndex(words: readonly string[], from: number, wrapper: Wrapper, skip = 0): number {
  let left = skip;
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") return index + 1 + left;
    if (wrapper.values?.includes(word) === true) index += 1;
    else if (!word.startsWith("-") && !assignment.test(word) && left-- === 0) return index;
  }
  return words.length;
}

/** Index from which the wrapper's own arguments are read; 0 when these words are no wrapper. */
function ownArguments(wrapper: Wrapper, words: readonly string[]): number {
  if (wrapper.when === undefined) return 1;
  const first = plainIndex(words, 1, wrapper);
  return wrapper.when.includes(words[first] ?? "") ? first + 1 : 0;
}

/** `@biomejs/biome@1.9` is run as `biome`. */
const executableOf = (name: string): string => name.replace(/(?<=.)@[^/]*$/s, "").replace(/^@[^/]*\//, "");

function innerIndex(wrapper: Wrapper, words: readonly string[], from: number): number {
  if (wrapper.after === undefined) return plainIndex(words, from, wrapper, wrapper.skip);
  const marker = words.findIndex((word) => wrapper.after?.includes(word));
  return marker === -1 ? words.length : marker + 1;
}

/** Words of the command that `name` wraps (`words[0]` is the wrapper); undefined when it wraps none. */
export function unwrap(name: string, words: readonly string[]): readonly string[] | undefined {
  const wrapper = wrappers.get(name);
  const from = wrapper === undefined ? 0 : ownArguments(wrapper, words);
  if (wrapper === undefined || from === 0) return undefined;
  const [first, ...rest] = words.slice(innerIndex(wrapper, words, from));
  if (first === undefined || first === "") return undefined;
  return wrapper.package ? [executableOf(first), ...rest] : [first, ...rest];
}
