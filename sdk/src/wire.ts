/**
 * What the portal sends and takes, as it stands on the wire (docs: the machine API). Instants are RFC 3339 in UTC.
 * These are types of *validated* messages: parse.ts is the only place that makes them.
 */

export type Verb = 'collect' | 'use';

/** One (programme, category, purpose, verb) this key may ask about; its position in the list is its number in `allow`. */
export interface WireActivity {
  id: string;
  programme: string;
  category: string;
  purpose: string;
  verb: Verb;
  paused: boolean;
  /** Seconds an allow may be acted on, counted from the moment the request was sent. */
  lease_s: number;
  /** Several people stand in one record of this category. */
  multi_party: boolean;
  /** Seconds the activity goes on after contact was lost; absent: it stops when the lease ends. */
  continue_s?: number;
  /** `use` under consent: seconds after capture before a record may be used. */
  embargo_s?: number;
  /** `use`: seconds after capture from which a record may no longer be used. */
  retention_s?: number;
  /** `use`: records captured at this instant or earlier may not be used; absent: there is no such instant. */
  held_until?: string;
  /** `use`: the activities whose records may be taken. */
  collected_for?: readonly string[];
}

/** A place in which nothing is captured, whoever allowed what. */
export interface WireProtectedContext {
  /** `site`, `app`, `person`, `room`, … A kind a collector cannot recognise is one it cannot honour. */
  kind: string;
  match: string;
  why: string;
}

/** First line of a snapshot. */
export interface WireSnapshotHeader {
  revision: number;
  epoch: string;
  pause_epoch: number;
  issued_at: string;
  expires_at: string;
  activities: readonly WireActivity[];
  protected_contexts: readonly WireProtectedContext[];
}

/** What somebody struck of their past, both ends included: records captured for one of these activities, and uses that are one of them. */
export type WireStruck = readonly [from: string, to: string, activities: readonly string[]];

/** Each further line of a snapshot: a person with at least one allow, or who struck something. Whoever is absent is denied. */
export interface WireEmployee {
  id: string;
  /** Positions in `activities`. */
  allow: readonly number[];
  /** When each allow ends by itself; null: it has no end of its own. */
  until: readonly (string | null)[];
  /** Permitted without a break since; non-null exactly when the basis is consent. */
  since: readonly (string | null)[];
  /** Of somebody who struck something: every `use` that is allowed stands here and not above. */
  unless_struck?: {
    allow: readonly number[];
    until: readonly (string | null)[];
    since: readonly (string | null)[];
    struck: readonly WireStruck[];
  };
}

/** One change, in the order of revisions. `unknown` stands for every kind this version does not know. */
export type WireChange =
  | { revision: number; kind: 'deny'; employee: string; activity: string }
  | {
      revision: number;
      /** `allow_unless_struck`: a `use`, of somebody who struck something. */
      kind: 'allow' | 'allow_unless_struck';
      employee: string;
      activity: string;
      until: string | null;
      since: string | null;
    }
  /** All that somebody struck until now. */
  | { revision: number; kind: 'struck'; employee: string; struck: readonly WireStruck[] }
  | { revision: number; kind: 'pause' | 'resume'; activity: string; pause_epoch: number }
  | { revision: number; kind: 'activities' | 'resync' | 'unknown' };

/** Answer of the long poll. */
export interface WireChanges {
  items: readonly WireChange[];
  revision: number;
  epoch: string;
  pause_epoch: number;
  expires_at: string;
}

/** Payload of the `Forthright-Lease` header: what the portal vouches for, and since when. */
export interface WireLease {
  key_id: string;
  epoch: string;
  revision: number;
  pause_epoch: number;
  etag: string;
  issued_at: string;
  expires_at: string;
}

/** What a collector says about itself, at least every 15 seconds while it captures. */
export interface WireHeartbeat {
  revision: number;
  epoch: string;
  pause_epoch: number;
  /** Everything has been denied since then. */
  stopped_at?: string | undefined;
  /** Somebody last asked then. */
  last_event_at?: string | undefined;
  /** Records lost because a buffer was full, since the last heartbeat that was accepted. */
  buffer_dropped?: number;
  /** Answers given since the last heartbeat that was accepted. */
  counts: { activity: string; allowed: number; denied: number }[];
  /** Names of fields seen for the first time since then, by category. */
  fields_seen?: Record<string, string[]>;
}

/** Answer to a heartbeat. */
export interface WireHeartbeatAnswer {
  revision: number;
  epoch: string;
  pause_epoch: number;
}
