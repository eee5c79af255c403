import { slotFromInput } from "../given.ts";
import { holds, startsWith } from "../pattern.ts";
import type { FailedCall, Rule } from "../rule.ts";

const web = ["WebFetch", "webfetch", "web_fetch", "WebSearch"];
const host = (_: RegExpExecArray, call: FailedCall) => slotFromInput(call, "host");
const page = { tool: "WebFetch", input: { url: "https://example.org/a" } };

/** What fetching pages and MCP servers report. */
export const webRules: readonly Rule[] = [
  {
    id: "fetch-refused",
    errorClass: "HTTP_REFUSED",
    tools: web,
    match: startsWith(
      /Request failed with status code (?:401|403|405|406|429|451|999)/,
      /Claude Code is unable to fetch from|Unable to verify if domain/,
      /Domain \S+ is not safe/,
    ),
    slots: host,
    source: "Claude Code, axios",
    examples: [{ ...page, text: "Request failed with status code 403", slots: { host: "example.org" } }],
  },
  {
    id: "fetch-status",
    errorClass: "HTTP_STATUS",
    tools: web,
    match: /^(?:Request failed with status code \d{3}|StatusCode: |HTTP error \d{3})/,
    slots: host,
    source: "Claude Code, axios, opencode",
    examples: [{ ...page, text: "Request failed with status code 404", slots: { host: "example.org" } }],
  },
  {
    id: "fetch-refused-connection",
    errorClass: "CONNECTION_REFUSED",
    tools: web,
    match: /^(?:connect )?ECONNREFUSED/,
    source: "node",
    examples: [{ ...page, text: "ECONNREFUSED" }],
  },
  {
    id: "fetch-network",
    errorClass: "NETWORK",
    tools: web,
    match: startsWith(
      /getaddrinfo |ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|socket hang up/,
      /unable to (?:get|verify)|certificate|Hostname\/IP|fetch failed/,
      /Unable to connect/,
    ),
    slots: host,
    source: "node",
    examples: [{ ...page, text: "getaddrinfo ENOTFOUND example.org", slots: { host: "example.org" } }],
  },
  {
    id: "mcp-too-large",
    errorClass: "RESPONSE_TOO_LARGE",
    match: /^(?:MCP tool ".{0,100}" response \(|Error: result \([\d,]+ characters\) exceeds maximum)/,
    source: "Claude Code",
    examples: [
      { tool: "mcp__a__list", text: 'MCP tool "list" response (32178 tokens) exceeds maximum allowed tokens (25000).' },
    ],
  },
  {
    id: "mcp-timeout",
    errorClass: "TIMEOUT",
    tools: "mcp",
    match: /^(?:MCP error -32001|.{0,120}\b[Tt]ime(?:d out|out \d+ms exceeded|out exceeded))/,
    source: "Model Context Protocol",
    examples: [{ tool: "mcp__a__b", text: "MCP error -32001: Request timed out" }],
  },
  {
    id: "mcp-input",
    errorClass: "INVALID_INPUT",
    tools: "mcp",
    match: /^(?:MCP error -32602|Invalid arguments|Input validation error|.{0,40}[Vv]alidation error)/,
    validation: true,
    source: "Model Context Protocol",
    examples: [{ tool: "mcp__a__b", text: "MCP error -32602: Invalid arguments for tool b" }],
  },
  {
    id: "mcp-auth",
    errorClass: "AUTH_REQUIRED",
    tools: "mcp",
    match: holds(
      120,
      /[Uu]nauthorized|\b401\b|[Bb]ad credentials/,
      /[Aa]uthentication (?:failed|required)|not authenticated/,
    ),
    source: "seen",
    examples: [{ tool: "mcp__a__b", text: "Error: 401 Unauthorized" }],
  },
  {
    id: "mcp-in-use",
    errorClass: "IN_USE",
    tools: "mcp",
    match: /^### Result/,
    slots: (_, call) => (/Browser is already in use/.test(call.lines[1] ?? "") ? {} : undefined),
    source: "seen: Playwright server",
    examples: [
      {
        tool: "mcp__playwright__browser_navigate",
        text: "### Result\nError: Browser is already in use for /x, use --isolated",
      },
    ],
  },
  {
    id: "mcp",
    errorClass: "MCP_ERROR",
    tools: "mcp",
    match: /^/,
    source: "Model Context Protocol: a server's own words",
    examples: [{ tool: "mcp__a__b", text: "Unexpected token t in JSON at position 1" }],
  },
];
