import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, escapeHtml, prose } from "./markup.ts";

describe("escapeHtml", () => {
  it("leaves plain text alone", () => expect(escapeHtml("npm test")).toBe("npm test"));

  it("lets no text be markup", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/[<>"']/.test(escapeHtml(text))));
  });
});

describe("element", () => {
  it("leaves out what is undefined or false", () => {
    expect(element("p", { class: undefined, hidden: false }, undefined).markup).toBe("<p></p>");
  });

  it("escapes text and attributes, and keeps markup of its own", () => {
    expect(element("p", { title: '"<' }, "a & b", element("b", {}, "c")).markup).toBe(
      '<p title="&quot;&lt;">a &amp; b<b>c</b></p>',
    );
  });

  it("closes no void element", () => expect(element("input", { hidden: true }).markup).toBe("<input hidden>"));
});

describe("prose", () => {
  it("makes code of code spans alone", () => {
    expect(prose("`a<b` and <c> `").markup).toBe("<code>a&lt;b</code> and &lt;c&gt; `");
  });
});
