// Compiled by readme.test.mjs against the built package: what must type-check, and what must not.
import { ArcwareCloseCode, arcwareCloseCodeInfo, arcwareCloseCodeName, find, isArcwareCloseCode, reconnectWindow } from "close-codes";
import type { CloseCodeInfo, Reconnect } from "close-codes";
import { ArcwareCloseCode as Union, isArcwareCloseCode as isUnion } from "close-codes/const";
import { arcwareCloseCodeInfo as direct } from "close-codes/const/arcware";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): void => {};
declare const code: number;

// An enum is a type, has types as members, and narrows an unknown number.
export const member: ArcwareCloseCode.UNAUTHORIZED = ArcwareCloseCode.UNAUTHORIZED;
if (isArcwareCloseCode(code)) holds<Same<typeof code, ArcwareCloseCode>>();
else holds<Same<typeof code, number>>();
// @ts-expect-error not one of the codes
export const wrongMember: ArcwareCloseCode = 4000;

// A union takes its numbers and no others.
export const literal: Union = 4450;
// @ts-expect-error not one of the codes
export const wrongLiteral: Union = 4000;
// @ts-expect-error any number is not one of the codes
export const anyNumber: Union = code;
if (isUnion(code)) holds<Same<typeof code, Union>>();

// A look-up may find nothing.
holds<Same<ReturnType<typeof arcwareCloseCodeName>, string | undefined>>();
export const info: CloseCodeInfo | undefined = arcwareCloseCodeInfo(code) ?? direct(code);
export const reconnect: Reconnect | undefined = arcwareCloseCodeInfo(code)?.reconnect;
export const window: { min: number; max: number } | undefined = reconnectWindow(reconnect, 0);
export const meanings: string[] = find(code).map(({ namespace, info }) => namespace + info.name);
// @ts-expect-error read-only
if (info) info.name = "x";
