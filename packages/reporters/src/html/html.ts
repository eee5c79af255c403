import type { Report } from "@afteraction/schema";
import type { Reporter } from "../reporter.ts";
import { htmlDocs } from "../html-docs.ts";
import { page } from "./page.ts";

/** `report.html`: one static page, without network, that reads without script. Loaded only when it is asked for. */
export const html: Reporter = {
  ...htmlDocs,
  render: page,
  files: (report: Report) => [{ path: "report.html", text: page(report) }],
};
