// What to do after a close: first what the sources of the registry say about the code, then a policy of this program.
import { StandardCloseCode, standardCloseCodeInfo } from "close-codes/const/standard";
import { reconnectWindow } from "close-codes/shared";
import type { CloseCodeInfo, Reconnect, VendorCloseCodeRange } from "close-codes/shared";

/** What a vendor means by its codes: `discordGatewayCloseCodeInfo`, say, and where it has ranges, their look-up. */
export interface Vendor {
  readonly info: (code: number) => CloseCodeInfo | undefined;
  readonly range?: (code: number) => VendorCloseCodeRange | undefined;
}

/**
 * Whether to come back where the sources leave it to the program: where they say nothing, and where they say "maybe", with
 * their condition, such as "fresh credentials are available".
 */
export type Policy = (code: number, when?: string) => boolean;

/** What to do next, and whose word that is: that of the registry's sources, or this program's own. */
export type Decision = { readonly why: string; readonly by: "registry" | "policy" } & (
  | { readonly next: "stop" }
  | { readonly next: "other-address" | "reconnect"; readonly window: Wait; readonly before?: string }
);

/** The shortest and the longest time to wait, in milliseconds; unlike a `ReconnectWindow` always with an upper bound. */
export interface Wait {
  readonly min: number;
  readonly max: number;
}

/** Our own policy: when to come back if the sources do not say. */
const ownPace: Reconnect = { advice: "yes", basis: "practice", after: { kind: "backoff", initial: 1000 } };

/** Our own policy: where a backoff stops growing if the sources name no limit. */
const LONGEST = 30_000;

/** Our own policy: how much longer than asked to wait if the sources only say how long at least. */
const SPREAD = 10_000;

/**
 * Our own policy: whether to come back if the sources leave it open.
 *
 * Only after 1005: there the advice depends on whether the application closed the connection itself, and then nobody
 * asks. Other conditions have to be judged by a program that knows more. A number that nobody knows was chosen by
 * somebody for a reason that should be looked up first.
 */
export const ownPolicy: Policy = (code) => code === StandardCloseCode.NoStatusReceived;

/**
 * What to do after a connection was closed with the code.
 *
 * Attempts count from 0, and nothing is random here: whoever waits picks a time within the window.
 */
export function decide(code: number, attempt: number, vendor?: Vendor, policy: Policy = ownPolicy): Decision {
  const { name, advice, isFallback } = found(code, vendor);
  // Without a time of theirs the pace is our own.
  const window = wait(advice, attempt) ?? wait(ownPace, attempt) ?? { min: 0, max: 0 };
  if (advice === undefined) {
    const own = { by: "policy", why: `${name}: the sources do not say whether to come back` } as const;
    return policy(code) ? { next: "reconnect", window, ...own } : { next: "stop", ...own };
  }
  const whose = isFallback ? "nothing from the vendor, and of the standard code " : "";
  const condition = advice.when === undefined ? "" : `, when ${advice.when}`;
  const why = `${name}: ${whose}${advice.advice}${condition} (${advice.basis})`;
  const elsewhere = advice.after?.kind === "other-address-or-user";
  // Another address is a condition that the client itself meets.
  const isOpen = advice.advice === "maybe" && !elsewhere;
  const because = { by: isFallback || isOpen ? "policy" : "registry", why } as const;
  if (advice.advice === "no" || (isOpen && !policy(code, advice.when))) return { next: "stop", ...because };
  const before = advice.before === undefined ? {} : { before: advice.before };
  return { next: elsewhere ? "other-address" : "reconnect", window, ...before, ...because };
}

/** How long to wait by the advice, if it says; with limits of our own where the source names none. */
function wait(advice: Reconnect | undefined, attempt: number): Wait | undefined {
  const window = reconnectWindow(advice, attempt);
  if (window === undefined) return undefined;
  const { min, max = min + SPREAD } = window;
  const isUnlimited = advice?.after?.kind === "backoff" && advice.after.max === undefined;
  return { min, max: isUnlimited ? Math.min(max, LONGEST) : max };
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
