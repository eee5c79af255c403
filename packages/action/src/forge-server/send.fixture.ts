import type { ServerResponse } from "node:http";
import type { Reply } from "./call.fixture.ts";
import type { Fault } from "./faults.fixture.ts";

/** Sends the right answer, or what a fault makes of it. */
export async function send(
  response: ServerResponse,
  answer: () => Promise<Reply>,
  fault: Fault | undefined,
): Promise<void> {
  if (fault?.hangUp) return void response.destroy();
  const right = fault === undefined || fault.cut || fault.after ? await answer() : undefined;
  const reply = fault === undefined || fault.cut ? right! : fault;
  const text = textOf(reply.body);
  const isText = Buffer.isBuffer(reply.body) || typeof reply.body === "string";
  const type = isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
  const limits = { "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "999", "x-ratelimit-reset": "1767225600" };
  response.writeHead(reply.status, { "content-type": type, ...limits, ...reply.headers });
  response.end(fault?.cut ? text.slice(0, text.length / 2) : text);
}

function textOf(body: unknown): string {
  if (body === undefined) return "";
  return Buffer.isBuffer(body) || typeof body === "string" ? body.toString() : JSON.stringify(body);
}
