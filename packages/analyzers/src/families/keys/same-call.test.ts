import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { decodeFailure, failureOf, isSameCall } from "./same-call.ts";

const event = (tool: string, fields: Partial<Event> = {}): Event => session("s0", [call(tool, fields)]).events[0]!;
const onFile = (path: string): Event => event("Edit", { operation: "*.ts", inputs: [["path", path]] });

describe("isSameCall", () => {
  it("tells tools, commands and files apart", () => {
    expect(isSameCall(event("Read"), event("Edit"))).toBe(false);
    const [test, install] = [{ operation: "npm test" }, { operation: "npm install" }];
    expect(isSameCall(event("Bash", test), event("Bash", install))).toBe(false);
    expect(isSameCall(onFile("a.ts"), onFile("b.ts"))).toBe(false);
  });

  it("takes a call for the same when tool, operation and file are, or the log does not say which file", () => {
    expect(isSameCall(onFile("a.ts"), onFile("a.ts"))).toBe(true);
    expect(isSameCall(onFile("a.ts"), event("Edit"))).toBe(true);
  });
});

describe("failureOf", () => {
  it("is read back, whatever the names", () => {
    const failed = event('a\n"b', { outcome: "error", errorClass: "c\nd" });
    expect(decodeFailure(failureOf(failed))).toEqual({ key: JSON.stringify(['a\n"b']), errorClass: "c\nd" });
    expect(decodeFailure(failureOf(event("Read"))).errorClass).toBe("OTHER");
  });
});
