import type { ChoiceAct } from '../choice/machine';
import type { WordKind } from '../council/word';
import type { Answer, Question } from '../duties/questions';
import type { Reading } from '../duties/review';
import type { Duty } from '../monitoring/activity';
import type { Clauses } from '../monitoring/clauses';
import type { Gate } from '../monitoring/gates';
import type { ProtectedContext } from '../monitoring/protected-contexts';
import type { Verdict } from '../notice/material';
import type { PersonKind } from '../people/person';
import type { ReportKind } from '../systems/report';
import type { SystemKind, SystemManifest } from '../systems/system';
import type { Instant } from '../time';
import type { AccessBodies } from './access-bodies';
import type { AccountBodies } from './account-bodies';
import type { CouncilBodies } from './council-bodies';
import type { ByLanguage, DocumentRef } from './document-ref';
import type { InventoryBodies } from './inventory-bodies';
import type { PaperBodies } from './paper-bodies';
import type { ProgrammeBodies } from './programme-bodies';
import type { RequestBodies } from './request-bodies';
import type { RestrictedBodies } from './restricted-bodies';
import type { ReviewBodies } from './review-bodies';
import type { RiskBodies } from './risk-bodies';
import type { RoleBodies } from './role-bodies';
import type { StrikeBodies } from './strike-bodies';
import type { TaskBodies } from './task-bodies';

/**
 * What each entry type says. Entries hold ids, codes, hashes and times; names, contact data and free text are documents,
 * and an entry carries only their id and salted hash. Bodies are never rewritten: a new shape is a new tag, and upcasts
 * turn old bodies into the newest shape when read.
 */
