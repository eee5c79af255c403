import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "./extract.ts";
import { operations } from "./operations.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string) => ({ description: "x", content: { json: { schema: reference(name) } } });
const document = {
  openapi: "3.0.3",
  info: { version: "1", title: "x" },
  paths: {
    "/a": { get: { summary: "x", "x-github": {}, responses: { 200: answer("a") } }, post: {} },
    "/b": { get: { responses: { 200: answer("b") } } },
  },
  components: {
    schemas: {
      a: { type: "object", description: "x", properties: { description: { type: "string" }, next: reference("c") } },
      b: { type: "object" },
      c: { type: "object", properties: { back: reference("a") } },
    },
  },
};

describe("extract", () => {
  it("is empty for no operations", () => {
    expect(extract(document, new Map())).toMatchObject({ paths: {}, components: {} });
  });

  it("keeps what is asked for with all it refers to, circles included, and properties that are called like prose", () => {
    const { a, c } = document.components.schemas;
    expect(extract(document, new Map([["/a", ["get"]]]))).toEqual({
      openapi: "3.0.3",
      info: { version: "1", title: "GitHub" },
      paths: { "/a": { get: { responses: { 200: { content: answer("a").content } } } } },
      components: { schemas: { a: { type: a.type, properties: a.properties }, c } },
    });
  });

  it("does not invent an operation", () => {
    expect(() => extract(document, new Map([["/a", ["put"]]]))).toThrow("no operation put /a");
  });

  it("made the committed file, from these operations", () => {
    const path = new URL("../../../test-fixtures/github/openapi.json", import.meta.url);
    const text = readFileSync(path, "utf8");
    expect(`${JSON.stringify(extract(JSON.parse(text), operations))}\n`).toBe(text);
  });
});
