/** One figure of performance.md as it was measured in this run. */
export interface Outcome {
  id: string;
  /** Against the reference of the same run, where the goal is a comparison; else `value`. */
  ratio?: number;
  value?: number;
  unit?: string;
  /** The goal in words. */
  goal: string;
  met: boolean;
  details: Readonly<Record<string, number | string>>;
}

export interface Figure {
  id: string;
  run(): Promise<Outcome>;
}

/** The middle of a list of numbers. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a part of a list lies; 0 in an empty list. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
};

/** Two digits behind the point are more than a shared machine can say. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
