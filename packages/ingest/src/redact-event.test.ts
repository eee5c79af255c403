import { type Event, eventSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "./event.fixture.ts";
import { eventRedactor, textsOf } from "./redact-event.ts";
import type { Removal } from "./redact-task.ts";
import { pseudonymsOf } from "./snapshot-pseudonym.ts";

const redaction = {
  pseudonyms: pseudonymsOf("salt"),
  secrets: new Map<string, string>(),
  people: new Set(["jdoe"]),
  user: "0a1b2c3d",
};

function redacted(event: Event): { event: Event; removals: Removal[] } {
  const removals: Removal[] = [];
  return { event: eventRedactor(redaction, (removal) => removals.push(removal))(event), removals };
}

const uuid = "550e8400-e29b-41d4-a716-446655440000";
const plain = eventOf({
  callId: "toolu_01AbCdEfGhIjKlMnOpQrStUv",
  session: uuid,
  rootSession: uuid,
  user: "0a1b2c3d",
  operation: "npm test",
  inputs: [
    ["command", "npm"],
    ["path", "packages/app"],
  ],
  startedAt: 5,
  endedAt: 9,
  durationMs: 4,
  outcome: "error",
  errorClass: "MISSING_SCRIPT",
  slots: { manager: "npm", script: "test" },
  exitCode: 1,
  batch: "msg_01AbCdEfGhIjKlMnOpQrStUv",
});

describe("eventRedactor", () => {
  it("keeps an ordinary event as it is", () => expect(redacted(plain)).toEqual({ event: plain, removals: [] }));

  it("keeps nothing that is not on the list", () => {
    const more = { ...plain, prompt: "do it", cwd: "/home/jdoe", output: "secret" } as Event;
    expect(redacted(more).event).toEqual(plain);
    expect(Object.keys(redacted(more).event).every((key) => key in eventSchema.shape)).toBe(true);
  });

  it("says whose call it is, by pseudonym", () => {
    const { user: _, ...nobody } = plain;
    expect(redacted(nobody).event.user).toBe("0a1b2c3d");
    expect(redacted({ ...plain, user: "jdoe@example.org" }).event.user).toMatch(/^[0-9a-f]{8}$/);
  });

  it("takes out single names, and says where and why", () => {
    const { event, removals } = redacted({
      ...plain,
      operation: "jdoe deploy",
      inputs: [
        ["path", "/etc/hosts"],
        ["host", "wiki.corp"],
        ["script", "deploy"],
      ],
      slots: { path: "/etc/hosts" },
    });
    expect([event.operation, event.inputs, event.slots]).toEqual([undefined, [["script", "deploy"]], undefined]);
    expect(removals).toEqual([
      { field: "operation", kind: "user-name" },
      { field: "inputs.path", kind: "absolute-path" },
      { field: "inputs.host", kind: "private-host" },
      { field: "slots.path", kind: "absolute-path" },
    ]);
  });

  it("keeps no value that is attached to a flag", () => {
    const inputs: Event["inputs"] = [
      ["command", "mysql"],
      ["flag", "-psecret"],
      ["flag", "--host"],
      ["command", "gcc"],
      ["flag", "-L/usr/local/lib"],
      ["flag", "-pthread"],
    ];
    const { event, removals } = redacted({ ...plain, inputs, slots: { command: "mysql", flag: "-psecret" } });
    expect(event.inputs).toEqual([inputs[0], inputs[2], inputs[3], inputs[5]]);
    expect(event.slots).toEqual({ command: "mysql" });
    expect(removals.map(({ kind }) => kind)).toEqual(["attached-value", "attached-value", "attached-value"]);
  });

  it("gives ids that say something a pseudonym, and keeps what belongs together", () => {
    const root = "file:jdoe/log.json";
    const { event } = redacted(eventOf({ rootSession: root, session: `${root}/helper`, callId: `${root} 7` }));
    expect(event.rootSession).toMatch(/^p-[0-9a-f]{16}$/);
    expect(event.session).toMatch(new RegExp(`^${event.rootSession}/p-[0-9a-f]{16}$`));
    expect(event.callId).toBe(`${event.rootSession} 7`);
  });

  it("gives a tool of a strange name one that no learning can be told of", () => {
    const { event } = redacted({ ...plain, tool: "say {what} you like" });
    expect(event.tool).toMatch(/^\[tool:p-[0-9a-f]{16}\]$/);
    expect(redacted({ ...plain, tool: "__proto__" }).event.tool).toBe("__proto__");
  });

  it("changes nothing the second time, and leaves an event", () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("/home/jdoe/x", "a@example.org", "p-1", uuid));
    const event = fc.record({
      callId: text,
      session: text,
      rootSession: text,
      lane: text,
      agent: text,
      tool: text,
      user: text,
    });
    fc.assert(
      fc.property(event, text, text, (ids, operation, errorClass) => {
        const once = redacted(eventOf({ ...ids, operation, errorClass })).event;
        expect(redacted(once)).toEqual({ event: once, removals: [] });
        expect(eventSchema.safeParse(once).success).toBe(true);
        expect(JSON.stringify(once)).not.toMatch(/jdoe|a@example/);
      }),
    );
  });
});

describe("textsOf", () => {
  it("holds every text in which a secret could stand", () => {
    expect(textsOf(plain)).toEqual(
      expect.arrayContaining(["Bash", "npm test", "npm", "packages/app", "test", plain.callId, uuid]),
    );
  });
});
