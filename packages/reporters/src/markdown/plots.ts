import type { Report } from "@afteraction/schema";
import type { ReportFile } from "../reporter.ts";
import { forestPlot } from "../svg/forest-plot.ts";
import { reliabilityPlot } from "../svg/reliability-plot.ts";
import { toolTimePlot } from "../svg/tool-time-plot.ts";
import { weeksPlot } from "../svg/weeks-plot.ts";

interface Plot {
  /** What a reader hears instead of the picture; the picture itself tells its numbers in words. */
  readonly alt: string;
  readonly draw: (report: Report) => string | undefined;
}

/** Few enough for a pull request's diff, which shows 25 pictures at most; in the order in which the report has them. */
const plots = {
  estimates: {
    alt: "Estimates and confidence intervals of the published learnings",
    draw: ({ learnings }) => forestPlot(learnings),
  },
  reliability: {
    alt: "Stated confidence against the share that held, with confidence intervals",
    draw: ({ reliability }) => reliabilityPlot(reliability),
  },
  "tool-time": {
    alt: "Total time, median and 95th percentile per tool and operation",
    draw: ({ data }) => toolTimePlot(data),
  },
  weeks: {
    alt: "Calls and failed calls by week, per tool",
    draw: ({ data }) => weeksPlot(data),
  },
} as const satisfies Readonly<Record<string, Plot>>;

type PlotName = keyof typeof plots;

const names = Object.keys(plots) as PlotName[];

/** The picture in the text; empty where there is nothing to draw. */
export const pictureOf = (name: PlotName, report: Report): string =>
  plots[name].draw(report) === undefined ? "" : `![${plots[name].alt}](plots/${name}.svg)`;

/** The files of all pictures that the text shows. */
export const plotFiles = (report: Report): ReportFile[] =>
  names.flatMap((name) => {
    const text = plots[name].draw(report);
    return text === undefined ? [] : [{ path: `plots/${name}.svg`, text }];
  });
