import { claudeHook, type Source, sources } from "@afteraction/ingest";
import { hookLog } from "../bench/hook-log.ts";
import { slimLog } from "../bench/slim-log.ts";
import { transcript } from "../bench/transcript.ts";
import { random } from "../worlds/random.ts";
import { brokenLaw } from "./check.ts";
import { mutated } from "./mutate.ts";

/** A log that breaks a law, or makes reading throw. */
export interface Found {
  readonly run: number;
  readonly law: string;
  readonly bytes: Buffer;
}

const logs = [transcript, hookLog, slimLog];

const sourceOf = (kind: number): Source =>
  kind === 1 ? claudeHook : sources.find(({ id }) => id === (kind === 0 ? "claude-transcript" : "snapshot"))!;

const inventedLog = (kind: number, name: string, bytes: number): Buffer =>
  Buffer.from([...logs[kind]!(name, bytes)].join("\n"));

/** A few real-like logs of each kind, to be mutated. */
export const seeds = Array.from({ length: 12 }, (_, index) => ({
  kind: index % 3,
  bytes: inventedLog(index % 3, `f${index}`, 3000 * (1 + index)),
}));

/** One run: the same number gives the same log. */
export async function fuzzed(run: number): Promise<Found | undefined> {
  const chance = random("fuzz", String(run));
  const { kind, bytes } = seeds[chance.below(seeds.length)]!;
  const other = seeds[chance.below(seeds.length)]!.bytes;
  let log = bytes;
  for (let left = 1 + chance.below(6); left > 0; left--) log = mutated(log, other, chance);
  const piece = 1 + chance.below(5000);
  try {
    const law = await brokenLaw(log, sourceOf(kind), piece);
    return law === undefined ? undefined : { run, law, bytes: log };
  } catch (error) {
    return { run, law: `nothing throws: ${String(error)}`, bytes: log };
  }
}
