import { atif } from "./atif/atif.ts";
import { claudeHook } from "./claude-hook/claude-hook.ts";
import { claudeTranscript } from "./claude-transcript/claude-transcript.ts";
import { codex } from "./codex/codex.ts";
import { collector } from "./collector/collector.ts";
import { copilot } from "./copilot/copilot.ts";
import { geminiChat } from "./gemini-chat/gemini-chat.ts";
import { metricsLog } from "./metrics-log/metrics-log.ts";
import { opencode } from "./opencode/opencode.ts";
import { otel } from "./otel/otel.ts";
import { snapshot } from "./snapshot/snapshot.ts";
import { sweAgent } from "./swe-agent/swe-agent.ts";
import { toolLines } from "./tool-lines/tool-lines.ts";
import type { Source } from "./source.ts";

/** Every format that is read, in the order in which they are asked: the telling ones before the general ones. */
export const sources: readonly Source[] = [
  snapshot,
  collector,
  claudeHook,
  otel,
  codex,
  copilot,
  opencode,
  atif,
  sweAgent,
  geminiChat,
  claudeTranscript,
  toolLines,
  metricsLog,
];
