// In Node: a server with the `ws` package that says why it closes. Run it as `node node-server.ts 8080`.
import { StandardCloseCode } from "close-codes/const/standard";
import { mayAppearInCloseFrame, truncateCloseReason } from "close-codes/shared";
import { WebSocket, WebSocketServer } from "ws";

/** Serves on the port; port 0 is any that is free. */
export function serve(port: number, log: (line: string) => void = console.log): WebSocketServer {
  const server = new WebSocketServer({ port });
  server.on("connection", (socket) => {
    socket.on("message", (data, isBinary) => {
      // It is a Buffer, since nothing else was asked for.
      answer(socket, (data as Buffer).toString(), isBinary);
    });
    socket.on("close", (code, reason) => {
      log(`client left with ${code} ${JSON.stringify(reason.toString())}`);
    });
    // A close event follows, with 1006.
    socket.on("error", ({ message }) => {
      log(message);
    });
  });
  return server;
}

/** Answers JSON. Data of the wrong kind is 1003; text that is not JSON is no such thing, but against the rules here. */
function answer(socket: WebSocket, text: string, isBinary: boolean): void {
  if (isBinary) {
    close(socket, StandardCloseCode.UnsupportedData, "text only");
    return;
  }
  try {
    socket.send(JSON.stringify({ answer: JSON.parse(text) as unknown }));
  } catch (error) {
    close(socket, StandardCloseCode.PolicyViolation, String(error));
  }
}

/** Closes with any code and reason. `ws` would throw for a code that no Close frame may hold, and for a long reason. */
export function close(socket: WebSocket, code: number, reason: string): void {
  const sent = mayAppearInCloseFrame(code) ? code : StandardCloseCode.InternalError;
  socket.close(sent, truncateCloseReason(reason));
}

/**
 * Ends the server and tells its clients to come back, each at a time of its own. `ws` itself closes no client, and one
 * that does not answer is cut off after a while.
 */
export async function restart(server: WebSocketServer, patience = 5000): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  for (const socket of server.clients) close(socket, StandardCloseCode.ServiceRestart, "The server is restarting.");
  const timer = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, patience);
  await closed;
  clearTimeout(timer);
}

if (import.meta.filename === process.argv[1]) {
  const server = serve(Number(process.argv[2] ?? 8080));
  process.once("SIGTERM", () => void restart(server));
}
