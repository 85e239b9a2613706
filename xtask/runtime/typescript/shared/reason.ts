/**
 * How many bytes of UTF-8 the reason of a Close frame may hold.
 *
 * A control frame carries at most 125 bytes, and the code takes two of them (RFC 6455, sections 5.5 and 5.5.1).
 */
export const CLOSE_REASON_MAX_BYTES = 123;

/** Whether the text can be the reason of a Close frame; `WebSocket.close()` of a browser throws for a longer one. */
export function closeReasonFits(reason: string): boolean {
  return fittingLength(reason) === reason.length;
}

/** The text, or as much of its beginning as fits the reason of a Close frame. No character (code point) is cut in two. */
export function truncateCloseReason(reason: string): string {
  return reason.slice(0, fittingLength(reason));
}

/** How many UTF-16 units of the text fit. Counted by hand, so that neither a browser nor Node is needed for it. */
function fittingLength(reason: string): number {
  let bytes = 0;
  let length = 0;
  for (const character of reason) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > CLOSE_REASON_MAX_BYTES) {
      return length;
    }
    length += character.length;
  }
  return length;
}

/** How many bytes the code point takes; half a surrogate pair is sent as U+FFFD, which takes three. */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) {
    return 1;
  }
  if (codePoint < 0x800) {
    return 2;
  }
  return codePoint < 0x10000 ? 3 : 4;
}
