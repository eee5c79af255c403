import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openOpencode } from "./opencode-parser.ts";
import { isToolPart, partsOf } from "./opencode-part.ts";

/** A session with its messages: neither info nor messages alone would do. */
const isExport = (record: Fields): boolean => {
  const info = record["info"];
  return Array.isArray(record["messages"]) && isFields(info) && ("directory" in info || "projectID" in info);
};

export const opencode: Source = {
  id: "opencode",
  docs: {
    title: "opencode sessions",
    found: "`opencode export`, the tool parts of its storage folder, its event stream (`opencode run --format json`)",
    limits: "Whether durations include the wait for a permission is not known.",
  },
  marks: [],
  recognizes: (record) => isExport(record) || partsOf(record).some(({ part }) => isToolPart(part)),
  open: openOpencode,
};
