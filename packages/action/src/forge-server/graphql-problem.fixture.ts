import { GraphQLError } from "graphql";

/** One of GraphQL's `errors`, with the type that GitHub gives it. */
export function problem(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
