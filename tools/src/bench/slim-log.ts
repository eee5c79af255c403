import { random } from "../worlds/random.ts";

const tools = ["Bash", "Read", "Edit", "Grep", "Glob", "Write", "mcp__db__query"];
const frequency = [30, 30, 15, 10, 5, 3, 3];

/** Lines of an invented snapshot, until they hold `bytes`: about 250 bytes an event, as `afteraction snapshot` writes. */
export function* slimLog(name: string, bytes: number): Generator<string> {
  const chance = random("bench", name);
  const header = JSON.stringify({ afteraction: "snapshot", version: 1 });
  yield header;
  let now = Date.UTC(2026, 8, 1);
  for (let [written, call] = [header.length + 1, 0]; written < bytes; call++) {
    const durationMs = Math.round(400 * Math.exp(chance.normal()));
    const line = JSON.stringify({
      callId: `toolu_${name}_${call}`,
      session: name,
      rootSession: name,
      lane: "main",
      agent: "claude-code",
      tool: tools[chance.index(frequency)]!,
      operation: "npm test",
      startedAt: (now += 200 + durationMs),
      endedAt: now + durationMs,
      durationMs,
      durationQuality: "upper-bound",
      outcome: chance.chance(0.06) ? "error" : "success",
      source: "claude-transcript",
    });
    written += line.length + 1;
    yield line;
  }
}
