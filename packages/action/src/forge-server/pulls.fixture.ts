import { type Hosted, type Pull, tick } from "./hosted.fixture.ts";
import { isAncestor, refHead } from "./refs.fixture.ts";

/** Open pull requests follow their branch: closed where it is gone, merged where its base has taken it in. */
export async function settle(hosted: Hosted): Promise<void> {
  for (const pull of hosted.pulls.values()) if (pull.state === "open") await follow(hosted, pull);
}

async function follow(hosted: Hosted, pull: Pull): Promise<void> {
  const head = await refHead(hosted, `refs/heads/${pull.branch}`);
  const base = await refHead(hosted, `refs/heads/${pull.base}`);
  if (head === undefined || base === undefined) return close(hosted, pull, false);
  const isIn = await isAncestor(hosted, head, base);
  if (pull.state !== "open") return;
  pull.headSha = head;
  if (isIn) close(hosted, pull, true);
  else pull.baseSha = base;
}

export function close(hosted: Hosted, pull: Pull, merged: boolean): void {
  pull.state = "closed";
  pull.closedAt = tick(hosted);
  pull.mergedAt = merged ? pull.closedAt : null;
}

/** The open one of a branch into a base. */
export function openPull(hosted: Hosted, branch: string, base: string): Pull | undefined {
  return [...hosted.pulls.values()].find(
    (pull) => pull.state === "open" && pull.branch === branch && pull.base === base,
  );
}
