// A client that comes back when a close code says so. It runs in browsers and in Node, with any WebSocket class.
import { browserCloseAccepts, truncateCloseReason } from "close-codes/shared";
import { decide } from "./decision.ts";
import type { Decision, Policy, Vendor } from "./decision.ts";

/** As much of a WebSocket as the client needs. */
export interface Socket {
  addEventListener(type: "open" | "error", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "close", listener: (event: { readonly code: number; readonly reason: string }) => void): void;
  close(code?: number, reason?: string): void;
}

/** Time, so that tests need not wait. */
export interface Clock {
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Options {
  /** Where the service is. A second address is used when a code asks for another one. */
  readonly addresses: readonly [string, ...string[]];
  /** Opens a connection: `(address) => new WebSocket(address)`. */
  readonly connect: (address: string) => Socket;
  /** What the vendor means by its codes. */
  readonly vendor?: Vendor;
  /** Whether to come back where the sources leave it open; without it, `ownPolicy`. */
  readonly policy?: Policy;
  /** Does what the sources ask for before a new attempt ("refresh the token"); says whether it was done, else the client stops. */
  readonly prepare?: (before: string, code: number) => Promise<boolean>;
  /** Called with the open connection. */
  readonly onOpen?: (socket: Socket) => void;
  readonly onMessage?: (data: unknown) => void;
  /**
   * Called with what happens next after every close but our own; `wait` is undefined when nothing does. It is called a
   * second time if what was announced comes to nothing, because `prepare` did not do its part.
   */
  readonly onClose?: (code: number, reason: string, decision: Decision, wait: number | undefined) => void;
  /** A number from 0 up to, but not including, 1. */
  readonly random?: () => number;
  readonly clock?: Clock;
  /** Our own policy: after how many failures in a row to give up. */
  readonly maxAttempts?: number;
  /** Our own policy: how many milliseconds a connection has to last until the failures before it are forgotten. */
  readonly stableAfter?: number;
}

const realClock: Clock = {
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds),
  clearTimeout: (timer) => {
    clearTimeout(timer as Parameters<typeof clearTimeout>[0]);
  },
};

/** A timer takes no longer time than this; a longer one would run out at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class ReconnectingClient {
  readonly #options: Options;
  readonly #clock: Clock;
  #socket: Socket | undefined;
  #timer: unknown;
  #attempt = 0;
  #address = 0;
  /** How many addresses have turned us away since a connection lasted. */
  #turnedAway = 0;
  /** Changes whenever the user takes over, so that what was under way then can tell that it is late. */
  #turn = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#clock = options.clock ?? realClock;
  }

  /** Connects; also what a user's "try again" does, at any time. A connection that is still open makes way. */
  connect(): void {
    this.close();
    this.#forgetFailures();
    this.#open();
  }

  /**
   * Closes for good; `onClose` is not called, since the caller knows. A code that `close()` of browsers would throw for
   * becomes 1000, and a long reason is cut.
   */
  close(code = 1000, reason = ""): void {
    const socket = this.#socket;
    this.#takeOver();
    socket?.close(browserCloseAccepts(code) ? code : 1000, truncateCloseReason(reason));
  }

  #takeOver(): void {
    this.#turn++;
    this.#clock.clearTimeout(this.#timer);
    this.#socket = undefined;
  }

  #forgetFailures(): void {
    this.#attempt = 0;
    this.#turnedAway = 0;
  }

  #open(): void {
    const { addresses, connect, onOpen, onMessage, stableAfter = 10_000 } = this.#options;
    const socket = connect(addresses[this.#address % addresses.length] ?? addresses[0]);
    this.#socket = socket;
    const isCurrent = (): boolean => this.#socket === socket;
    socket.addEventListener("open", () => {
      if (!isCurrent()) return;
      // Not at once: a server that accepts connections only to close them again would be asked without a pause.
      this.#timer = this.#clock.setTimeout(() => {
        this.#forgetFailures();
      }, stableAfter);
      onOpen?.(socket);
    });
    socket.addEventListener("message", ({ data }) => {
      if (isCurrent()) onMessage?.(data);
    });
    // A close event follows, and says more. Without a listener Node's `ws` would throw.
    socket.addEventListener("error", () => undefined);
    socket.addEventListener("close", ({ code, reason }) => {
      if (isCurrent()) void this.#closed(code, reason);
    });
  }

  async #closed(code: number, reason: string): Promise<void> {
    this.#takeOver();
    const turn = this.#turn;
    const { vendor, policy, random = Math.random } = this.#options;
    const decision = this.#orGiveUp(decide(code, this.#attempt, vendor, policy));
    if (decision.next === "stop") {
      this.#report(code, reason, decision, undefined);
      return;
    }
    const { min, max } = decision.window;
    const wait = Math.min(min + random() * (max - min), LONGEST_TIMER);
    this.#attempt++;
    if (decision.next === "other-address") {
      this.#address++;
      this.#turnedAway++;
    }
    this.#report(code, reason, decision, wait);
    // The user may have closed or connected in the meantime, here and below.
    if (turn !== this.#turn) return;
    const failure = decision.before === undefined ? undefined : await this.#prepare(decision.before, code);
    if (turn !== this.#turn) return;
    if (failure !== undefined) {
      this.#report(code, reason, { next: "stop", by: "registry", why: `${decision.why}; ${failure}` }, undefined);
      return;
    }
    this.#timer = this.#clock.setTimeout(() => {
      this.#open();
    }, wait);
  }

  /** The decision, unless there is no use in following it. */
  #orGiveUp(decision: Decision): Decision {
    const { addresses, prepare, maxAttempts = 10 } = this.#options;
    const { why } = decision;
    if (decision.next === "stop") return decision;
    if (this.#attempt >= maxAttempts) return { next: "stop", by: "policy", why: `${why}; ${maxAttempts} failures in a row` };
    if (decision.next === "other-address" && this.#turnedAway + 1 >= addresses.length) {
      return { next: "stop", by: "registry", why: `${why}; no other address is left, so the user has to ask for it` };
    }
    if (decision.before !== undefined && prepare === undefined) {
      return { next: "stop", by: "registry", why: `${why}; first: ${decision.before}` };
    }
    return decision;
  }

  /** Has done what the sources ask for first; says what went wrong, if something did. */
  async #prepare(before: string, code: number): Promise<string | undefined> {
    try {
      return (await this.#options.prepare?.(before, code)) ? undefined : `first: ${before}, which was not done`;
    } catch (error) {
      return `first: ${before}, which failed: ${String(error)}`;
    }
  }

  /** Tells the application. What it throws is its own mistake, and no reason not to come back. */
  #report(...closed: Parameters<NonNullable<Options["onClose"]>>): void {
    try {
      this.#options.onClose?.(...closed);
    } catch (error) {
      console.error(error);
    }
  }
}
