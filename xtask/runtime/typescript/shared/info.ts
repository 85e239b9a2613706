/** What the registry knows about one close code. Keys without a value are absent. */
export interface CloseCodeInfo {
  /** The number that stands in the Close frame or in the close event. */
  readonly code: number;
  /** The name of the member. */
  readonly member: string;
  /** The vendor's own identifier, to the letter, where it publishes one. */
  readonly id?: string;
  /** What people call it. */
  readonly name: string;
  /** What happened, in one sentence. */
  readonly summary: string;
  /** More than fits one sentence. */
  readonly details?: string;
  /** Who sends the number: in a Close frame or, where `wire` is `local`, in a message or another way; `nobody`: it is reserved, or an endpoint makes it up for its own application. */
  readonly sentBy: "client" | "server" | "either" | "unknown" | "nobody";
  /** `yes`: stands in Close frames; `local`: does not, an endpoint reports it to its own application, or it comes in a message; `reserved`: no meaning yet. */
  readonly wire: "yes" | "local" | "reserved";
  /** What the sources say about reconnecting; absent where they say nothing, which is not "no". */
  readonly reconnect?: {
    /** Whether to. */
    readonly advice: "yes" | "no" | "maybe";
    /** Who says so. RFC 6455 names no limit for a backoff: with `rfc`, its `max` is from elsewhere. */
    readonly basis: "rfc" | "registry" | "vendor" | "practice" | "third-party";
    /** What to do before, as an imperative phrase. */
    readonly first?: string;
    /** When, with its figures in milliseconds; absent where the sources do not say. */
    readonly after?:
      | { readonly kind: "at-once" }
      | { readonly kind: "delay"; readonly milliseconds: number }
      | { readonly kind: "jitter"; readonly min: number; readonly max: number }
      | { readonly kind: "backoff"; readonly initial: number; readonly max: number }
      | { readonly kind: "other-address-or-user" };
  };
  /** Other names in use, and earlier names. */
  readonly aliases: readonly string[];
  /** Close reasons, or beginnings of them, that tell cases of this one number apart. */
  readonly reasons: readonly { readonly reason: string; readonly summary: string }[];
  /** The HTTP status that a source likens it to. */
  readonly http?: number;
  /** `legal`: the namespace may use the number; `illegal`: it is outside the registry of close codes (0-999, 5000-65535), and endpoints may refuse it; `squatting`: it is IANA's to assign (1016-3999), and IANA leaves it unassigned or gives it another meaning. */
  readonly standing: "legal" | "illegal" | "squatting";
  /** Set when the code should no longer be used: since which version of the registry, why, and what took its place. */
  readonly deprecated?: { readonly since: string; readonly reason: string; readonly replacedBy: readonly number[] };
  /** The best source: its address, or its package URL. */
  readonly source: string;
}
