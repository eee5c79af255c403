import type { Report } from "@afteraction/schema";
import { byPattern } from "../by-pattern.ts";
import type { Reporter } from "../reporter.ts";
import { byName } from "../tool-rows.ts";
import { csvText } from "./csv-text.ts";
import { learningColumns } from "./learning-columns.ts";
import { toolColumns } from "./tool-columns.ts";

const render = ({ learnings }: Report): string => csvText(learningColumns, learnings.toSorted(byPattern));

/** A tool, then its operations. */
const tools = ({ data }: Report): string => csvText(toolColumns, [...data.tools, ...data.operations].toSorted(byName));

/** Every learning and every tool as a table, in the order of their names, so that sorting is the reader's. */
export const csv: Reporter = {
  id: "csv",
  docs: { title: "Learnings and tools as tables (on request)", reader: "people who work in a spreadsheet" },
  extension: "csv",
  committed: false,
  onRequest: true,
  render,
  files: (report) => [
    { path: "learnings.csv", text: render(report) },
    { path: "tools.csv", text: tools(report) },
  ],
};
