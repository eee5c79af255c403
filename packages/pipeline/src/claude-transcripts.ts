import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Folders of Claude Code's own transcripts for a project, as far as they exist: `<config>/projects/<slug>`, where
 * `<config>` is `CLAUDE_CONFIG_DIR` or `~/.claude` and the slug is the project's folder with every character that is no
 * letter or digit turned into `-` (beyond 200 characters cut, and followed by a hash).
 */
export async function claudeTranscripts(projects: readonly string[], env: Environment): Promise<readonly string[]> {
  const asked = env["CLAUDE_CONFIG_DIR"] ?? "";
  const home = env["HOME"] ?? homedir();
  const folder = join(asked === "" ? join(home, ".claude") : asked, "projects");
  const slugs = [...new Set(projects.map(slugOf))];
  const names = await readdir(folder).catch((): string[] => []);
  const found: string[] = [];
  for (const name of names.toSorted()) {
    const isFolder = async () => (await stat(join(folder, name))).isDirectory();
    if (slugs.some((slug) => isSlug(name, slug)) && (await isFolder())) found.push(join(folder, name));
  }
  return found;
}

export const slugOf = (project: string): string => project.replaceAll(/[^A-Za-z0-9]/g, "-");

function isSlug(name: string, slug: string): boolean {
  if (slug.length <= 200) return name === slug;
  return name.startsWith(`${slug.slice(0, 200)}-`);
}
