import { writeFileSync } from "node:fs";

/** Preloaded into a measured process: when it ends it leaves its CPU time (ms) and peak memory (MB) in `USAGE_FILE`. */
const file = process.env["USAGE_FILE"];
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  // maxRSS is in kilobytes on every platform of Node.
  const usage = { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
  if (file !== undefined) writeFileSync(file, JSON.stringify(usage));
});
