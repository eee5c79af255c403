import { registry } from "@afteraction/pipeline";
import type { Report } from "@afteraction/schema";

/** One reporter's work. */
export interface Rendered {
  readonly reporter: string;
  /** Milliseconds; of a reporter that is loaded late, with the loading. */
  readonly ms: number;
  /** Of all its files, in UTF-8. */
  readonly bytes: number;
  readonly texts: readonly string[];
}

/** Every reporter on the same document, one after the other, as a run with all of them does. */
export async function everyReport(report: Report): Promise<Rendered[]> {
  const { evidence: _evidence, ...told } = report;
  const rendered: Rendered[] = [];
  for (const each of registry.reporters) {
    const began = performance.now();
    const reporter = "load" in each ? await each.load() : each;
    const texts = reporter.files(reporter.needsEvidence === true ? report : told).map(({ text }) => text);
    const ms = performance.now() - began;
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    rendered.push({ reporter: reporter.id, ms, bytes, texts });
  }
  return rendered;
}
