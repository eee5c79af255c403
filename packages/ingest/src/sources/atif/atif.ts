import { textOf } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openAtif } from "./atif-parser.ts";

export const atif: Source = {
  id: "atif",
  docs: {
    title: "ATIF trajectories",
    found: "trajectory.json of agent runs in the Agent Trajectory Interchange Format (Harbor and others)",
    limits: "The format itself has no outcome and no duration: they are unknown, unless a result's `extra` gives them.",
  },
  marks: [],
  recognizes: (record) =>
    Array.isArray(record["steps"]) &&
    ((textOf(record["schema_version"]) ?? "").startsWith("ATIF") || ("session_id" in record && "agent" in record)),
  open: openAtif,
};
