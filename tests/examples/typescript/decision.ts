// What to do after a close: first what the sources of the registry say about the code, then a policy of this program.
import { StandardCloseCode, reconnectWindow, standardCloseCodeInfo } from "close-codes/const";
import type { CloseCodeInfo, Reconnect, ReconnectWindow } from "close-codes/const";

/** What somebody knows about a close code: `discordGatewayCloseCodeInfo`, say. */
export type LookUp = (code: number) => CloseCodeInfo | undefined;

/** Whether to come back where the sources say nothing. */
export type Policy = (code: number) => boolean;

/** What to do next, and whose word that is: that of the registry's sources, or this program's own. */
export type Decision = { readonly why: string; readonly by: "registry" | "policy" } & (
  | { readonly next: "stop" }
  | { readonly next: "other-address" | "reconnect"; readonly window: ReconnectWindow; readonly first?: string }
);

/** Our own policy: when to come back if the sources do not say. */
const ownPace: Reconnect = { advice: "yes", basis: "practice", after: { kind: "backoff", initial: 1000, max: 30_000 } };

/**
 * Our own policy: whether to come back if the sources do not say.
 *
 * Only where the same connection may well succeed next time. A message that was malformed, too big, forbidden or of the
 * wrong kind still is when it is sent again (1002, 1003, 1007, 1008, 1009, 1010); 1000 and 1005 end a connection that
 * has done its work; and a number that nobody knows was chosen by somebody for a reason that should be looked up first.
 */
export const ownPolicy: Policy = (code) =>
  code === StandardCloseCode.GoingAway || code === StandardCloseCode.InternalError || code === StandardCloseCode.Timeout;

/**
 * What to do after a connection was closed with the code. The vendor's meaning of it precedes the standard one.
 *
 * Attempts count from 0, and nothing is random here: whoever waits picks a time within the window.
 */
export function decide(code: number, attempt: number, vendor?: LookUp, policy: Policy = ownPolicy): Decision {
  const info = vendor?.(code) ?? standardCloseCodeInfo(code);
  const name = info ? `${code} ${info.name}` : `${code}, which nobody here knows`;
  const advice = info?.reconnect;
  const own = reconnectWindow(ownPace, attempt) ?? { min: 0, max: 0 };
  if (advice === undefined) {
    const why = `${name}: the sources do not say whether to come back`;
    return policy(code) ? { next: "reconnect", window: own, by: "policy", why } : { next: "stop", by: "policy", why };
  }
  const because = { by: "registry", why: `${name}: ${advice.advice} (${advice.basis})` } as const;
  if (advice.advice === "no") return { next: "stop", ...because };
  const next = advice.after?.kind === "other-address-or-user" ? "other-address" : "reconnect";
  const first = advice.first === undefined ? {} : { first: advice.first };
  // Without a time of theirs the pace is our own.
  return { next, window: reconnectWindow(advice, attempt) ?? own, ...first, ...because };
}
