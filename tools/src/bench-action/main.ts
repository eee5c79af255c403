import { parseArgs } from "node:util";
import { actionBench } from "../bench/action-bench.ts";

/** What runs of the bundled action cost, cold: `--megabytes 50` of snapshots. It prints and never judges. */
const { values } = parseArgs({ options: { megabytes: { type: "string", default: "50" } } });

process.stdout.write(await actionBench(Number(values.megabytes)));
