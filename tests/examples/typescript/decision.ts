// What to do after a close: first what the sources of the registry say about the code, then a policy of this program.
import { StandardCloseCode, standardCloseCodeInfo } from "close-codes/const/standard";
import { reconnectWindow } from "close-codes/shared";
import type { CloseCodeInfo, Reconnect, ReconnectWindow, VendorCloseCodeRange } from "close-codes/shared";

/** What a vendor means by its codes: `discordGatewayCloseCodeInfo`, say, and where it has ranges, their look-up. */
export interface Vendor {
  readonly info: (code: number) => CloseCodeInfo | undefined;
  readonly range?: (code: number) => VendorCloseCodeRange | undefined;
}

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
 * What to do after a connection was closed with the code.
 *
 * Attempts count from 0, and nothing is random here: whoever waits picks a time within the window.
 */
export function decide(code: number, attempt: number, vendor?: Vendor, policy: Policy = ownPolicy): Decision {
  const { name, advice, isFallback } = found(code, vendor);
  const own = reconnectWindow(ownPace, attempt) ?? { min: 0, max: 0 };
  if (advice === undefined || leavesItOpen(advice)) {
    const said = advice ? `maybe (${advice.basis}), and nothing else` : "the sources do not say whether to come back";
    const why = `${name}: ${said}`;
    return policy(code) ? { next: "reconnect", window: own, by: "policy", why } : { next: "stop", by: "policy", why };
  }
  const whose = isFallback ? "nothing from the vendor, and of the standard code " : "";
  const because = { by: isFallback ? "policy" : "registry", why: `${name}: ${whose}${advice.advice} (${advice.basis})` } as const;
  if (advice.advice === "no") return { next: "stop", ...because };
  const next = advice.after?.kind === "other-address-or-user" ? "other-address" : "reconnect";
  const first = advice.first === undefined ? {} : { first: advice.first };
  // Without a time of theirs the pace is our own.
  return { next, window: reconnectWindow(advice, attempt) ?? own, ...first, ...because };
}

/**
 * The advice that counts, and a name for what the code means: the vendor's own entry for the number; where it does not
 * list the number, its range, else the standard code.
 *
 * That the standard advice also stands in for a vendor's entry without any is our own policy: the registry draws no such
 * conclusion. But a vendor that tells what its 1006 or 1012 looks like hardly means that nobody should come back.
 */
function found(code: number, vendor: Vendor | undefined): { name: string; advice: Reconnect | undefined; isFallback: boolean } {
  const standard = standardCloseCodeInfo(code);
  const own = vendor?.info(code);
  const range = vendor?.range?.(code);
  const name = (own ?? standard)?.name ?? (range && `one of the vendor's ${range.first} to ${range.last}`);
  return {
    name: name === undefined ? `${code}, which nobody here knows` : `${code} ${name}`,
    advice: (own ?? range)?.reconnect ?? standard?.reconnect,
    isFallback: own !== undefined && own.reconnect === undefined && standard?.reconnect !== undefined,
  };
}

/** A "maybe" that names neither what to do first nor when leaves the decision to the program. */
function leavesItOpen({ advice, first, after }: Reconnect): boolean {
  return advice === "maybe" && first === undefined && after === undefined;
}
