/**
 * What a recorder does that keeps one JSON array: reads all of it, adds one entry, writes all of it. A script of its
 * own, as the bench compares processes. Calls at the same time lose each other's entries.
 */
export const rewriteHook = `
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const input = JSON.parse(readFileSync(0, "utf8"));
const log = existsSync("post_tool_use.json") ? JSON.parse(readFileSync("post_tool_use.json", "utf8")) : [];
log.push({ ...input, timestamp: new Date().toISOString() });
writeFileSync("post_tool_use.json", JSON.stringify(log, null, 2));
`;
