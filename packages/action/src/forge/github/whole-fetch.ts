/** One request that went out, retries included. */
export interface ApiCall {
  readonly method: string;
  readonly url: string;
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get("content-type") ?? "");
const hasBody = (response: Response): boolean => ![204, 205, 304].includes(response.status);

/**
 * Tells of each request, and turns an answer whose JSON broke off into a 502, which is tried again like any other.
 * Octokit hands such an answer on as if it were text.
 */
export function wholeFetch(fetch: typeof globalThis.fetch, onCall: (call: ApiCall) => void): typeof globalThis.fetch {
  return async (input, init) => {
    onCall({ method: init?.method ?? "GET", url: String(input) });
    const response = await fetch(input, init);
    if (!isJson(response) || !hasBody(response)) return response;
    const text = await response.text();
    const { status, headers } = response;
    return parses(text) ? new Response(text, { status, headers }) : brokenOff();
  };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function brokenOff(): Response {
  const headers = { "content-type": "application/json" };
  return new Response('{"message":"The answer broke off."}', { status: 502, headers });
}
