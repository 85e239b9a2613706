import { REGISTERED } from "./numbers.js";

/**
 * Whether the number has a row of its own in IANA's registry of close codes.
 *
 * 1004, 1005, 1006 and 1015 have one, although no endpoint may send them; 4000 to 4999 are for private use and never
 * registered.
 */
export function isRegistered(code: number): boolean {
  return REGISTERED.includes(code);
}
