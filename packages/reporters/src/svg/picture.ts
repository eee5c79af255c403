import { element, escapeXml } from "./element.ts";

/** Colours for both schemes. The picture brings its own background, because the page's scheme may differ. */
const style = `
text { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
.title { font-size: 15px; font-weight: 600; }
.head { font-weight: 600; }
.name { font-family: ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; }
.note { fill: #59636e; }
.page { fill: #ffffff; stroke: #d1d9e0; }
.grid { stroke: #d1d9e0; }
.null { stroke: #59636e; stroke-dasharray: 3 3; }
.range { stroke: #0969da; stroke-width: 2; }
.bar { fill: #0969da; }
.failed { fill: #8a1c0b; }
.solid { fill: #0969da; stroke: #0969da; stroke-width: 2; }
.hollow { fill: #ffffff; stroke: #0969da; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc; }
.note { fill: #9198a1; }
.page { fill: #0d1117; stroke: #3d444d; }
.grid { stroke: #3d444d; }
.null { stroke: #9198a1; }
.range { stroke: #4493f8; }
.bar { fill: #4493f8; }
.failed { fill: #ffb77c; }
.solid { fill: #4493f8; stroke: #4493f8; }
.hollow { fill: #0d1117; stroke: #4493f8; }
}
`;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The same in words, for those who do not see the picture. */
  readonly description: string;
  /** Elements, one a line, so that a change shows as a small diff. */
  readonly body: readonly string[];
}

/** A whole SVG document (SVG 1.1): no script, no link, no font to load. */
export function picture({ width, height, title, description, body }: Picture): string {
  const head = [
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<style>${style}</style>`,
    element("rect", [
      ["class", "page"],
      ["x", 0.5],
      ["y", 0.5],
      ["width", width - 1],
      ["height", height - 1],
      ["rx", 6],
    ]),
  ];
  return `${element(
    "svg",
    [
      ["xmlns", "http://www.w3.org/2000/svg"],
      ["width", width],
      ["height", height],
      ["viewBox", `0 0 ${width} ${height}`],
      ["role", "img"],
      ["aria-labelledby", "title desc"],
    ],
    `\n${[...head, ...body].join("\n")}\n`,
  )}\n`;
}
