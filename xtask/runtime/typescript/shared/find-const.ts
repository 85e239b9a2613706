import { meanings, meaningsOfName } from "./search.js";
import type { CloseCodeMeaning } from "./search.js";
import { NAMESPACES } from "./namespaces-const.js";

export type { CloseCodeMeaning };

/**
 * Every namespace's meaning of the number, the standard one first.
 *
 * It holds the texts of all namespaces: a program that knows whose codes it meets takes that namespace's own look-up.
 */
export function find(code: number): CloseCodeMeaning[] {
  return meanings(NAMESPACES, code);
}

/**
 * Every code of this name, the standard ones first: the name of a member, a vendor's identifier, the name that people
 * read, or another name in use. Only letters and digits count, in either case. As heavy as {@link find}.
 */
export function findByName(name: string): CloseCodeMeaning[] {
  return meaningsOfName(NAMESPACES, name);
}
