import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openSweAgent } from "./swe-agent-parser.ts";

const isStep = (step: unknown): boolean => isFields(step) && "action" in step && "observation" in step;

const isTrajectory = (record: Fields): boolean =>
  Array.isArray(record["trajectory"]) && record["trajectory"].slice(0, 8).some(isStep);

export const sweAgent: Source = {
  id: "swe-agent",
  docs: {
    title: "SWE-agent trajectories",
    found: "*.traj: one JSON object with the steps of a run",
    limits: "No outcome, no time: only which command ran, and how long. Each file is one session.",
  },
  marks: [],
  anonymous: true,
  recognizes: isTrajectory,
  open: openSweAgent,
};
