const short = (value: number): string => (value < 9.95 ? value.toFixed(1).replace(/\.0$/, "") : value.toFixed(0));

/** Milliseconds for people: `850 ms`, `1.5 s`, `94 s`, `2.1 min`, `3.2 h`. */
export function duration(ms: number): string {
  if (ms < 999.5) return `${ms > 0 && ms < 1 ? "under 1" : ms.toFixed(0)} ms`;
  if (ms < 119_500) return `${short(ms / 1000)} s`;
  if (ms < 119.5 * 60_000) return `${short(ms / 60_000)} min`;
  return `${short(ms / 3_600_000)} h`;
}

/** A duration or `–` where there is none. */
export const durationOrDash = (ms: number | null): string => (ms === null ? "–" : duration(ms));
