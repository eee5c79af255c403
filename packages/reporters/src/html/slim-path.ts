interface Point {
  readonly x: number;
  readonly y: number;
}

const pointsOf = (run: string): Point[] =>
  run
    .slice(1)
    .replace("Z", "")
    .split("L")
    .map((pair) => pair.split(",").map((number) => Math.round(Number(number))))
    .map(([x = 0, y = 0]) => ({ x, y }));

const isBetween = (a: number, b: number, c: number): boolean => (a <= b && b <= c) || (a >= b && b >= c);

/** Whether `b` lies on the way from `a` to `c`, which runs along an axis. */
const isOnTheWay = (a: Point, b: Point, c: Point): boolean =>
  (a.y === b.y && b.y === c.y && isBetween(a.x, b.x, c.x)) || (a.x === b.x && b.x === c.x && isBetween(a.y, b.y, c.y));

function withoutNeedless(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (before !== undefined && last !== undefined && isOnTheWay(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** From a point to the next one: relative, which is shorter than where it lies. */
function stepTo({ x, y }: Point, before: Point): string {
  if (y === before.y) return `h${x - before.x}`;
  return x === before.x ? `v${y - before.y}` : `l${x - before.x},${y - before.y}`;
}

function slimRun(run: string): string {
  const [first, ...rest] = withoutNeedless(pointsOf(run));
  if (first === undefined) return "";
  let before = first;
  const steps = rest.map((point) => {
    const step = stepTo(point, before);
    before = point;
    return step;
  });
  return `M${first.x},${first.y}${steps.join("")}${run.endsWith("Z") ? "Z" : ""}`;
}

/** A path of straight lines in whole pixels, with the shortest commands (SVG 2, §9.3); others stay as they are. */
export const slimPath = (d: string): string =>
  /^[MLZ\d.,-]+$/.test(d) ? (d.match(/M[^M]*/g) ?? []).map(slimRun).join("") : d;
