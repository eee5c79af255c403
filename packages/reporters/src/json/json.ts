import type { Reporter } from "../reporter.ts";
import { orderedJson } from "./ordered-json.ts";

const render: Reporter["render"] = (report) => orderedJson(report);

/** The report document itself. */
export const json: Reporter = {
  id: "json",
  docs: { title: "The report document", reader: "programs that want everything" },
  extension: "json",
  committed: false,
  render,
  files: (report) => [{ path: "report.json", text: render(report) }],
};
