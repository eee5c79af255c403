import { z } from "zod";
import { claimSchema } from "./hypothesis.ts";

/** A finding that holds up and is not told by itself, because a published learning says it better. */
export const nestedSchema = z
  .object({
    id: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .meta({ description: "Of the finding" }),
    claim: claimSchema,
    pattern: z.string().meta({ description: "Its identity in words" }),
    under: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .meta({ description: "The learning that says it" }),
  })
  .meta({ title: "Nested", description: "A finding that a published learning says better" });
export type Nested = z.output<typeof nestedSchema>;
