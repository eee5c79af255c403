/** How long the client waits, and how often it tries again. */
export interface Patience {
  /** Milliseconds that count as a second of waiting. */
  readonly secondMs: number;
  /** Whether writes keep the distance that GitHub asks for (a second; three where people are notified). */
  readonly paced: boolean;
  /** Retries after an answer of 5xx, a broken one or none. */
  readonly retries: number;
  /** Longest wait for a rate limit to pass, in seconds; a longer one is reported instead. */
  readonly longestWait: number;
}

/**
 * Five calls in a row may fail before a run gives up, after at most two minutes of waiting for one call.
 * Distances: docs.github.com, "Best practices for using the REST API".
 */
export const patient: Patience = { secondMs: 1000, paced: true, retries: 3, longestWait: 60 };

const limitRetries = 2;

/** What the plugin calls a group of limiters, without any limit. */
const unlimited = {
  key: () => ({
    schedule: (_options: unknown, act: (...args: unknown[]) => unknown, ...args: unknown[]) => act(...args),
  }),
};

/** Options for the throttling plugin. */
export function throttleOptions({ secondMs, paced, longestWait }: Patience): object {
  const wait = (seconds: number, _options: unknown, _octokit: unknown, tried: number): boolean =>
    seconds <= longestWait && tried < limitRetries;
  return {
    retryAfterBaseValue: secondMs,
    onRateLimit: wait,
    onSecondaryRateLimit: wait,
    ...(paced ? {} : { write: unlimited, notifications: unlimited }),
  };
}

/** Options for the retry plugin, which waits 1, 4 and 9 seconds. */
export function retryOptions({ secondMs, retries }: Patience): { retryAfterBaseValue: number; retries: number } {
  return { retryAfterBaseValue: secondMs, retries };
}
