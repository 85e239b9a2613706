// Compiled by readme.test.mjs against the built package: what must type-check, and what must not.
import {
  ArcwareCloseCode, StandardCloseCode, arcwareCloseCodeInfo, arcwareCloseCodeName, browserCloseAccepts, closeCodeRange, closeReasonFits, find,
  findByName, isArcwareCloseCode, isRegistered, mayAppearInCloseFrame, pusherChannelsCloseCodeRange, reconnectWindow, standardCloseCodes,
} from "close-codes";
import type { CloseCodeInfo, CloseCodeMeaning, CloseCodeRange, PusherChannelsCloseCodeRange, Reconnect } from "close-codes";
import { reconnectWindow as sharedWindow } from "close-codes/shared";
import type { VendorCloseCodeRange } from "close-codes/shared";
import { ArcwareCloseCode as Union, StandardCloseCode as StandardUnion, isArcwareCloseCode as isUnion } from "close-codes/const";
import { arcwareCloseCodeInfo as direct } from "close-codes/const/arcware";
import { standardCloseCodeInfo as standardInfo } from "close-codes/const/standard";

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
export const window: { min: number; max: number | undefined } | undefined = reconnectWindow(reconnect, 0);
// @ts-expect-error there may be no upper bound
export const bound: number | undefined = window && window.min + Math.random() * (window.max - window.min);
export const remedies: readonly string[] | undefined = info?.remedies;
export const meanings: string[] = find(code).map(({ namespace, info }) => namespace + info.name);
// @ts-expect-error read-only
if (info) info.name = "x";

// A switch over every code is exhaustive, in both styles; over fewer it is not.
export function ofEnum(code: StandardCloseCode): string {
  switch (code) {
    case StandardCloseCode.NormalClosure:
    case StandardCloseCode.GoingAway:
    case StandardCloseCode.ProtocolError:
    case StandardCloseCode.UnsupportedData:
    case StandardCloseCode.Reserved:
    case StandardCloseCode.NoStatusReceived:
    case StandardCloseCode.AbnormalClosure:
    case StandardCloseCode.InvalidFramePayloadData:
    case StandardCloseCode.PolicyViolation:
    case StandardCloseCode.MessageTooBig:
    case StandardCloseCode.MandatoryExtension:
    case StandardCloseCode.InternalError:
    case StandardCloseCode.ServiceRestart:
    case StandardCloseCode.TryAgainLater:
    case StandardCloseCode.BadGateway:
    case StandardCloseCode.TlsHandshake:
    case StandardCloseCode.Unauthorized:
    case StandardCloseCode.Forbidden:
    case StandardCloseCode.Timeout:
      return "known";
  }
}
export function ofUnion(code: StandardUnion): string {
  switch (code) {
    case StandardUnion.NormalClosure: case StandardUnion.GoingAway: case 1002: case 1003: case 1004: case 1005: case 1006: case 1007:
    case 1008: case 1009: case 1010: case 1011: case 1012: case 1013: case 1014: case 1015: case 3000: case 3003: case 3008:
      return "known";
    default: {
      const nothing: never = code;
      return nothing;
    }
  }
}
// @ts-expect-error the switch can end without an answer
export function ofFew(code: StandardCloseCode): string {
  switch (code) {
    case StandardCloseCode.NormalClosure:
      return "known";
  }
}
export function ofFewNumbers(code: StandardUnion): string {
  switch (code) {
    case 1000:
      return "known";
    // @ts-expect-error not one of the codes
    case 4000:
      return "unknown";
    default: {
      // @ts-expect-error there are more
      const nothing: never = code;
      return nothing;
    }
  }
}

// The answer of a look-up holds the type of its own namespace, and narrows by it.
export const ownNumber: StandardUnion | undefined = standardInfo(code)?.code;
holds<Same<typeof standardCloseCodes, readonly StandardCloseCode[]>>();
// @ts-expect-error read-only
standardCloseCodes.push(1000);
export const wait: number | undefined = reconnect?.after?.kind === "delay" ? reconnect.after.milliseconds : undefined;
export const limit: number | undefined = reconnect?.after?.kind === "backoff" ? reconnect.after.max : undefined;
export const predicates: boolean[] = [mayAppearInCloseFrame(code), browserCloseAccepts(code), isRegistered(code), closeReasonFits("")];
export const range: CloseCodeRange | undefined = closeCodeRange(code);
export const vendorRange: PusherChannelsCloseCodeRange | undefined = pusherChannelsCloseCodeRange(code);
export const anyRange: VendorCloseCodeRange | undefined = vendorRange;
export const rangeWindow: { min: number; max: number | undefined } | undefined = sharedWindow(vendorRange?.reconnect, 0);
holds<Same<CloseCodeInfo["source"], string>>();
export const named: CloseCodeMeaning[] = findByName("ServiceRestart");
// @ts-expect-error a text is no code
isRegistered("1000");