export interface EntryBodies
  extends AccessBodies,
    AccountBodies,
    CouncilBodies,
    InventoryBodies,
    PaperBodies,
    ProgrammeBodies,
    RequestBodies,
    RestrictedBodies,
    ReviewBodies,
    RiskBodies,
    RoleBodies,
    StrikeBodies,
    TaskBodies {
  'log.opened.v1': { origin: string; epoch: string };
  /** `key` is the log's public Ed25519 key in base64: another key under the same log is noticed by it. */
  'log.opened.v2': { origin: string; epoch: string; key: string };
  /** Somebody wants it declared that the log goes on from a copy: what is known of the copy, and what happened, in words. */
  'epoch.proposed.v1': {
    proposal: string;
    /** The tree of the copy: its entries, and base64 of its root. */
    size: number;
    root: string;
    taken_at: Instant;
    restored_at: Instant;
    /** How many entries were vouched for before, where that is known. */
    signed_to?: number;
    words: DocumentRef;
    open_until: Instant;
  };
  /** A second person agreed: a new lineage of the log. Whatever was said for a programme before has to be said again. */
  'epoch.opened.v1': { proposal: string; epoch: string; previous: string; size: number; root: string };
  'epoch.declined.v1': { proposal: string };
  'establishment.recorded.v1': { establishment: string; country: string; region?: string; council: boolean };
  'person.added.v1': {
    kind: PersonKind;
    entity: string;
    establishment: string;
    country: string;
    region?: string;
    languages: readonly string[];
    minor: boolean;
    synthetic: boolean;
    hired_at: Instant;
    profile: DocumentRef;
  };
  /**
   * What the organisation says of a person, whole, as it is from now on. `profile` where name, address or id elsewhere changed: the
   * new text; the one it replaces goes with this entry.
   */
  'person.changed.v1': {
    kind: PersonKind;
    entity: string;
    establishment: string;
    country: string;
    region?: string;
    minor: boolean;
    hired_at: Instant;
    profile?: DocumentRef & { replaces: string };
  };
  'person.left.v1': { left_at: Instant };
  'person.languages_chosen.v1': { languages: readonly string[] };
  /**
   * The link from this id to a human is gone, with every text of theirs. `entries` went with it, record and salt; `kept` go when
   * their retention ends (domain/entry/retention.ts).
   */
  'person.erased.v1': {
    because: 'asked' | 'no_longer_needed';
    entries: readonly number[];
    kept: readonly { until: Instant; entries: readonly number[] }[];
  };
  /** As v1; `rest` is how many entries more there are to name than one entry can, in the `erasure.continued.v1` that follow. */
  'person.erased.v2': EntryBodies['person.erased.v1'] & { rest: number };
  /** Goes on with the erasure that entry `of` began. With `rest` 0 it is finished. */
  'erasure.continued.v1': {
    of: number;
    entries: readonly number[];
    kept: readonly { until: Instant; entries: readonly number[] }[];
    rest: number;
  };
  /** Record and salt of these entries are gone; their leaves stay. */
  'entries.erased.v1': { entries: readonly number[] };
  'gate.recorded.v1': {
    gate: Gate;
    programme: string;
    activity?: string;
    place?: string;
    state: 'open' | 'shut';
    until?: Instant;
    document: DocumentRef;
  };
  /** As v1, with what was agreed to; without rules it sets no limit. Only an opening has any. */
  'gate.recorded.v2': EntryBodies['gate.recorded.v1'] & { clauses: Clauses };
  /** A council puts something on record about a programme at its own place (domain/council/word.ts). */
  'council.said.v1': {
    word: string;
    kind: WordKind;
    establishment: string;
    programme: string;
    /** Of a statement: the notice it stands with, and the version it was said about. */
    notice?: string;
    version?: number;
    language: string;
    /** Of a question: by when it must be answered. */
    due?: Instant;
    words: DocumentRef;
  };
  'council.answered.v1': { word: string; programme: string; language: string; words: DocumentRef };
  'council.took_back.v1': { word: string; programme: string };
  'contexts.declared.v1': { contexts: readonly ProtectedContext[] };
  'notice.published.v1': {
    notice: string;
    version: number;
    programme: string;
    activities: readonly string[];
    places: readonly string[];
    texts: ByLanguage;
    effective_from: Instant;
    reacknowledge: boolean;
  };
  /** As v1, with the activities whose earlier yes no longer counts. */
  'notice.published.v2': EntryBodies['notice.published.v1'] & { reask: readonly string[] };
  /** One person wants a version to be published; it takes a second one. `owed` is what the rule made of the changes. */
  'notice.proposed.v1': EntryBodies['notice.published.v1'] & {
    proposal: string;
    reask: readonly string[];
    owed: Verdict['owed'];
    open_until: Instant;
  };
  /** A second person agreed, and with that it is published. */
  'notice.approved.v1': EntryBodies['notice.published.v2'] & { proposal: string };
  /** Somebody says that a version hangs on a wall there; where is a document, and of the photo there is its SHA-256 (hex) alone. */
  'posting.recorded.v1': {
    establishment: string;
    notice: string;
    version: number;
    place: DocumentRef;
    posted_on: string;
    photo_sha256?: string;
  };
  'notice.declined.v1': { proposal: string; notice: string; version: number };
  'notice.delivered.v1': {
    notice: string;
    version: number;
    language: string;
    channel: 'portal' | 'email' | 'paper' | 'posting' | 'onboarding' | 'agent_popup';
    /** The hash of the canonical notice text that was shown, as the publication names it. */
    rendered: string;
  };
  'notice.acknowledged.v1': {
    notice: string;
    version: number;
    language: string;
    outcome: 'acknowledged' | 'declined';
  };
  'choice.made.v1': {
    activity: string;
    act: ChoiceAct;
    /** What the person had in front of them: notice, version, language, and the exact words of the question. */
    notice?: { notice: string; version: number; language: string };
    words?: DocumentRef;
    channel: 'portal' | 'paper' | 'phone' | 'council';
    /** The day on which they said it (YYYY-MM-DD), where another recorded it later. */
    said_on?: string;
    until?: Instant;
    /** Deletion opened in the same act for what was captured under the consent that ends (Art. 17(1)(b) GDPR). */
    erase?: readonly { task: string; system: string }[];
  };
  /** Art. 21(1) GDPR; the decision about it is an entry of its own. */
  'objection.raised.v1': {
    activity: string;
    /** What it does until it is decided, as the person was told before they sent it. */
    effect: Duty['onObjection'];
    /** What the page said, and what the person wrote; each erasable, the second one theirs to leave out. */
    words: DocumentRef;
    reason?: DocumentRef;
  };
  'objection.taken_back.v1': { activity: string };
  /** The person pauses everything that rests on their consent, until they resume or until a moment they chose. */
  'person.paused.v1': { until?: Instant };
  'person.resumed.v1': Record<string, never>;
  /** The person is told of something that another recorded about them; `about` is the number of that entry. */
  'person.informed.v1': { about: number; matter: 'no_recorded' | 'paper_recorded' };
  /**
   * A lawyer has looked at a row of law as it is in code and in words: `row` is the hash of both. The name, and what it rests on, are a
   * document. A row that changes afterwards is not reviewed any more.
   */
  'duty.reviewed.v1': {
    rule: string;
    /** base64 of SHA-256. */
    row: string;
    reading: Reading;
    /** The day of the review (YYYY-MM-DD). */
    reviewed_on: string;
    review: DocumentRef;
  };
  /** What the organisation says of itself where a rule asks for it; `unknown` takes an answer back. */
  'employer.answered.v1': { question: Question; answer: Answer };
  'system.registered.v1': {
    system: string;
    kind: SystemKind;
    owner: string;
    sponsor?: string;
    activities: readonly string[];
    manifest: SystemManifest;
    /** What a key of this system may do beside asking about one person. */
    lists: boolean;
    expires_at?: Instant;
  };
  'key.minted.v1': {
    system: string;
    key_id: string;
    mode: 'live' | 'test';
    secret_sha256: string;
    expires_at: Instant;
  };
  'key.revoked.v1': { system: string; key_id: string };
  /** A live key that nothing accepts until a second person approved it (security, S7). */
  'key.proposed.v1': {
    proposal: string;
    system: string;
    key_id: string;
    mode: 'live';
    secret_sha256: string;
    expires_at: Instant;
    open_until: Instant;
  };
  'key.approved.v1': { proposal: string; system: string; key_id: string };
  'key.declined.v1': { proposal: string; system: string; key_id: string };
  /** One person wants a key for the company's directory (SCIM). Nothing accepts it until a second person approved it (security, S7). */
  'scim.proposed.v1': {
    key_id: string;
    secret_sha256: string;
    expires_at: Instant;
    open_until: Instant;
  };
  'scim.approved.v1': { key_id: string };
  /** The key ends, or what waited falls away. */
  'scim.revoked.v1': { key_id: string };
  /** The directory was to let go more people than go without a word: `leaving` of `people` had left. Nobody more is let go. */
  'leavers.held.v1': { leaving: number; people: number };
  /** Somebody says that it is meant: so many people may leave until then. */
  'leavers.released.v1': { most: number; until: Instant };
  /** The root of a tree over the salted leaves of so many reports of one kind, so that each is provable and none can be slipped in. */
  'reports.digested.v1': { report: ReportKind; from: number; to: number; count: number; root: string };
  /** Time alone opened or closed something; recorded so that there is a revision to tell collectors about. */
  'time.passed.v1': { moment: Instant };
}

export type EntryType = keyof EntryBodies;

/** Who acts. The portal acts for itself, the operator with access to the machine, a system with its key. */
export interface Actor {
  kind: 'person' | 'system' | 'portal' | 'operator';
  id: string;
}

/** An entry before the log gives it a number. At most one person besides the actor. */
export type EntryDraft = {
  [Type in EntryType]: { type: Type; subject?: string; key?: string; body: EntryBodies[Type] };
}[EntryType];

/** An entry as read back. */
export type Entry = EntryDraft & { seq: number; at: Instant; actor: Actor };
