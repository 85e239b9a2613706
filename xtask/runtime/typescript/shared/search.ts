import type { CloseCodeInfo } from "./info.js";

/** A namespace: its name, its codes, and what it knows about them. */
export interface Namespace {
  readonly slug: string;
  readonly codes: readonly number[];
  readonly info: (code: number) => CloseCodeInfo | undefined;
}

/** What a number means in one namespace. */
export interface CloseCodeMeaning {
  /** The name of the namespace in the registry, which is also the last part of its import path. */
  readonly namespace: string;
  /** What the number means there. */
  readonly info: CloseCodeInfo;
}

/** What a number means in each of the namespaces that have it. */
export function meanings(namespaces: readonly Namespace[], code: number): CloseCodeMeaning[] {
  return namespaces.flatMap(({ slug, info }) => {
    const found = info(code);
    return found === undefined ? [] : [{ namespace: slug, info: found }];
  });
}

/** The codes of this name in each of the namespaces. */
export function meaningsOfName(namespaces: readonly Namespace[], name: string): CloseCodeMeaning[] {
  const wanted = letters(name);
  return namespaces.flatMap(({ slug, codes, info }) =>
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
