import type { Plan } from "../worlds/plan.ts";
import { type Plant, states } from "../worlds/truth.ts";
import { plantedWorld } from "../worlds/world.ts";
import type { Batch } from "./false-reports.ts";
import { findings } from "./findings.ts";

/** How often a planted effect is published. */
export interface Power {
  readonly plant: Plant;
  readonly sessions: number;
  readonly worlds: number;
  readonly published: number;
  /** Worlds in which it was at least tested. */
  readonly tested: number;
}

/** One row per plant of the plan, in its order. */
export function power(name: string, plan: Plan, { sessions, worlds, seed }: Batch): Power[] {
  const rows = new Map<string, Power>();
  for (let index = 0; index < worlds; index++) {
    const world = plantedWorld(name, plan, { sessions, seed: seed + index });
    const found = findings(world.sessions);
    for (const plant of world.truth.plants) {
      const row = rows.get(plant.name) ?? { plant, sessions, worlds, published: 0, tested: 0 };
      const isStated = (among: typeof found.tested): number => {
        return among.some(({ hypothesis }) => states(plant, hypothesis)) ? 1 : 0;
      };
      const published = row.published + isStated(found.published);
      rows.set(plant.name, { ...row, published, tested: row.tested + isStated(found.tested) });
    }
  }
  return [...rows.values()];
}
