import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import type { Database } from '#db/open';
import { objection } from '#db/schema/choices';
import {
  type ObjectionDoes,
  type ObjectionState,
  objectionDoes,
  objectionEffect,
  objectionsReach,
  reachedByObjection,
} from '#domain/choice/objection';
import { isPaused, type OwnPause } from '#domain/choice/pause';
import type { PersonFacts, World } from '#domain/decision/facts';
import { type Activity, type Basis, basisFor, type Duty, type Verb } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';

/** What an objection does to one of the activities that it reaches, until it is decided. */
export interface ObjectionTouch {
  activity: string;
  title: string;
  verb: Verb;
  does: ObjectionDoes;
  basis?: Basis;
  /** Why it goes on in spite of the objection; there where it does. */
  grounds?: string;
}

/** An objection of the person's own; `country` is where they work: it says whether the law sets a date for the answer. */
export interface OwnObjection {
  state: ObjectionState;
  at: Instant;
  receipt: number;
  country: string;
}

/** What an objection to this activity does until it is decided, and the person's own, if one stands. */
export interface RowObjection {
  onObjection: Duty['onObjection'];
  /** To the activity itself, and where it is a capture to the use that lives on it. */
  objectionTouches: readonly ObjectionTouch[];
  objection?: OwnObjection;
  /** The one to the capture that this use lives on: it reaches the use too. */
  captureObjection?: OwnObjection & { title: string };
}

/** How a title and the grounds of an activity are found, in the language of the reader. */
type WordsOf = (activity: string) => { title: string; grounds?: string } | undefined;

/** What an objection to an activity does to each that it reaches; those that are not this person's are left out. */
export const objectionTouches = (
  world: World,
  { person }: Pick<PersonFacts, 'person'>,
  activity: Activity,
  wordsOf: WordsOf,
): readonly ObjectionTouch[] =>
  reachedByObjection(activity).flatMap((id): readonly ObjectionTouch[] => {
    const reached = id === activity.id ? activity : world.activities.get(id);
    const basis = reached && basisFor(reached, placesOf(person))?.basis;
    if (!reached || (basis === undefined && id !== activity.id)) return [];
    const effect = objectionEffect(reached);
    const { title = id, grounds } = wordsOf(id) ?? {};
    const does = objectionDoes(reached.verb, effect, basis);
    const why = effect === 'continue' && does === 'goes_on' ? grounds : undefined;
    return [
      {
        activity: id,
        title,
        verb: reached.verb,
        does,
        ...(basis && { basis }),
        ...(why !== undefined && { grounds: why }),
      },
    ];
  });

/** The objections of one person, by activity, as a row of the overview tells them. */
export const objectionsOf = (db: Database, world: World, facts: PersonFacts, wordsOf: WordsOf) => {
  const { country, id: person } = facts.person;
  const raised = new Map(
    findObjections(db)
      .all({ person })
      .map(({ activity, state, at, seq }) => [activity, { state, at, receipt: seq, country }]),
  );
  return (activity: Activity): RowObjection => {
    const own = raised.get(activity.id);
    const [, capture] = objectionsReach(activity);
    const toCapture = capture === undefined ? undefined : raised.get(capture);
    return {
      onObjection: objectionEffect(activity),
      objectionTouches: objectionTouches(world, facts, activity, wordsOf),
      ...(own && { objection: own }),
      ...(capture !== undefined &&
        toCapture && { captureObjection: { ...toCapture, title: wordsOf(capture)?.title ?? capture } }),
    };
  };
};

/** The pause that holds now, for the overview. */
export const pauseNow = ({ pause }: PersonFacts, now: Instant): { pause?: OwnPause } =>
  pause && isPaused(pause, now) ? { pause } : {};

const findObjections = oncePerConnection((db) =>
  db.orm
    .select()
    .from(objection)
    .where(eq(objection.person, sql.placeholder('person')))
    .prepare(),
);
