import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { NOTHING_STRUCK, type StruckWindow } from '#domain/choice/strike';
import { type StrikeReach, strikeReach } from '#domain/decision/strikable';
import { concerns } from './concerns';
import type { QueryContext } from './context';
import { programmeText } from './programme-text';

/** What a person can strike of their past, what not and why, and what they have struck. */
export interface StrikePage {
  /** Kinds of data of which something rests on their yes. */
  kinds: readonly string[];
  apart: readonly { activity: string; title: string; why: Exclude<StrikeReach, 'struck'> }[];
  /** Newest first. */
  struck: readonly StruckWindow[];
}

/** The page of one person, in their language. Throws for somebody unknown: who is signed in is known. */
export const myStrikes = (context: QueryContext, person: string, language: string): StrikePage => {
  const facts = readPersonFacts(context.db)(person);
  if (!facts) throw new Error('strikes asked for an unknown person');
  const theirs = [...readWorld(context.db).activities.values()]
    .filter((activity) => concerns(activity, facts))
    .map((activity) => ({ activity, why: strikeReach(activity, facts) }));
  return {
    kinds: [...new Set(theirs.flatMap(({ activity, why }) => (why === 'struck' ? activity.category : [])))],
    apart: theirs.flatMap(({ activity: { id }, why }) =>
      why === 'struck'
        ? []
        : { activity: id, title: programmeText(context, id, [language])?.activity?.title ?? id, why },
    ),
    struck: [...(facts.struck ?? NOTHING_STRUCK)].reverse(),
  };
};
