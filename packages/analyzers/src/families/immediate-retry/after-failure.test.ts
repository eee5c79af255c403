import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { afterFailure } from "./after-failure.ts";

const failed = (tool: string) => call(tool, { outcome: "error" });
const ofEdit = (...calls: ReturnType<typeof call>[]) => afterFailure(session("s0", calls)).get('["Edit"]');

describe("afterFailure", () => {
  it("does not count a call after its own failure, or after a call that neither failed nor succeeded", () => {
    expect(ofEdit(failed("Edit"), call("Edit"))).toBeUndefined();
    expect(ofEdit(call("Read", { outcome: "denied" }), call("Edit"))).toBeUndefined();
  });

  it("compares calls after another failed call with those after another successful one", () => {
    expect(ofEdit(failed("Read"), failed("Edit"), call("Read"), call("Edit"))).toMatchObject({
      u: -0.5,
      w: 0.5,
      n1: 1,
      y1: 0,
      n0: 1,
      y0: 1,
    });
  });
});
