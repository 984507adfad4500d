import type { CannotChoose } from '#domain/choice/can';
import type { ChoiceStatus } from '#domain/choice/machine';
import type { Reason } from '#domain/decision/reasons';
import type { Basis, Duty, Verb } from '#domain/monitoring/activity';
import type { Instant } from '#domain/time';

/** Texts of one activity in one language, as the programme file gives them. */
export interface ActivityText {
  /** "Record your mouse movements" */
  title: string;
  /** Why, in one sentence. */
  why: string;
  /** Who sees it, in words. */
  recipients: string;
  /** What cannot be undone once data was taken; shown before a yes. */
  irreversible: string;
}

/** What one system said of itself, as far as this row is concerned. */
export interface SystemState {
  system: string;
  kind: 'collector' | 'store' | 'consumer';
  /** Last heartbeat ever; absent: it never reported. */
  lastSeen?: Instant;
  /** Heard from within the last 60 s. */
  alive: boolean;
  /** The revision it says it enforces. */
  revision?: number;
}

/** One row of the grid: one activity, for one person. */
export interface MonitoringRow {
  activity: string;
  programme: { key: string; title: string };
  category: string;
  purpose: string;
  verb: Verb;
  text: ActivityText;
  /** Language the text is in; may differ from the one asked for, then the page must say so (lang attribute). */
  textLanguage: string;
  basis?: Basis;
  law?: string;
  retentionDays: number;
  decisions: Duty['decisions'];
  /** Hours it goes on when contact with the portal is lost; 0: it stops. */
  onLostContactHours: number;
  /** Categories that can be read off this one. */
  includes: readonly string[];
  multiParty: boolean;
  /** The decision for this person, with every reason in order (closure and pause included). */
  allow: boolean;
  reasons: readonly Reason[];
  until?: Instant;
  since?: Instant;
  choice: { status: ChoiceStatus; at?: Instant; receipt?: number };
  /** Absent code: the act is possible now. */
  cannot: { give?: CannotChoose; refuse?: CannotChoose; withdraw?: CannotChoose };
  /** The notice that tells about it, if one is published for this person's place. */
  notice?: { key: string; version: number };
  /** Whether it is recorded now, from heartbeats of the last 60 s. 'unknown': a system that may collect it is silent. */
  observed: 'recorded' | 'not_recorded' | 'unknown' | 'no_system';
  systems: readonly SystemState[];
}

export interface MonitoringView {
  now: Instant;
  person: { id: string; name: string; country: string; region?: string; languages: readonly string[]; synthetic: boolean };
  rows: readonly MonitoringRow[];
  /** Systems that could tell who looked, and how many of them do. Looks themselves are not reported yet: 0. */
  looks: { systems: number; reporting: number };
  /** Notices in force for this person that they have not been told, or must acknowledge. */
  unread: readonly { key: string; version: number; title: string; state: 'not_read' | 'new_version' | 'not_acknowledged' }[];
  /** Activities that ask for a yes or no and have no answer yet. */
  unanswered: readonly string[];
}
