import type { CloseCodeInfo } from "./info.js";
/* imports */

/** A namespace: its name, its codes, and what it knows about them. */
export interface Namespace {
  readonly slug: string;
  readonly codes: readonly number[];
  readonly info: (code: number) => CloseCodeInfo | undefined;
}

/** All of them, the standard one first. */
export const NAMESPACES: readonly Namespace[] = [/* rows */];
