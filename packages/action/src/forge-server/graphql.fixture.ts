import { execute, parse, validate } from "graphql";
import { createCommit, type Input } from "./graphql-commit.fixture.ts";
import { problem } from "./graphql-problem.fixture.ts";
import { githubSchema } from "./graphql-schema.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { listTree } from "./objects.fixture.ts";

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly find: (name: string) => Hosted | undefined;
  readonly refuseWrite: (hosted: Hosted) => string | undefined;
  readonly login: string;
}

/** Answers a question about files, or `createCommitOnBranch`; anything else is a problem, never a silent success. */
export async function answerGraphql(asked: Asked, context: Context): Promise<{ body: object; invalid: string[] }> {
  const document = parse(asked.query);
  const invalid = validate(githubSchema(), document).map(({ message }) => message);
  if (invalid.length > 0) return { body: { errors: invalid.map((message) => ({ message })) }, invalid };
  const rootValue = {
    repository: ({ owner, name }: { owner: string; name: string }) => repository(context, `${owner}/${name}`),
    createCommitOnBranch: ({ input }: { input: Input }) => createCommit(context, input),
  };
  const variableValues = asked.variables ?? {};
  const result = await execute({ schema: githubSchema(), document, rootValue, variableValues, fieldResolver });
  const errors = result.errors?.map(({ message, path, extensions }) => ({ type: extensions["type"], path, message }));
  return { body: { ...result, ...(errors === undefined ? {} : { errors }) }, invalid: [] };
}

/** Takes what is there; a field that this server does not know is a problem. */
function fieldResolver(
  source: unknown,
  args: unknown,
  _context: unknown,
  { fieldName }: { fieldName: string },
): unknown {
  const value = (source as Readonly<Record<string, unknown>>)[fieldName];
  if (value === undefined) throw problem("NOT_EMULATED", `${fieldName} is not emulated`);
  return typeof value === "function" ? value(args) : value;
}

function repository({ find }: Context, name: string): object {
  const hosted = find(name);
  if (hosted === undefined) throw problem("NOT_FOUND", `Could not resolve to a Repository with the name '${name}'.`);
  return {
    object: async ({ expression }: { expression: string }) => {
      const object = await hosted.reader.info(expression);
      return object === undefined ? null : gitObject(hosted, object.sha, object.type);
    },
  };
}

async function gitObject(hosted: Hosted, oid: string, type: string): Promise<object> {
  if (type === "tree") {
    const entries = await listTree(hosted, oid, false);
    const shown = entries.map(({ path, sha, type: of }) => ({ name: path, object: () => gitObject(hosted, sha, of) }));
    return { __typename: "Tree", oid, entries: shown };
  }
  return { __typename: "Blob", oid, text: () => blobText(hosted, oid) };
}

/** As GitHub shows it: nothing of what is binary, half of what is long, and no byte order mark. */
async function blobText(hosted: Hosted, oid: string): Promise<string | null> {
  const bytes = await hosted.reader.contents(oid);
  return bytes.includes(0)
    ? null
    : bytes
        .toString()
        .slice(0, 500_000)
        .replace(/^\uFEFF/, "");
}
