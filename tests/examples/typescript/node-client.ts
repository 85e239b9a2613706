// In Node: the client with the `ws` package. Run it as `node node-client.ts ws://localhost:8080`.
import { WebSocket } from "ws";
import { ReconnectingClient } from "./reconnecting-client.ts";
import type { Options } from "./reconnecting-client.ts";

/** A client that writes down what becomes of its connection. */
export function client(options: Omit<Options, "connect" | "onClose">, log: (line: string) => void = console.log): ReconnectingClient {
  return new ReconnectingClient({
    ...options,
    connect: (address) => new WebSocket(address),
    onClose: (code, reason, { by, why }, wait) => {
      const then = wait === undefined ? "stop" : `reconnect in ${Math.round(wait)} ms`;
      log(`closed with ${code} ${JSON.stringify(reason)}: ${then} (${by}: ${why})`);
    },
  });
}

if (import.meta.filename === process.argv[1]) {
  const running = client({
    addresses: [process.argv[2] ?? "ws://localhost:8080"],
    onOpen: () => {
      console.log("connected");
    },
    onMessage: console.log,
  });
  running.connect();
  process.once("SIGINT", () => {
    running.close(1000, "The user has had enough.");
  });
}
