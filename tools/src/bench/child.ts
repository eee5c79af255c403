import { type VariantName, variants } from "./variant.ts";

/** One variant in a process of its own: prints milliseconds, peak memory and what was counted, as JSON. */
const [variant, ...files] = process.argv.slice(2);
const start = performance.now();
const count = await variants[variant as VariantName](files);
const ms = performance.now() - start;
// maxRSS is in kilobytes on every platform of Node.
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, peakMb, count }));
