import { compareRoutes } from "./compare-routes.fixture.ts";
import type { Handler, Routes } from "./call.fixture.ts";
import { issueRoutes } from "./issue-routes.fixture.ts";
import { mergeRoutes } from "./merge-routes.fixture.ts";
import { objectRoutes } from "./object-routes.fixture.ts";
import { pullRoutes } from "./pull-routes.fixture.ts";
import { refRoutes } from "./ref-routes.fixture.ts";
import { repositoryRoutes } from "./repository-routes.fixture.ts";

const routes: Routes = {
  ...repositoryRoutes,
  ...refRoutes,
  ...objectRoutes,
  ...compareRoutes,
  ...pullRoutes,
  ...mergeRoutes,
  ...issueRoutes,
};

export interface Route {
  readonly method: string;
  /** Path template. */
  readonly path: string;
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

/** Parameters that may hold slashes. */
const long = new Set(["ref", "path", "basehead", "branch"]);

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${long.has(name) ? ".+" : "[^/]+"})`)}$`);

const table = Object.entries(routes)
  .map(([route, handler]) => {
    const [method = "", path = ""] = route.split(" ");
    return { method, path, handler, pattern: pattern(path) };
  })
  .toSorted((a, b) => b.path.length - a.path.length);

/** The route of a request; the longest template wins. */
export function routeOf(method: string, pathname: string): Route | undefined {
  for (const { pattern: of, ...route } of table) {
    const found = route.method === method ? of.exec(pathname) : null;
    if (found === null) continue;
    const groups = Object.entries(found.groups ?? {});
    const params = Object.fromEntries(groups.map(([name, text]) => [name, decodeURIComponent(text)]));
    return { ...route, params };
  }
  return undefined;
}
