import { schema as publicSchema } from "@octokit/graphql-schema";
import { buildSchema, type GraphQLSchema } from "graphql";

let built: GraphQLSchema | undefined;

/** GitHub's public schema; about a second, once per process. Its text has fields twice, which a strict reader refuses. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(publicSchema.idl, { assumeValid: true, assumeValidSDL: true });
  return built;
}
