import { CLOSE_CODE_RANGES } from "./numbers.js";

export { CLOSE_CODE_RANGES };

/** A part of the number space. */
export interface CloseCodeRange {
  /** The first number of it. */
  readonly first: number;
  /** The last number of it. */
  readonly last: number;
  /** What people call it. */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** How a number in it comes to mean something. */
  readonly assignment: string;
}

/** The part of the number space that the number lies in. */
export function closeCodeRange(code: number): CloseCodeRange | undefined {
  return Number.isInteger(code)
    ? CLOSE_CODE_RANGES.find((range) => range.first <= code && code <= range.last)
    : undefined;
}
