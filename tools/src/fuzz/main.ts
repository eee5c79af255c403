import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzzed } from "./fuzz.ts";

/** `--seconds 60 --from 0`: mutated logs until the time is over; what is found is written to files beside. */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, from: { type: "string", default: "0" } },
});
const start = performance.now();
const kinds = new Map<string, number>();
let run = Number(values.from);
for (; performance.now() - start < Number(values.seconds) * 1000; run++) {
  const found = await fuzzed(run);
  if (found === undefined) continue;
  const seen = kinds.get(found.law) ?? 0;
  kinds.set(found.law, seen + 1);
  if (seen >= 3) continue;
  writeFileSync(`fuzz-${run}.log`, found.bytes);
  process.stdout.write(`run ${run}: ${found.law} (fuzz-${run}.log)\n`);
}
const runs = run - Number(values.from);
process.stdout.write(
  `${runs} runs; ${[...kinds].map(([law, count]) => `${count} × ${law}`).join("; ") || "no law broken"}\n`,
);
process.exitCode = kinds.size > 0 ? 1 : 0;
