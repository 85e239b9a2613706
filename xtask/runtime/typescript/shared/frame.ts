/**
 * Whether an endpoint may put the number into a Close frame.
 *
 * 1004 has no meaning, 1005, 1006 and 1015 are reported by an endpoint to itself (RFC 6455, section 7.4.1), 1016 to
 * 2999 are unassigned, and numbers below 1000 and above 4999 are no close codes.
 */
export function mayAppearInCloseFrame(code: number): boolean {
  return Number.isInteger(code) && ((1000 <= code && code <= 1003) || (1007 <= code && code <= 1014) || (3000 <= code && code <= 4999));
}

/**
 * Whether `WebSocket.close()` of a browser accepts the number (WHATWG WebSockets); it throws for every other one.
 *
 * The method makes a fraction whole before it looks at it (by the standard it rounds, Chromium cuts); here a fraction is
 * no close code.
 */
export function browserCloseAccepts(code: number): boolean {
  return Number.isInteger(code) && (code === 1000 || (3000 <= code && code <= 4999));
}
