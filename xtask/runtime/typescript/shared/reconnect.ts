import type { CloseCodeInfo } from "./info.js";

/** What the sources say about reconnecting after a close code. */
export type Reconnect = NonNullable<CloseCodeInfo["reconnect"]>;

/** The shortest and the longest time to wait before reconnecting, in milliseconds. Pick a random time between the two. */
export interface ReconnectWindow {
  /** The shortest time. */
  readonly min: number;
  /** The longest time. */
  readonly max: number;
}

/**
 * How long to wait before reconnecting, in milliseconds.
 *
 * The first attempt after the connection was lost is attempt 0. `undefined` means that no time is known: the sources
 * say nothing, advise against it, or ask for another address or for the user. A fractional attempt is rounded down; a
 * negative one and `NaN` count as 0.
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
    case "jitter":
      return { min: after.min, max: after.max };
    case "backoff":
      return { min: 0, max: Math.min(after.max, after.initial * doublings(attempt)) };
    default:
      return undefined;
  }
}

/** 2 to the power of the attempt. The exponent is capped where a number can still hold the result. */
function doublings(attempt: number): number {
  return attempt > 0 ? 2 ** Math.min(Math.floor(attempt), 1023) : 1;
}
