import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.ts";

describe("canonical", () => {
  it.each([Number.NaN, Infinity, undefined, Symbol("s"), 1n])("refuses %s, which JSON cannot hold", (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical([value])).toThrow(TypeError);
  });

  it("sorts keys at every depth and leaves lists in order", () => {
    expect(canonical({ b: [3, { z: 1, y: "é" }], a: null })).toBe('{"a":null,"b":[3,{"y":"é","z":1}]}');
  });

  it("sorts keys by code unit, as in the example of RFC 8785", () => {
    const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(canonical(keys)))).toHaveLength(7);
    const order = [...canonical(keys).matchAll(/:(\d)/g)].map(([, value]) => value);
    expect(order.join("")).toBe("2467153");
  });

  it("writes numbers as ECMAScript does", () => {
    expect(canonical([1e30, 4.5, 0.002, 1e-27, -0])).toBe("[1e+30,4.5,0.002,1e-27,0]");
  });

  it("leaves out what is undefined, as if it were absent", () => {
    expect(canonical({ tool: "Read", operation: undefined })).toBe(canonical({ tool: "Read" }));
  });

  it("treats hostile keys as keys", () => {
    const hostile = JSON.parse('{"constructor":1,"__proto__":2}') as unknown;
    expect(canonical(hostile)).toBe('{"__proto__":2,"constructor":1}');
  });

  it("holds the value, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
      }),
    );
  });
});
