import { slotFromInput } from "../given.ts";
import { holds, startsWith } from "../pattern.ts";
import type { FailedCall, Rule } from "../rule.ts";

const web = ["WebFetch", "webfetch", "web_fetch", "fetch", "WebSearch", "web_search", "websearch"];
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
      /Domain \S+ is not safe|HTTP (?:401|403|405|406|429|451|999)\b/,
    ),
    slots: host,
    source: "Claude Code, axios",
    examples: [{ ...page, text: "Request failed with status code 403", slots: { host: "example.org" } }],
  },
  {
    id: "fetch-status",
    errorClass: "HTTP_STATUS",
    tools: web,
    match: startsWith(
      /Request failed with status code \d{3}|StatusCode: |HTTP (?:error:? )?\d{3}\b/,
      /Error fetching .{1,200}: \d{3} |Request failed: \d{3}/,
    ),
    slots: host,
    source: "Claude Code, axios, opencode, RFC 9110",
    examples: [
      { ...page, text: "Request failed with status code 404", slots: { host: "example.org" } },
      { tool: "web_fetch", text: "HTTP 404 Not Found" },
    ],
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
      /Unable to connect|.{0,200}\bfailed: error (?:sending request|following redirect)/,
    ),
    slots: host,
    source: "node, reqwest",
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
    id: "mcp-disconnected",
    errorClass: "MCP_DISCONNECTED",
    tools: "mcp",
    match: startsWith(
      /(?:MCP error -32000: )?Connection closed|Not connected|MCP server .{0,80} is not connected/,
      /(?:Error: )?(?:Could not|Failed to|Unable to) connect to (?:the )?(?:MCP )?(?:server|extension|browser)/,
    ),
    source: "Model Context Protocol SDK: ErrorCode.ConnectionClosed",
    examples: [
      { tool: "mcp__a__b", text: "MCP error -32000: Connection closed" },
      { tool: "mcp__a__b", text: "Not connected" },
    ],
  },
  {
    id: "mcp-method",
    errorClass: "UNKNOWN_TOOL",
    tools: "mcp",
    match: /^(?:MCP error -32601|(?:Error: )?(?:Unknown tool|Tool \S{1,80} not found|Method not found))/,
    source: "JSON-RPC 2.0: -32601",
    examples: [{ tool: "mcp__a__b", text: "MCP error -32601: Method not found" }],
  },
  {
    id: "mcp-decode",
    errorClass: "DECODE_ERROR",
    tools: "mcp",
    match: /^(?:MCP error -32700|Unexpected (?:token|end of JSON input)|SyntaxError: Unexpected)/,
    source: "JSON-RPC 2.0: -32700; V8",
    examples: [{ tool: "mcp__a__b", text: "Unexpected token < in JSON at position 0" }],
  },
  {
    id: "mcp-browser",
    errorClass: "MISSING_BROWSER",
    tools: "mcp",
    match: holds(
      160,
      /Executable doesn't exist at|Chromium distribution '\w+' is not found/,
      /Browser "?\w+"? is not installed|playwright install/,
    ),
    source: "Playwright",
    examples: [{ tool: "mcp__playwright__go", text: "Error: Chromium distribution 'chrome' is not found at /opt/x" }],
  },
  {
    id: "mcp-refused",
    errorClass: "CONNECTION_REFUSED",
    tools: "mcp",
    match: holds(160, /ECONNREFUSED|[Cc]onnection refused/),
    source: "errno",
    examples: [{ tool: "mcp__a__b", text: "connect ECONNREFUSED 127.0.0.1:5432" }],
  },
  {
    id: "mcp-page",
    errorClass: "NETWORK",
    tools: "mcp",
    match: holds(160, /net::ERR_|NS_ERROR_|getaddrinfo|ECONNRESET|ETIMEDOUT|fetch failed/),
    source: "Chromium, Firefox, node",
    examples: [{ tool: "mcp__playwright__go", text: "Error: page.goto: net::ERR_NAME_NOT_RESOLVED at http://x/" }],
  },
  {
    id: "mcp-rate-limit",
    errorClass: "RATE_LIMITED",
    tools: "mcp",
    match: holds(160, /rate limit|too many requests|\b429\b/i),
    source: "HTTP",
    examples: [{ tool: "mcp__a__b", text: "API error: 429 Too Many Requests" }],
  },
  {
    id: "mcp-auth",
    errorClass: "AUTH_REQUIRED",
    tools: "mcp",
    match: holds(
      120,
      /[Uu]nauthorized|\b401\b|[Bb]ad credentials|error:? 403|must grant/,
      /[Aa]uthentication (?:failed|required)|not authenticated/,
    ),
    source: "seen",
    examples: [{ tool: "mcp__a__b", text: "Error: 401 Unauthorized" }],
  },
  {
    id: "mcp-in-use",
    errorClass: "IN_USE",
    tools: "mcp",
    match: /^(?:Error: )?Browser is already in use/,
    source: "seen: Playwright server",
    examples: [
      {
        tool: "mcp__playwright__browser_navigate",
        text: "### Result\nError: Browser is already in use for /x, use --isolated",
      },
    ],
  },
];
