import { git } from "./git.fixture.ts";
import { type Hosted, tick } from "./hosted.fixture.ts";
import { mailOf } from "./people.fixture.ts";

export interface NewFile {
  readonly path: string;
  /** Undefined: the file goes. */
  readonly content: Buffer | undefined;
}

export interface ImportedCommit {
  readonly ref: string;
  /** Its parent; none for the first. */
  readonly from?: string;
  readonly login: string;
  readonly message: string;
  readonly files: readonly NewFile[];
}

const counted = (bytes: Buffer): Buffer[] => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")];

/** Writes a commit and moves its ref on, all in one git (git-fast-import(1)); the commit's name. */
export async function importCommit(hosted: Hosted, commit: ImportedCommit): Promise<string> {
  const { ref, from, login, message, files } = commit;
  const seconds = Date.parse(tick(hosted)) / 1000;
  const stream = [
    Buffer.from(`commit ${ref}\nmark :1\ncommitter ${login} <${mailOf(login)}> ${seconds} +0000\n`),
    ...counted(Buffer.from(message)),
    Buffer.from(from === undefined ? "" : `from ${from}\n`),
    ...files.flatMap(changeOf),
    Buffer.from("\nget-mark :1\n"),
  ];
  return git(hosted.directory, ["fast-import", "--quiet"], { input: Buffer.concat(stream) });
}

function changeOf({ path, content }: NewFile): Buffer[] {
  // A path is taken as it stands up to the end of its line, unless it begins with a quotation mark.
  if (/\n|^"/.test(path)) throw new Error(`no such path in a test, please: ${path}`);
  if (content === undefined) return [Buffer.from(`D ${path}\n`)];
  return [Buffer.from(`M 100644 inline ${path}\n`), ...counted(content)];
}
