import type { AnyAnalyzer } from "@afteraction/analyzers";
import { z } from "zod";

/** What can be named in a config: the registries, as far as the config's shape depends on them. */
export interface Named {
  readonly analyzers: readonly AnyAnalyzer[];
  readonly reporters: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string }[];
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).toSorted();

/** Options of each analyzer by its id. Unknown options are errors, not silence. */
function analyzerOptions(analyzers: readonly AnyAnalyzer[]) {
  const byId = [...analyzers]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, docs, options }) => {
      const strict = options instanceof z.ZodObject ? options.strict() : options;
      return [id, strict.optional().meta({ title: docs.title, description: docs.question })] as const;
    });
  return z.strictObject(Object.fromEntries(byId) as Record<string, z.ZodType>);
}

function contextSchema(targets: Named["targets"]) {
  const target = z.strictObject({
    id: z.enum(ids(targets)).meta({ description: "Which kind of file" }),
    path: z.string().min(1).optional().meta({
      description: "The file, or the folder of its files, from the repository root; default: the target's own",
    }),
    budget: z
      .int()
      .positive()
      .optional()
      .meta({ description: "Ceiling of the block, or of each file, in bytes; default: the target's own" }),
  });
  return z.strictObject({
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: "Least confidence of what is written for agents; default: that of the config" }),
    targets: z
      .array(target)
      .optional()
      .meta({ description: "Files that agents read; an empty list switches context off" }),
  });
}

/** The shape of `afteraction.config.json`. Its meaning (paths, templates, what fits together) is in `config-rules.ts`. */
export function configSchema(named: Named) {
  return z
    .strictObject({
      $schema: z.string().optional().meta({ description: "Where editors find this schema" }),
      logs: z
        .array(z.string().min(1))
        .optional()
        .meta({ description: "Files, folders or globs to read, from the config's folder" }),
      out: z
        .string()
        .min(1)
        .default("learnings")
        .meta({ description: "Folder of ledger and reports, from the config's folder" }),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.6)
        .meta({ description: "Smallest probability of replication with which a learning is published" }),
      fdr: z
        .number()
        .gt(0)
        .max(0.5)
        .default(0.05)
        .meta({ description: "Bound of the false-discovery rate over the run" }),
      category: z
        .string()
        .min(1)
        .default("{type}_{impact}")
        .meta({ description: "Template of a learning's category; {type}, {claim} and {impact} are filled in" }),
      reporters: z
        .array(z.enum(ids(named.reporters)))
        .optional()
        .meta({ description: "Reports to write; default: all but those on request (`afteraction list reporters`)" }),
      context: contextSchema(named.targets).optional().meta({ description: "What is written for agents" }),
      analyzers: analyzerOptions(named.analyzers).optional().meta({ description: "Options of analyzers, by id" }),
      disable: z
        .array(z.enum(ids(named.analyzers)))
        .optional()
        .meta({ description: "Analyzers that do not run" }),
    })
    .meta({ title: "Config", description: "afteraction.config.json" });
}

export type Config = z.output<ReturnType<typeof configSchema>>;

/** JSON Schema (draft 2020-12) of the config as people write it: keys with a default may be absent. */
export function configJsonSchema(named: Named): unknown {
  return z.toJSONSchema(configSchema(named), { io: "input" });
}
