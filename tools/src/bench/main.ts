import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { random } from "../worlds/random.ts";
import { actionBench } from "./action-bench.ts";
import { type Input, inventedInput, type Kind, kinds, realInput } from "./input.ts";
import { type Run, table } from "./table.ts";
import { type VariantName, variants } from "./variant.ts";

/**
 * Reading and analysing, against `JSON.parse`: all variants alternated in shuffled rounds, each run in a fresh process,
 * medians. `--kind transcripts|hooks|slim --megabytes 100 --rounds 5 --files a.jsonl b.jsonl`. Without a kind or files,
 * cold runs of the action come after. It prints and never judges: time is the machine's.
 */
const { values, positionals } = parseArgs({
  options: {
    kind: { type: "string" },
    megabytes: { type: "string", default: "100" },
    rounds: { type: "string", default: "5" },
    files: { type: "boolean", default: false },
  },
  allowPositionals: true,
});

const child = fileURLToPath(new URL("child.js", import.meta.url));
const names = Object.keys(variants) as VariantName[];

/** An array's kind shows in the file of lines that goes before. */
function filesOf(variant: VariantName, { lines, arrays }: Input): readonly string[] {
  if (variant === "scan-array") return [lines[0]!, ...arrays];
  return variant === "array" ? arrays : lines;
}

function measure(variant: VariantName, input: Input): Run {
  const files = filesOf(variant, input);
  const output = execFileSync(process.execPath, [child, variant, ...files], { encoding: "utf8", maxBuffer: 1 << 20 });
  return { variant, ...(JSON.parse(output) as Omit<Run, "variant">) };
}

function rounds(count: number, input: Input): Run[] {
  const chance = random("bench", "rounds");
  return Array.from({ length: count }, () => {
    const order = names.map((name) => ({ name, key: chance.uniform() })).toSorted((a, b) => a.key - b.key);
    return order.map(({ name }) => measure(name, input));
  }).flat();
}

const kind = values.kind ?? "transcripts";
if (!Object.hasOwn(kinds, kind)) throw new Error(`--kind is one of ${Object.keys(kinds).join(", ")}`);
const input = values.files ? realInput(positionals) : inventedInput(Number(values.megabytes), kind as Kind);
try {
  const runs = rounds(Number(values.rounds), input);
  const inOrder = names.flatMap((name) => runs.filter(({ variant }) => variant === name));
  const machine = `Node ${process.version}, ${availableParallelism()} cores, ${values.rounds} rounds`;
  process.stdout.write(
    `${values.files ? "given" : kind}: ${input.lines.length} files, ${input.megabytes.toFixed(1)} MB; ${machine}\n\n`,
  );
  process.stdout.write(table(inOrder, input.megabytes));
} finally {
  rmSync(input.folder, { recursive: true, force: true });
}

const ACTION_MEGABYTES = 50;
if (!values.files && values.kind === undefined) process.stdout.write(`\n${await actionBench(ACTION_MEGABYTES)}`);
