/** A program whose first plain argument is a subcommand. */
export interface SubcommandTool {
  /** Subcommands that have a subcommand of their own: `docker compose up`. */
  readonly groups: ReadonlySet<string>;
  /** Flags before the subcommand that take a value: `git -C folder`. */
  readonly values: ReadonlySet<string>;
}

/** Name, groups, flags with a value; `*` as a group means that every subcommand has its own. */
const table: readonly (readonly [names: string, groups?: string, values?: string])[] = [
  ["git", "stash worktree remote submodule bisect lfs", "-C -c --git-dir --work-tree --exec-path --namespace"],
  ["gh", "pr issue repo run workflow auth release gist label secret variable project cache extension", "-R --repo"],
  ["glab", "*"],
  [
    "docker podman nerdctl",
    "compose container image volume network buildx system context",
    "-H --host -c --context -f --file -p --project-name --profile --env-file",
  ],
  ["docker-compose", "", "-f --file -p --project-name --profile --env-file --project-directory"],
  ["kubectl oc", "rollout config", "-n --namespace --context --kubeconfig"],
  ["helm", "repo", "-n --namespace"],
  ["npm", "", "--prefix -w --workspace -C"],
  ["cargo", "", "--manifest-path --color --config"],
  ["rustup", "toolchain target component"],
  ["go", "mod work tool", "-C"],
  ["uv", "pip tool python", "--directory --project --python -p"],
  ["pip pip3 pipx conda mamba pdm hatch rye pipenv", "env"],
  ["poetry", "env self", "-C --directory"],
  ["nx", "run"],
  ["turbo", "run", "-F --filter"],
  ["lerna rush", "run"],
  ["deno", "task"],
  ["dotnet", "ef tool new"],
  ["terraform tofu", "state workspace"],
  ["mise", "run", "-C"],
  ["task just rake mix invoke inv poe nox tox", "", "-f --justfile --file -d --working-directory -e -s"],
  ["make gmake", "", "-C -f -I -o -W --directory --file"],
  ["mvn mvnw ./mvnw", "", "-pl -f -P -s -T -rf --file --projects"],
  ["gradle gradlew ./gradlew", "", "-p -b --project-dir"],
  ["ant grunt gulp lein sbt bazel bazelisk buck2 pants"],
  ["bundle rails rspec ./bin/rails bin/rails jekyll gem pod fastlane"],
  ["composer artisan manage.py flask alembic"],
  ["swift flutter dart mono"],
  ["brew", "services"],
  ["apt apt-get yum dnf apk pacman zypper snap choco winget scoop"],
  ["systemctl service launchctl journalctl", "", "-H --host -M"],
  ["tmux screen", "", "-L -S -f"],
  ["nix", "flake store profile"],
  ["aws gcloud az", "*", "--profile --region --project --output"],
  ["fly flyctl", "apps secrets"],
  ["vercel netlify railway render heroku firebase surge", "env"],
  ["wrangler", "d1 kv r2 pages secret", "-c --config -e --env"],
  ["supabase", "db functions migration gen projects secrets", "--workdir"],
  ["prisma", "migrate db"],
  ["drizzle-kit knex typeorm sequelize dbmate goose flyway liquibase sqlx diesel"],
  ["biome next vite astro nest ng expo eas remix nuxt svelte-kit storybook vitest playwright cypress wdio changeset"],
  ["ruff pre-commit sqlfluff buf"],
  ["claude codex", "mcp plugin"],
  ["ollama pm2 stripe sentry-cli op doppler vault ansible pulumi cdk sam serverless sls eksctl minikube kind skaffold"],
];

const words = (list = ""): ReadonlySet<string> => new Set(list === "" ? [] : list.split(" "));

const tools: ReadonlyMap<string, SubcommandTool> = new Map(
  table.flatMap(([names, groups, values]) =>
    names.split(" ").map((name) => [name, { groups: words(groups), values: words(values) }] as const),
  ),
);

/** What is known of a program with subcommands. */
export const subcommandTool = (name: string): SubcommandTool | undefined => tools.get(name);

const targetRunners = words(
  "make gmake just rake mix task mise invoke inv poe gradle gradlew ./gradlew ant grunt gulp deno nx turbo",
);

/** Whether the subcommands are targets that the project defines. */
export const runsTargets = (name: string): boolean => targetRunners.has(name);
