import type { Weekly, WeeklyRow } from "@afteraction/schema";

/** Ten calendar weeks, the last one not over. */
const weeks = [
  "2026-06-15",
  "2026-06-22",
  "2026-06-29",
  "2026-07-06",
  "2026-07-13",
  "2026-07-20",
  "2026-07-27",
  "2026-08-03",
  "2026-08-10",
  "2026-08-17",
];

const row = (
  tool: string,
  calls: number[],
  errors: number[],
  medianMs: (number | null)[],
  operation?: string,
): WeeklyRow => ({ tool, ...(operation === undefined ? {} : { operation }), calls, errors, medianMs });

const flat = <T>(value: T): T[] => weeks.map(() => value);

/** The rich report's calls week by week: a build that slowed down, failures of edits that went away, a quiet week. */
export const richWeekly: Weekly = {
  weeks,
  rows: [
    row(
      "Bash",
      [60, 90, 100, 110, 0, 95, 120, 110, 125, 90],
      [9, 12, 10, 11, 0, 8, 12, 9, 11, 8],
      [1400, 1500, 1500, 1600, null, 1500, 1500, 1600, 1500, 1500],
    ),
    row("Edit", [20, 40, 45, 50, 0, 45, 55, 50, 60, 45], [3, 6, 7, 6, 0, 5, 4, 3, 2, 1], flat(40)),
    row("Read", [40, 70, 70, 75, 0, 65, 85, 80, 90, 65], [1, 1, 0, 2, 0, 1, 1, 1, 1, 1], flat(21)),
    row("WebFetch", [2, 4, 6, 5, 0, 6, 7, 6, 7, 5], [0, 0, 1, 1, 0, 0, 1, 0, 1, 0], flat(6800)),
    row("__proto__", [0, 0, 1, 1, 0, 1, 0, 1, 1, 1], [0, 0, 0, 0, 0, 1, 0, 0, 0, 0], flat(null)),
    row(
      "Bash",
      [6, 10, 10, 11, 0, 9, 12, 12, 15, 11],
      flat(0).fill(1, 3, 7),
      [9900, 10_100, 10_000, 10_200, null, 10_000, 18_100, 17_900, 18_000, 18_200],
      "npm run build",
    ),
    row("Bash", [14, 22, 24, 26, 0, 22, 28, 26, 29, 21], [2, 3, 4, 4, 0, 3, 4, 4, 4, 3], flat(94_000), "npm test"),
    row("Bash", [2, 5, 4, 6, 0, 4, 5, 4, 4, 2], [2, 5, 4, 6, 0, 4, 5, 4, 4, 2], flat(60), "rg"),
  ],
};
