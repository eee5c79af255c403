import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "./json-schemas.ts";

const folder = new URL("../../../packages/schema/json/", import.meta.url);
const mend = "run: npm run build && node tools/dist/schemas/main.js";

describe("jsonSchemas", () => {
  it.each(jsonSchemas())("equals the committed $name", ({ name, text }) => {
    expect(readFileSync(new URL(name, folder), "utf8"), mend).toBe(text);
  });

  it("has generated every committed file", () => {
    const names = jsonSchemas().map(({ name }) => name);
    expect(readdirSync(fileURLToPath(folder)).toSorted(), mend).toEqual(names);
  });

  it("accepts this repository's own config, and no unknown key", () => {
    const schema = JSON.parse(readFileSync(new URL("config.schema.json", folder), "utf8"));
    const config = JSON.parse(readFileSync(new URL("../../../afteraction.config.json", import.meta.url), "utf8"));
    const validate = new Ajv2020().compile(schema);
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...config, confidense: 0.7 })).toBe(false);
  });
});
