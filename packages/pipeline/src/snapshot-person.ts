import { basename } from "node:path";
import { gitEmail } from "./snapshot-git.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const firstOf = (...names: readonly (string | undefined)[]): string | undefined =>
  names.find((name) => name !== undefined && name.trim() !== "");

/**
 * Whose logs these are: what the command was told, `AFTERACTION_USER`, git's `user.email`, the login name. It is
 * written only as a pseudonym.
 */
export async function personOf(asked: string | undefined, root: string, env: Environment): Promise<string> {
  return firstOf(asked, env["AFTERACTION_USER"], await gitEmail(root), loginOf(env)) ?? "unknown";
}

const loginOf = (env: Environment): string | undefined => firstOf(env["USER"], env["LOGNAME"], env["USERNAME"]);

/** Login names that are no person's, or that are ordinary words of commands and paths. */
const ordinary = new Set(
  (
    "root user admin administrator runner ubuntu debian ec2-user vscode codespace node deno python jenkins gitlab " +
    "github git docker build builder ci dev developer test tests app apps home work workspace src lib bin main guest " +
    "agent claude codex server client web api docs data local default"
  ).split(" "),
);

/** The login name in lower case, as far as it names a person: as a word of a path or a script it is private. */
export function peopleOf(env: Environment): ReadonlySet<string> {
  const home = firstOf(env["HOME"], env["USERPROFILE"])?.replaceAll("\\", "/");
  const names = [loginOf(env), home === undefined ? undefined : basename(home)];
  const words = names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  return new Set(words.filter((word) => word.length > 2 && !ordinary.has(word)));
}
