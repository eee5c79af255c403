import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { decodeKey, encodeKey, keysOf, nameOf } from "./call-key.ts";

const event = (tool: string, fields: Partial<Event> = {}) => session("s1", [call(tool, fields)]).events[0]!;

describe("keysOf", () => {
  it("knows one level where the log names no operation", () => {
    expect(keysOf(event("Read"))).toEqual(['["Read"]']);
    expect(keysOf(event("Read", { operation: "" }))).toEqual(['["Read"]']);
  });

  it("knows the tool and the tool's operation", () => {
    expect(keysOf(event("Bash", { operation: "npm test" }))).toEqual(['["Bash"]', '["Bash","npm test"]']);
  });
});

describe("encodeKey", () => {
  it("keeps apart names that look alike, and gives them back", () => {
    const keys = [{ tool: "a(b)" }, { tool: "a", operation: "b" }, { tool: "a\nb" }, { tool: "__proto__" }];
    expect(new Set(keys.map(encodeKey)).size).toBe(4);
    expect(keys.map(encodeKey).map(decodeKey)).toEqual(keys);
    expect(keys.map(encodeKey).some((key) => key.includes("\n"))).toBe(false);
  });
});

describe("nameOf", () => {
  it("names tool and operation", () => {
    expect(nameOf('["Read"]')).toBe("Read");
    expect(nameOf('["Bash","npm test"]')).toBe("Bash(npm test)");
  });
});
