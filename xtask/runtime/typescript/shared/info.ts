/** What the registry knows about one close code. Keys without a value are absent; lists may be empty. */
export interface CloseCodeInfo {
  /** The number, as in the Close frame or the close event. */
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
  /** Which endpoint sends the code, in a Close frame or, where `wire` is `never`, in another way; `nobody`: it is reserved, unused, or made up locally. */
  readonly sentBy: "client" | "server" | "either" | "unknown" | "nobody";
  /** `yes`: it appears in Close frames; `never`: it does not, an endpoint reports it to its own application, or it arrives in a message; `unused`: the vendor declares it, but nothing that was read sends it; `reserved`: it has no meaning yet, so nobody may send it. */
  readonly wire: "yes" | "never" | "unused" | "reserved";
  /** Why people see the code: a sentence for each cause. */
  readonly causes: readonly string[];
  /** What to do about it: an imperative sentence for each remedy. */
  readonly remedies: readonly string[];
  /** When to send it, in one sentence. */
  readonly send?: string;
  /** What the sources say about reconnecting; absent where they say nothing, which is not "no". */
  readonly reconnect?: {
    /** Whether to reconnect; `maybe`: only under the condition in `when`. */
    readonly advice: "yes" | "no" | "maybe";
    /** Who says so; `recommended` is the registry's own judgment where the standards are silent. */
    readonly basis: "rfc" | "registry" | "vendor" | "practice" | "third-party" | "recommended";
    /** What to do first, as an imperative phrase. */
    readonly before?: string;
    /** The condition, as a phrase that completes "reconnect when"; always there with `maybe`. */
    readonly when?: string;
    /** How long to wait, in milliseconds; absent where the sources do not say. */
    readonly after?:
      | { readonly kind: "at-once" }
      | { readonly kind: "delay"; readonly milliseconds: number }
      | { readonly kind: "at-least"; readonly milliseconds: number }
      | { readonly kind: "jitter"; readonly min: number; readonly max: number }
      | { readonly kind: "backoff"; readonly initial: number; readonly max?: number }
      | { readonly kind: "other-address-or-user" };
  };
  /** Other names in use, and earlier names. */
  readonly aliases: readonly string[];
  /** Close reasons, or beginnings of them, that tell cases of this one number apart. */
  readonly reasons: readonly { readonly reason: string; readonly summary: string }[];
  /** The HTTP status that a source compares it to. */
  readonly http?: number;
  /** `regular`: the namespace may use the number; `out-of-range`: it is outside the registry of close codes (0-999, 5000-65535), and endpoints may reject it; `unregistered`: it is IANA's to assign (1016-3999), and IANA leaves it unassigned or gives it another meaning. */
  readonly allocation: "regular" | "out-of-range" | "unregistered";
  /** Set when programs should stop using the code: since which version of the registry, why, and which codes replace it. */
  readonly deprecated?: { readonly since: string; readonly reason: string; readonly replacedBy: readonly number[] };
  /** The best source: its address, or its package URL. */
  readonly source: string;
}
