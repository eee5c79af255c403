import { createHash } from "node:crypto";
import { canonical, type Claim, type Subject } from "@afteraction/schema";

/**
 * A learning's identity: the first 16 hex digits of SHA-256 over the canonical JSON of claim and subject. Numbers and
 * words are no part of it, so the same statement keeps its identity whatever the data or the wording.
 */
export function identityOf(claim: Claim, subject: Subject): string {
  return createHash("sha256").update(canonical({ claim, subject }), "utf8").digest("hex").slice(0, 16);
}
