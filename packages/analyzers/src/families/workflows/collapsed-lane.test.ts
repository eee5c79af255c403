import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../../session.fixture.ts";
import { lanesOf } from "../../steps.ts";
import { collapse } from "./collapsed-lane.ts";

const tools = ["Read", "Edit", "Bash"];
const numberOf = ({ tool }: Event) => tools.indexOf(tool);
const collapsed = (calls: readonly CallSpec[]) =>
  collapse(lanesOf(session("s0", calls, { startedAt: 0 }))[0] ?? [], numberOf);

const at = (tool: string, startedAt: number, endedAt: number) => call(tool, { startedAt, endedAt });

describe("collapse", () => {
  it("makes nothing of nothing", () => {
    expect(collapsed([])).toEqual({ keys: [], events: [], pauses: [] });
  });

  it("keeps a tool only where it differs from the one before", () => {
    const lane = collapsed(["Read", "Read", "Edit", "Read", "Read"].map((tool) => call(tool)));
    expect(lane.keys).toEqual([0, 1, 0]);
    expect(lane.events.map(({ callId }) => callId)).toEqual(["s0-0", "s0-2", "s0-3"]);
  });

  it("takes parallel calls as the one that finished last", () => {
    const lane = collapsed([
      call("Read"),
      call("Edit", { batch: "b", endedAt: 9000 }),
      call("Bash", { batch: "b", endedAt: 8000 }),
    ]);
    expect(lane.keys).toEqual([0, 1]);
  });

  it("sums the pauses between steps, but not a person's", () => {
    const lane = collapsed([
      at("Read", 0, 100),
      at("Edit", 600, 700),
      at("Bash", 900_000, 900_100),
      at("Read", 900_300, 900_400),
    ]);
    expect(lane.pauses).toEqual([0, 500, 500, 700]);
  });
});
