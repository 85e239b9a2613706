import type { CloseCodeInfo } from "./info.js";
/* imports */

/** What a number means in one namespace. */
export interface CloseCodeMeaning {
  /** The name of the namespace in the registry, which is also the last part of its import path. */
  readonly namespace: string;
  /** What the number means there. */
  readonly info: CloseCodeInfo;
}

/**
 * Every namespace's meaning of the number, the standard one first.
 *
 * It holds the texts of all namespaces: a program that knows whose codes it meets takes that namespace's own look-up.
 */
export function find(code: number): CloseCodeMeaning[] {
  const meanings: CloseCodeMeaning[] = [];
  const add = (namespace: string, info: CloseCodeInfo | undefined): void => {
    if (info !== undefined) {
      meanings.push({ namespace, info });
    }
  };
  /* look-ups */
  return meanings;
}
