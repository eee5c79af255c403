import { describe, expect, it } from "vitest";
import { triggerOf } from "./trigger.ts";

const pull = (fields: object = {}) => ({
  action: "closed",
  pull_request: { head: { ref: "afteraction/main", repo: { full_name: "o/r" } } },
  sender: { login: "human" },
  ...fields,
});

describe("triggerOf", () => {
  it.each(["schedule", "push", "workflow_dispatch", ""])("looks at everything on %j", (name) => {
    expect(triggerOf(name, undefined, "o/r")).toEqual({ kind: "run" });
  });

  it("hears only comments with a command, on pull requests", () => {
    const comment = { body: "/accept" };
    expect(triggerOf("issue_comment", { issue: { number: 1 }, comment }, "o/r").kind).toBe("none");
    expect(
      triggerOf("issue_comment", { issue: { number: 1, pull_request: {} }, comment: { body: "ok" } }, "o/r").kind,
    ).toBe("none");
    expect(triggerOf("issue_comment", { issue: { number: 1, pull_request: {} }, comment }, "o/r")).toEqual({
      kind: "comment",
      number: 1,
    });
  });

  it("leaves pull requests from other repositories alone", () => {
    const head = { ref: "afteraction/main", repo: { full_name: "stranger/r" } };
    expect(triggerOf("pull_request", pull({ pull_request: { head } }), "o/r").kind).toBe("none");
    expect(triggerOf("pull_request", {}, "o/r").kind).toBe("none");
  });

  it("knows who edited a body", () => {
    expect(triggerOf("pull_request", pull(), "o/r")).toEqual({
      kind: "pull",
      branch: "afteraction/main",
      editor: undefined,
    });
    expect(triggerOf("pull_request", pull({ action: "edited" }), "o/r")).toMatchObject({ editor: "human" });
  });
});
