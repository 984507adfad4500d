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
import { ownPause, strike, voidYes } from '../schema/choices';
import { epoch } from '../schema/log';
import { ownAct } from '../schema/people';
import { restriction } from '../schema/requests';
import { readPersonFacts } from './person-facts';

type Act = typeof ownAct.$inferSelect;

/** What took a yes back, and was no act of its person: pressure that was confirmed; a restore, and then every yes (no `activity`). */
interface Undoing {
  seq: number;
  at: Instant;
  activity?: string;
}

/** What was known by somebody: entries up to a number, and whatever came before a moment. */
export interface KnownBy {
  revision: number;
  before: Instant;
}

/**
 * What was on record of one person at an earlier moment, as far as their own acts, and what undid a yes of theirs, tell: choices, objections, pauses and strikes.
 * Where they worked, and what they had been told, is as it stands now; undefined for somebody unknown.
 */
export const readFactsAsOf = (
  db: Database,
  world: Pick<World, 'activities'>,
): ((person: string, known: KnownBy) => PersonFacts | undefined) => {
  const { acts: actsOf, pauses, strikes, restrictions, undoings } = readers(db);
  return (person, { revision, before }) => {
    const facts = readPersonFacts(db)(person);
    if (!facts) return undefined;
    const acts = actsOf({ person });
    const isKnown = ({ seq, at }: { seq: number; at: Instant }) => seq <= revision || at < before;
    const [pause] = pauses({ person });
    // A timed pause may have been put off since: then its own row, and no act, is as new as that.
    const undone = undoings(person);
    const isAllKnown = acts.every(isKnown) && undone.every(isKnown);
    if (isAllKnown && (!pause || isKnown({ seq: pause.seq, at: pause.since }))) return facts;
    const known = acts.filter(isKnown);
    const struck = strikes({ person }).filter(isKnown);
    const { pause: _pause, struck: _struck, ...rest } = facts;
    const paused = pauseAsOf(acts, known, facts.pause);
    return {
      ...rest,
      choices: choicesOf(known, undone.filter(isKnown), world),
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
  const theirs = <Table extends typeof ownPause | typeof strike | typeof restriction | typeof voidYes>(
    table: Table,
  ) => prepareRows(db, table, db.orm.select().from(table).where(eq(table.person, person)));
  const voided = theirs(voidYes);
  const restores = prepareRows(db, epoch, db.orm.select().from(epoch).where(eq(epoch.state, 'approved')));
  return {
    acts: prepareRows(
      db,
      ownAct,
      db.orm.select().from(ownAct).where(eq(ownAct.person, person)).orderBy(asc(ownAct.seq)),
    ),
    pauses: theirs(ownPause),
    strikes: theirs(strike),
    restrictions: theirs(restriction),
    undoings: (of: string): readonly Undoing[] => [
      ...voided({ person: of }),
      ...restores({}).flatMap(({ opened: seq, decidedAt: at }) =>
        seq === null || at === null ? [] : [{ seq, at }],
      ),
    ],
  };
});

/** Where each choice stood, from one act to the next, and from one that undid it to the next. */
const choicesOf = (
  acts: readonly Act[],
  undone: readonly Undoing[],
  { activities }: Pick<World, 'activities'>,
) => {
  const choices = new Map<string, ChoiceFact>();
  const said = acts.filter(({ type }) => type === 'choice');
  for (const one of [...said, ...undone].sort((a, b) => a.seq - b.seq)) {
    const { at } = one;
    if (!('about' in one)) {
      for (const [activity, fact] of choices) {
        if (permits(fact.status) && (one.activity ?? activity) === activity)
          choices.set(activity, { status: 'invalidated', at });
      }
      continue;
    }
    const { about, outcome } = one;
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
