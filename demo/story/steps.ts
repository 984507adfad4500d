import type { RoleKey } from '#domain/authority/roles';
import type { ChoiceAct } from '#domain/choice/machine';
import type { OwnContextKind } from '#domain/council/own-contexts';
import type { EntryBodies } from '#domain/entry/bodies';
import type { Gate } from '#domain/monitoring/gates';
import type { ReviewMatter, ReviewOutcome } from '#domain/monitoring/review';
import type { PersonKind } from '#domain/people/person';
import type { RequestKind } from '#domain/request/kinds';
import type { HeldPlan } from '#domain/systems/inventory';

/** Names a person inside the story (`uk-volunteer`, `p017`). Whoever runs the story maps it to the id they were given. */
export type Handle = string;

export interface StoryPerson {
  person: Handle;
  name: string;
  email: string;
  kind: PersonKind;
  entity: string;
  establishment: string;
  languages: readonly string[];
  minor: boolean;
  synthetic: true;
  /** YYYY-MM-DD; absent: hired at the moment of the step. */
  hiredOn?: string;
}

/** Every act of the story with what it needs. `file` is the content of a file of docs/files.md, parsed by the runner. */
interface Operations {
  'establishment.record': { establishment: string; country: string; region?: string; council: boolean };
  'person.add': StoryPerson;
  /** An account to sign in with; the password is made when the story runs. */
  'account.set': { person: Handle; email: string };
  'role.grant': { person: Handle; role: RoleKey; establishment?: string };
  /** `untilAt`: milliseconds from day 0; absent: until it is taken away. */
  'role.propose': { person: Handle; role: RoleKey; establishment?: string; untilAt?: number };
  /** Another person agrees to the newest proposal for this person or system. */
  'proposal.approve': { about: Handle };
  /** The programme, then each of its gates, by the same actor. */
  'programme.apply': { file: unknown };
  'gate.record': {
    gate: Gate;
    programme: string;
    activity?: string;
    place?: string;
    state: 'open' | 'shut';
    document: string;
  };
  /** `effectiveAt`: milliseconds from day 0, in place of the file's `effective_from`; absent: at once. */
  'notice.propose': { file: unknown; effectiveAt?: number };
  /** A second person publishes what was proposed last of this notice. */
  'notice.approve': { notice: string };
  /** Somebody else than who answers for a programme looked at it again. */
  'review.record': {
    programme: string;
    outcome: ReviewOutcome;
    lookedAt: readonly ReviewMatter[];
    words: string;
    language: string;
  };
  /** Those who have not read it are asked to. */
  'notice.remind': { notice: string; establishment?: string };
  'notice.deliver': {
    person: Handle;
    notice: string;
    version: number;
    language: string;
    channel: EntryBodies['notice.delivered.v1']['channel'];
  };
  'notice.acknowledge': {
    person: Handle;
    notice: string;
    version: number;
    language: string;
    outcome: 'acknowledged' | 'declined';
  };
  /** What somebody signed on paper, recorded by another; `signedDay` counts from day 0. */
  'paper.record': {
    person: Handle;
    notice: string;
    version: number;
    language: string;
    signedDay: number;
    scanSha256: string;
  };
  /** A council keeps something free of recording. */
  'council.protect': { kind: OwnContextKind; match: string };
  'choice.make': {
    person: Handle;
    activity: string;
    act: ChoiceAct;
    channel: 'portal' | 'paper';
    language: string;
    /** The words of the question; absent where a no came on paper. */
    words?: string;
    /** The version in force at that moment. */
    noticeVersion?: number;
  };
  /** Somebody asks for what the law gives them. */
  'request.make': { person: Handle; kind: RequestKind; category?: string; language: string; words: string };
  'system.register': { file: unknown };
  /** What a system held before; days are counted from day 0. A kind without `held` is one of which nothing was there. */
  'inventory.state': {
    system: string;
    language: string;
    lines: readonly {
      category: string;
      held?: {
        sinceDay: number;
        untilDay: number;
        byDay: number;
        plan: HeldPlan;
        what: string;
        amount: string;
        where: string;
      };
    }[];
  };
  /** `days`: until the key ends. The secret is made when the story runs. */
  'key.mint': { system: string; mode: 'live' | 'test'; days: number };
  'person.leave': { person: Handle };
  'person.languages': { person: Handle; languages: readonly string[] };
}

export type StoryOperation = keyof Operations;

/** One act: `at` is milliseconds from day 0, `by` is who does it, the operator at the machine or a person. */
export type StoryStep = {
  [Name in StoryOperation]: { at: number; by: Handle | 'operator'; do: Name; input: Operations[Name] };
}[StoryOperation];
