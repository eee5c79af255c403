import { describe, expect, it } from "vitest";
import { decodeDurationKey, describedCalls, encodeDurationKey, severityOf, withheldDuration } from "./duration-key.ts";

describe("withheldDuration", () => {
  const described = describedCalls([
    [encodeDurationKey("measured", '["Bash","ls"]'), 40],
    [encodeDurationKey("measured", '["Bash","rg"]'), 20],
    [encodeDurationKey("measured", '["Bash"]'), 70],
  ]);

  it("lets an ordinary tool be said, and an operation", () => {
    expect(withheldDuration({ tool: "Read", quality: "measured" }, 70, described)).toBeUndefined();
    expect(withheldDuration({ tool: "Bash", operation: "ls", quality: "measured" }, 40, described)).toBeUndefined();
    expect(withheldDuration({ tool: "Bash", quality: "elapsed" }, 70, described)).toBeUndefined();
  });

  it("leaves a tool to its operations, when most of its calls have one", () => {
    expect(withheldDuration({ tool: "Bash", quality: "measured" }, 70, described)).toBe("said per operation");
    expect(withheldDuration({ tool: "Bash", quality: "measured" }, 120, described)).toBeUndefined();
  });

  it("blames no tool for the work it was given", () => {
    expect(withheldDuration({ tool: "Agent", quality: "elapsed" }, 9, described)).toBe(
      "its time is the work it was given",
    );
  });
});

describe("decodeDurationKey", () => {
  it("gives back quality, tool and operation", () => {
    const key = { quality: "elapsed", tool: "a\nb", operation: "c" } as const;
    expect(decodeDurationKey(encodeDurationKey("elapsed", JSON.stringify(["a\nb", "c"])))).toEqual(key);
  });
});

describe("severityOf", () => {
  it("follows the tiers of the design document", () => {
    expect([3000, 3001, 5000, 5001].map(severityOf)).toEqual(["low", "medium", "medium", "high"]);
  });
});
