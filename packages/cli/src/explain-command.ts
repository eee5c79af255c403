import { explainText, findLearning, repositoryRoot } from "@afteraction/pipeline";
import { warningText } from "./error-text.ts";
import { type Io, widthOf } from "./io.ts";
import { paletteOf } from "./palette.ts";

/** `afteraction explain ID`: one learning in full. */
export async function explain(
  id: string,
  options: { readonly out?: string; readonly config?: string },
  io: Io,
): Promise<void> {
  const root = await repositoryRoot(io.cwd);
  const { learning, entry, hypothesis, warnings } = await findLearning(id, { root, cwd: io.cwd, ...options });
  for (const warning of warnings) io.stderr.write(warningText(warning));
  const terminal = { width: widthOf(io.stdout), palette: paletteOf(io) };
  io.stdout.write(explainText(learning, entry, hypothesis, terminal));
}
