import { describe, expect, it } from "vitest";
import { isOpaqueId } from "./snapshot-id.ts";

describe("isOpaqueId", () => {
  it.each([
    "550e8400-e29b-41d4-a716-446655440000",
    "toolu_01AbCdEfGhIjKlMnOpQrStUv",
    "toolu_vrtx_01AbCdEfGhIjKlMnOpQrStUv",
    "call_AbCdEfGhIjKlMnOpQrStUvWx",
    "call_1",
    "a1b2c3d",
    "218573ba-0",
    "h-0123456789abcdef",
    "p-0123456789abcdef",
    "main",
    "sidechain",
    "D681PevKs",
  ])("knows %s", (id) => expect(isOpaqueId(id)).toBe(true));

  it.each([
    "session-alice-2020",
    "alice",
    "file:alice/log.json",
    "toolu_alice",
    "2026-08-21",
    "",
    "/home/alice",
    "Alice",
  ])("does not trust %j", (id) => expect(isOpaqueId(id)).toBe(false));
});
