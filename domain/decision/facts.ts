import type { ChoiceFact } from '../choice/machine';
import type { ObjectionState } from '../choice/objection';
import type { OwnPause } from '../choice/pause';
import type { StruckWindow } from '../choice/strike';
import type { Activity, Programme, RestrictionLimit } from '../monitoring/activity';
import type { Classifications } from '../monitoring/classification';
import type { GateRecord } from '../monitoring/gates';
import type { NoticeHistory } from '../notice/told';
import type { NoticeVersion } from '../notice/version';
import type { Establishment, Person } from '../people/person';
import type { Inventories } from '../systems/inventory';
import type { Instant } from '../time';

/** What decide() knows that is the same for everybody. */
export interface World {
  programmes: ReadonlyMap<string, Programme>;
  activities: ReadonlyMap<string, Activity>;
  establishments: ReadonlyMap<string, Establishment>;
  /** By programme. */
  gates: ReadonlyMap<string, readonly GateRecord[]>;
  /** All published versions of each notice, by notice key. */
  notices: ReadonlyMap<string, readonly NoticeVersion[]>;
  /** What the organisation says of the risk of categories. */
  classified: Classifications;
  /** What systems said of what they held before anybody was told. */
  inventories: Inventories;
  /** Activities stopped for everybody. */
  paused: ReadonlySet<string>;
  /** By programme: when it last went on after a pause. */
  resumed: ReadonlyMap<string, Instant>;
}

/** What decide() knows of one person. */
export interface PersonFacts {
  person: Person;
  /** By notice key. */
  notices: ReadonlyMap<string, NoticeHistory>;
  /** By activity id. */
  choices: ReadonlyMap<string, ChoiceFact>;
  objections: ReadonlyMap<string, ObjectionState>;
  restrictions: readonly RestrictionLimit[];
  /** The latest pause of everything that rests on consent, whether or not it is over. */
  pause?: OwnPause;
  /** What they struck of their past, merged; absent: nothing. */
  struck?: readonly StruckWindow[];
}

/** Facts of a person of whom nothing happened yet: everything denies. */
export const nothingYet = (person: Person): PersonFacts => ({
  person,
  notices: new Map(),
  choices: new Map(),
  objections: new Map(),
  restrictions: [],
});
