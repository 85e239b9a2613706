import type { CloseCodeInfo } from "./info.js";

/** What the sources say about reconnecting after a close code. */
export type Reconnect = NonNullable<CloseCodeInfo["reconnect"]>;

/** The shortest and the longest time to wait before reconnecting, in milliseconds. Pick a random time between the two. */
export interface ReconnectWindow {
  /** The shortest time. */
  readonly min: number;
  /** The longest time; `undefined` where the source names no upper bound, so that the caller chooses one. */
  readonly max: number | undefined;
}

/** Where a backoff without a limit stops growing: the same in every language, some seven weeks. */
const LONGEST = 2 ** 32 - 1;

/**
 * How long to wait before reconnecting, in milliseconds.
 *
 * The first attempt after the connection was lost is attempt 0. A fractional attempt is rounded down; a negative one and
 * `NaN` count as 0. A backoff whose source names no limit grows to 4294967295, which is more than a timer can take
 * (2147483647).
 *
 * `undefined` does not say whether to reconnect; `advice` does. There is no window where the advice is `no`, where the
 * sources name no time, and where time does not help (`other-address-or-user`).
 */
export function reconnectWindow(reconnect: Reconnect | undefined, attempt: number): ReconnectWindow | undefined {
  const after = reconnect?.after;
  if (after === undefined || reconnect?.advice === "no") {
    return undefined;
  }
  switch (after.kind) {
    case "at-once":
      return { min: 0, max: 0 };
    case "delay":
      return { min: after.milliseconds, max: after.milliseconds };
    case "at-least":
      return { min: after.milliseconds, max: undefined };
    case "jitter":
      return { min: after.min, max: after.max };
    case "backoff":
      return { min: 0, max: Math.min(after.max ?? LONGEST, after.initial * doublings(attempt)) };
    default:
      return undefined;
  }
}

/** 2 to the power of the attempt. The exponent is capped where a number can still hold the result. */
function doublings(attempt: number): number {
  return attempt > 0 ? 2 ** Math.min(Math.floor(attempt), 1023) : 1;
}
