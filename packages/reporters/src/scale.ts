import type { Estimate } from "@afteraction/schema";

/** A scale of one unit: where a value lies between the ends (0…1), and the values worth a label. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  position(value: number): number;
}

const clamp = (share: number): number => (share > 0 ? Math.min(share, 1) : 0);

const linear = (low: number, high: number, ticks: readonly number[]): Scale => ({
  low,
  high,
  ticks,
  position: (value) => clamp((value - low) / (high - low)),
});

const logarithmic = (low: number, high: number, ticks: readonly number[]): Scale => ({
  low,
  high,
  ticks,
  position: (value) => (value > 0 ? clamp(Math.log(value / low) / Math.log(high / low)) : 0),
});

/** From 0, and no further than needed: a failure met in 3 % of the sessions is not lost at the edge. */
function shares(values: readonly number[]): Scale {
  const largest = Math.max(...values, 0);
  const end = [0.05, 0.1, 0.2, 0.4, 1].find((step) => step >= largest) ?? 1;
  return linear(
    0,
    end,
    [0, 0.25, 0.5, 0.75, 1].map((part) => part * end),
  );
}

/** With 0, and to the other side only where something lies there: half a scale without a mark costs half the detail. */
function differences(values: readonly number[]): Scale {
  const largest = Math.max(...values.map(Math.abs));
  const end = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1].find((step) => step >= largest) ?? largest;
  const low = values.some((value) => value < 0) ? -end : 0;
  const high = values.some((value) => value > 0) || low === 0 ? end : 0;
  return linear(low, high, low === 0 || high === 0 ? quarters(low, high) : [-end, -end / 2, 0, end / 2, end]);
}

const quarters = (low: number, high: number): number[] =>
  [0, 0.25, 0.5, 0.75, 1].map((part) => low + part * (high - low));

/** Symmetric around ×1, so that a doubling and a halving are equally long. */
function ratios(values: readonly number[]): Scale {
  const largest = Math.max(...values.map((value) => (value > 0 ? Math.max(value, 1 / value) : 1)));
  const root = [2, 4, 8, 16].find((step) => step * step >= largest) ?? Math.ceil(Math.sqrt(largest));
  return logarithmic(1 / root ** 2, root ** 2, [1 / root ** 2, 1 / root, 1, root, root ** 2]);
}

/** Durations that people think in, in milliseconds: the labels of a logarithmic axis. */
const landmarks = [1, 10, 100, 1000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 360_000_000];

const MOST_TICKS = 5;

function durations(values: readonly number[]): Scale {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  const first = Math.max(
    landmarks.findLastIndex((mark) => mark <= least),
    0,
  );
  const above = landmarks.findIndex((mark) => mark >= largest && mark > (landmarks[first] ?? 1));
  const range = landmarks.slice(first, above === -1 ? undefined : above + 1);
  const step = Math.ceil(range.length / MOST_TICKS);
  const ticks = range.filter((_, index) => index % step === 0);
  return logarithmic(range.at(0) ?? 1, range.at(-1) ?? 10, ticks);
}

/** From 0 to the next 1, 2 or 5 times a power of ten. */
export function fromZero(values: readonly number[]): Scale {
  const largest = Math.max(...values, 0);
  if (largest === 0) return linear(0, 1, [0, 1]);
  const power = 10 ** Math.floor(Math.log10(largest) + 1e-9);
  const end = ([1, 2, 5].find((step) => step * power >= largest * (1 - 1e-9)) ?? 10) * power;
  return linear(0, end, [0, end / 2, end]);
}

/** The scale on which values of this unit compare. */
export function scaleOf(unit: Estimate["unit"], values: readonly number[]): Scale {
  switch (unit) {
    case "share":
      return shares(values);
    case "probability":
      return linear(0, 1, [0, 0.25, 0.5, 0.75, 1]);
    case "difference":
      return differences(values);
    case "ratio":
      return ratios(values);
    case "ms":
      return durations(values);
    case "sessions":
      return fromZero(values);
  }
}
