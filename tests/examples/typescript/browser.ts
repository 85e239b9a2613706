// In a page: the client with the browser's own WebSocket, for a service with codes of its own.
import { ArcwareCloseCode, arcwareCloseCodeInfo } from "close-codes/const/arcware";
import { ownPolicy } from "./decision.ts";
import { ReconnectingClient } from "./reconnecting-client.ts";

/** Arcware gives no advice about any of its codes, so that this is our own: come back where a place may become free. */
function policy(code: number): boolean {
  switch (code) {
    case ArcwareCloseCode.NO_STREAM_AVAILABLE:
    case ArcwareCloseCode.STREAM_DISCONNECTED:
    case ArcwareCloseCode.CLIENT_OCCUPATION_LIMIT_REACHED:
    case ArcwareCloseCode.CLIENT_NO_PONG:
    case ArcwareCloseCode.CLOSE_SHARE_NO_RESOURCES_LEFT:
      return true;
    default:
      return ownPolicy(code);
  }
}

/**
 * Keeps a page connected and tells it, in `log`, what became of the connection.
 *
 * The reason that the server sent is for developers: RFC 6455 wants it kept from users (section 5.5.1).
 */
export function keepConnected(address: string, log: (line: string) => void, random?: () => number): ReconnectingClient {
  const client = new ReconnectingClient({
    addresses: [address],
    connect: (to) => new WebSocket(to),
    vendor: { info: arcwareCloseCodeInfo },
    policy,
    ...(random && { random }),
    onOpen: () => {
      log("connected");
    },
    onClose: (code, reason, decision, wait) => {
      console.debug(`WebSocket closed with ${code} ${JSON.stringify(reason)}; by ${decision.by}: ${decision.why}`);
      log(`${arcwareCloseCodeInfo(code)?.name ?? `closed with ${code}`}; ${next(wait)}`);
    },
  });
  client.connect();
  return client;
}

function next(wait: number | undefined): string {
  return wait === undefined ? "not coming back" : `coming back in ${Math.ceil(wait / 1000)} s`;
}
