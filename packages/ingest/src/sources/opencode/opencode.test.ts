import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";

const part = (fields: object = {}): object => ({
  id: "prt_1",
  sessionID: "ses_1",
  messageID: "msg_1",
  type: "tool",
  callID: "c1",
  tool: "bash",
  state: { status: "running", input: { command: "ls" }, time: { start: 1_773_136_800_000 } },
  ...fields,
});
const done = {
  status: "completed",
  input: { command: "ls" },
  output: "",
  time: { start: 1_773_136_800_000, end: 1_773_136_800_500 },
};

const session = (parentID: string): string =>
  JSON.stringify({ info: { id: "ses_2", parentID, directory: "/r" }, messages: [{ parts: [part()] }] });

describe("opencode sessions", () => {
  it("understands a session without calls", async () => {
    const empty = { info: { id: "s", directory: "/repo" }, messages: [] };
    expect(await readText(JSON.stringify(empty, undefined, 2))).toMatchObject({ format: "opencode", events: [] });
  });
  it("reads outcomes: a completed command by its exit code", async () => {
    const { events } = await readFixture("opencode/export.json");
    expect(events.map(({ outcome, exitCode, deniedBy }) => [outcome, exitCode ?? deniedBy])).toEqual([
      ["success", undefined],
      ["error", 1],
      ["success", 1],
      ["error", undefined],
      ["interrupted", undefined],
      ["denied", "user"],
      ["unknown", undefined],
    ]);
  });
  it("takes times in milliseconds, and the calls of one message as parallel", async () => {
    const { events } = await readFixture("opencode/export.json");
    const start = Date.UTC(2026, 2, 10, 10, 0, 1);
    const timing = { startedAt: start, endedAt: start + 2000, durationMs: 2000, durationQuality: "reported" };
    expect(events[0]).toMatchObject({ ...timing, batch: "msg_1", rootSession: "ses_1", operation: "npm test" });
  });
  it("reads the parts of an event stream, each call once", async () => {
    const stream = jsonLines(
      { type: "message.part.updated", properties: { part: part() } },
      { type: "message.part.updated", properties: { part: part({ state: done }) } },
    );
    const reading = await readText(stream);
    expect(reading).toMatchObject({ format: "opencode", duplicates: 1 });
    expect(reading.events).toMatchObject([{ outcome: "success", durationMs: 500 }]);
  });
  it("puts a session under its parent, unless the parent's id is redacted", async () => {
    expect((await readText(session("ses_1"))).events).toMatchObject([
      { rootSession: "ses_1", session: "ses_2", lane: "ses_2" },
    ]);
    expect((await readText(session("REDACTED"))).events).toMatchObject([{ rootSession: "ses_2", lane: "main" }]);
  });
  it("recognises an export that is one record of many megabytes", async () => {
    const long = part({ state: { ...done, output: "x".repeat(20 << 20) } });
    const text = JSON.stringify({ info: { id: "ses_1", directory: "/r" }, messages: [{ parts: [long] }] });
    expect((await readText(text)).events).toMatchObject([{ outcome: "success" }]);
  });
  it("rejects a part without a tool's name", async () => {
    expect((await readText(jsonLines(part({ tool: "" })))).rejects).toMatchObject([{ reason: "no-tool-name" }]);
  });
});
