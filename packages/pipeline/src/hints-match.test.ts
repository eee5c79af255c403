import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hookEvent } from "./hints-event.ts";
import { hintsAbout, perhapsAbout } from "./hints-match.ts";
import type { FailureHint } from "./hints-shape.ts";

const hint = (over: Partial<FailureHint>): FailureHint => ({
  id: "0".repeat(16),
  tool: "Bash",
  errorClass: "UNKNOWN_FILE_TYPE",
  slots: [["type", "tsx"]],
  text: "x",
  ...over,
});
const failed = (command: string, error: string, over: object = {}) => ({
  hook_event_name: "PostToolUseFailure",
  session_id: "s",
  tool_name: "Bash",
  tool_input: { command },
  error,
  ...over,
});
const rg = failed("cd web && rg --type tsx foo | head", "Exit code 2\nrg: unrecognized file type: tsx");
const about = (record: object, ...hints: readonly FailureHint[]) => {
  const event = hookEvent({ ...record });
  return event === undefined ? [] : hintsAbout(event, hints);
};

describe("hintsAbout", () => {
  it.each<[string, object, FailureHint]>([
    ["another class", failed("rg --type tsx foo", "Exit code 1\nboom"), hint({})],
    ["another slot", rg, hint({ slots: [["type", "jsx"]] })],
    ["another tool", rg, hint({ tool: "Grep" })],
    ["another operation", rg, hint({ operation: "npm test" })],
    ["a call that a person stopped", { ...rg, is_interrupt: true }, hint({})],
    ["a call that was denied", failed("rg --type tsx x", "Permission to use Bash has been denied."), hint({})],
    ["a call that worked", { ...rg, hook_event_name: "PostToolUse", error: undefined, tool_response: {} }, hint({})],
  ])("finds nothing for %s", (_case, record, known) => {
    expect(about(record, known)).toEqual([]);
  });

  it("finds the failure in whatever line it came", () => {
    expect(about(rg, hint({}))).toHaveLength(1);
    expect(about(failed("rg -t tsx a", "Exit code 2\nrg: unrecognized file type: tsx"), hint({}))).toHaveLength(1);
  });

  it("puts the most specific first", () => {
    const [broad, narrow] = [hint({ slots: [] }), hint({})];
    expect(about(rg, broad, narrow)).toEqual([narrow, broad]);
  });
});

describe("perhapsAbout", () => {
  it("keeps back what cannot be meant", () => {
    expect(perhapsAbout(JSON.stringify(failed("npm test", "Exit code 1")), [hint({})])).toEqual([]);
  });

  it("sees a path in any notation", () => {
    const known = hint({ slots: [["path", "src/a.ts"]] });
    for (const text of ['"C:\\\\repo\\\\src\\\\a.ts"', '"/repo/src/a.ts"', '"\\/repo\\/src\\/a.ts"'])
      expect(perhapsAbout(`{"tool_name":"Bash",${text}}`, [known])).toHaveLength(1);
  });

  it("loses nothing that is found with the taxonomy", () => {
    const commands = fc.constantFrom(
      "rg --type tsx x",
      "npm run lint:all",
      "foo --bar",
      "cd a && python x.py",
      "bun run x",
    );
    const errors = fc.constantFrom(
      "rg: unrecognized file type: tsx",
      'npm error Missing script: "lint:all"',
      "error: unknown option '--bar'",
      "/bin/bash: line 1: python: command not found",
      "boom",
    );
    fc.assert(
      fc.property(commands, errors, (command, error) => {
        const record = failed(command, `Exit code 1\n${error}`);
        const event = hookEvent(record);
        if (event?.errorClass === undefined) return;
        const { tool, operation, errorClass, slots } = event;
        const known = hint({ tool, errorClass, slots: Object.entries(slots ?? {}), ...(operation && { operation }) });
        expect(hintsAbout(event, [known])).toEqual([known]);
        expect(perhapsAbout(JSON.stringify(record), [known])).toEqual([known]);
      }),
    );
  });
});
