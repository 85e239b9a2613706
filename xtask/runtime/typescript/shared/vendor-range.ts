import type { CloseCodeInfo } from "./info.js";

/** A range of numbers that has a meaning as a whole for a vendor. Keys without a value are absent. */
export interface VendorCloseCodeRange {
  /** The first number of it. */
  readonly first: number;
  /** The last number of it. */
  readonly last: number;
  /** What a code in it says, in one sentence. */
  readonly summary: string;
  /** Advice for the numbers in it that the vendor does not list; absent where the sources say nothing, which is not "no". */
  readonly reconnect?: NonNullable<CloseCodeInfo["reconnect"]>;
}
