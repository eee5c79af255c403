import { claudeHook } from "./claude-hook/claude-hook.ts";
import { claudeTranscript } from "./claude-transcript/claude-transcript.ts";
import { metricsLog } from "./metrics-log/metrics-log.ts";
import { snapshot } from "./snapshot/snapshot.ts";
import type { Source } from "./source.ts";

/** Every format that is read, in the order in which they are asked. */
export const sources: readonly Source[] = [snapshot, claudeHook, claudeTranscript, metricsLog];
