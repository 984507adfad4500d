import { asc, eq, sql } from 'drizzle-orm';
import {
  type ChoiceAct,
  type ChoiceFact,
  choiceStatus,
  NO_CHOICE,
  nextStatus,
  permits,
} from '#domain/choice/machine';
import type { OwnPause } from '#domain/choice/pause';
import { mergedWindows } from '#domain/choice/strike';
import type { PersonFacts, World } from '#domain/decision/facts';
import { DAY, type Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { prepareRows } from '../rows';
import { ownPause, strike } from '../schema/choices';
import { ownAct } from '../schema/people';
import { restriction } from '../schema/requests';
import { readPersonFacts } from './person-facts';

type Act = typeof ownAct.$inferSelect;

/** What was known by somebody: entries up to a number, and whatever came before a moment. */
export interface KnownBy {
  revision: number;
  before: Instant;
}

/**
 * What was on record of one person at an earlier moment, as far as their own acts tell: choices, objections, pauses and strikes. Where they worked, and what
 * they had been told, is as it stands now; undefined for somebody unknown.
 */
export const readFactsAsOf = (
  db: Database,
  world: Pick<World, 'activities'>,
): ((person: string, known: KnownBy) => PersonFacts | undefined) => {
  const { acts: actsOf, pauses, strikes, restrictions } = readers(db);
  return (person, { revision, before }) => {
    const facts = readPersonFacts(db)(person);
    if (!facts) return undefined;
    const acts = actsOf({ person });
    const isKnown = ({ seq, at }: { seq: number; at: Instant }) => seq <= revision || at < before;
    const [pause] = pauses({ person });
    // A timed pause may have been put off since: then its own row, and no act, is as new as that.
    if (acts.every(isKnown) && (!pause || isKnown({ seq: pause.seq, at: pause.since }))) return facts;
    const known = acts.filter(isKnown);
    const struck = strikes({ person }).filter(isKnown);
    const { pause: _pause, struck: _struck, ...rest } = facts;
    const paused = pauseAsOf(acts, known, facts.pause);
    return {
      ...rest,
      choices: choicesOf(known, world),
      objections: new Map([...facts.objections].filter(([id]) => stands(known, id))),
      restrictions: restrictions({ person })
        .filter(({ since }) => since < before)
        .map(({ category, programme }) => ({
          ...(category !== null && { category }),
          ...(programme !== null && { programme }),
        })),
      ...(paused && { pause: paused }),
      ...(struck.length > 0 && {
        struck: mergedWindows(
          struck.map(({ windowFrom: from, windowTo: to, activities }) => ({ from, to, activities })),
        ),
      }),
    };
  };
};

const readers = oncePerConnection((db) => {
  const person = sql.placeholder('person');
  const theirs = <Table extends typeof ownPause | typeof strike | typeof restriction>(table: Table) =>
    prepareRows(db, table, db.orm.select().from(table).where(eq(table.person, person)));
  return {
    acts: prepareRows(
      db,
      ownAct,
      db.orm.select().from(ownAct).where(eq(ownAct.person, person)).orderBy(asc(ownAct.seq)),
    ),
    pauses: theirs(ownPause),
    strikes: theirs(strike),
    restrictions: theirs(restriction),
  };
});

/** Where each choice stood, from one act to the next. */
const choicesOf = (acts: readonly Act[], { activities }: Pick<World, 'activities'>) => {
  const choices = new Map<string, ChoiceFact>();
  for (const { type, about, outcome, at } of acts) {
    if (type !== 'choice') continue;
    const before = choices.get(about) ?? NO_CHOICE;
    const from = choiceStatus(before, at);
    const act = outcome as ChoiceAct;
    const status = nextStatus(from, act) ?? from;
    const days = activities.get(about)?.consentDays;
    choices.set(about, {
      status,
      at,
      ...(permits(status) && { since: permits(from) ? (before.since ?? at) : at }),
      ...(permits(status) && act === 'give' && days !== undefined && { until: at + days * DAY }),
    });
  }
  return choices;
};

const stands = (acts: readonly Act[], activity: string): boolean =>
  acts.findLast(({ type, about }) => type === 'objection' && about === activity)?.outcome === 'raised';

/**
 * The pause of then. An earlier one whose end is not on record any more is left out: what is not known is held against nobody.
 */
const pauseAsOf = (
  acts: readonly Act[],
  known: readonly Act[],
  now: OwnPause | undefined,
): OwnPause | undefined => {
  const presses = (among: readonly Act[]) => among.filter(({ type }) => type === 'pause');
  const last = presses(known).at(-1);
  if (!last || !now) return undefined;
  if (last.outcome === 'resumed') return { since: 0, until: last.at };
  const later = presses(acts).filter(({ seq }) => seq > last.seq);
  if (later.length === 0) return now;
  return later[0]?.outcome === 'resumed' ? { since: last.at } : undefined;
};
