import { setTimeout } from "node:timers/promises";
import type { Client } from "./client.ts";
import { answered, isTrouble } from "./github-error.ts";

const waits = [1, 2, 4];

/**
 * Asks until GitHub has heard of its own news: right after a pull request was opened it may not know it yet
 * ("Could not resolve to a node", peter-evans/create-pull-request #4321).
 */
export async function settled<T>({ patience }: Client, ask: () => Promise<T>): Promise<T> {
  for (const seconds of waits) {
    try {
      return await answered(ask());
    } catch (error) {
      if (!isTrouble(error, "invalid", /could not resolve to a node/i)) throw error;
    }
    await setTimeout(seconds * patience.secondMs);
  }
  return answered(ask());
}
