import type { CloseCodeInfo } from "./info.js";
import { NAMESPACES } from "./namespaces.js";

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
  return NAMESPACES.flatMap(({ slug, info }) => {
    const found = info(code);
    return found === undefined ? [] : [{ namespace: slug, info: found }];
  });
}

/**
 * Every code of this name, the standard ones first: the name of a member, a vendor's identifier, the name that people
 * read, or another name in use. Only letters and digits count, in either case. As heavy as {@link find}.
 */
export function findByName(name: string): CloseCodeMeaning[] {
  const wanted = letters(name);
  return NAMESPACES.flatMap(({ slug, codes, info }) =>
    codes.flatMap((code) => {
      const found = info(code);
      return found !== undefined && isCalled(found, wanted) ? [{ namespace: slug, info: found }] : [];
    }),
  );
}

function isCalled(info: CloseCodeInfo, wanted: string): boolean {
  const names = [info.member, info.id, info.name, ...info.aliases];
  return names.some((name) => name !== undefined && letters(name) === wanted);
}

function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
