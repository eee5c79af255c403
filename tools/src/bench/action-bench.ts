import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SnapshotFile } from "../demo/snapshot-files.ts";
import { actionStep, bundle, type Scene, type Step } from "./action-step.ts";
import { startForge } from "./forge-server.ts";
import { aligned } from "./table.ts";
import { bytesOf, teamSnapshots } from "./team-snapshots.ts";

const repository = "octo/repo";

const commit = ({ forge }: Scene, message: string, files: readonly SnapshotFile[]): Promise<string> =>
  forge.push({
    login: "human",
    branch: "main",
    message,
    files: files.map(({ path, text }) => ({ path: `logs/${path}`, text })),
  });

/** Cold each time: a fresh checkout and a fresh process, as on a hosted runner. */
async function threeSteps(scene: Scene, megabytes: number): Promise<(readonly [name: string, step: Step])[]> {
  const { known, fresh } = teamSnapshots(megabytes);
  await commit(scene, "Logs", known);
  const opening = await actionStep(scene);
  const repeating = await actionStep(scene);
  await commit(scene, "One more", [fresh]);
  const rows = [["opens", opening] as const, ["nothing new", repeating] as const];
  return [...rows, ["one new snapshot", await actionStep(scene)] as const];
}

const rowOf = ([name, { wallMs, cpuMs, peakMb, calls, operation }]: readonly [string, Step]): string[] => [
  name,
  (wallMs / 1000).toFixed(2),
  (cpuMs / 1000).toFixed(2),
  peakMb.toFixed(0),
  String(calls),
  operation,
];

/**
 * The bundled action on so many megabytes of snapshots, against a local forge over real git: a first run, one with
 * nothing new, one with a new snapshot. Targets: under 10 s on two cores, fewer than 25 calls.
 */
export async function actionBench(megabytes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "afteraction-bench-"));
  const forge = await startForge(repository);
  try {
    const steps = await threeSteps({ forge, repository, folder }, megabytes);
    const { known } = teamSnapshots(megabytes);
    const size = `${known.length} snapshots, ${(bytesOf(known) / 1e6).toFixed(1)} MB`;
    const header = ["run", "wall s", "CPU s", "peak RSS MB", "API calls", "operation"];
    const bundled = `bundle ${(statSync(bundle).size / 1e6).toFixed(2)} MB`;
    return `action: ${size}; ${bundled}\n\n${aligned([header, ...steps.map(rowOf)])}`;
  } finally {
    await forge.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
