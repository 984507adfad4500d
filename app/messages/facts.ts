import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { MessageId } from './en';
import { type Clock, sayInstant } from './instants';
import { groundOf, lawLines, purposeName } from './labels';
import type { Language } from './languages';
import { judged, lostContact } from './row';
import { type Sentence, say } from './speak';

/** One fact of an activity in words. */
export interface FactLine {
  name: MessageId;
  text: string;
  /** Language of the text where it is the programme's own and not the portal's. */
  language?: string;
  /** Rules of law, which are told one a line. */
  laws?: readonly string[];
}

/** What stands in plain sight: the person's say, how long, who sees it, whether people are judged by it. */
export const mainFacts = (row: MonitoringRow, language: Language): readonly FactLine[] => [
  { name: 'row.ground', text: say(language, { id: groundOf(row.basis).short }) },
  {
    name: 'row.retention',
    text: say(language, { id: 'row.retention_days', values: { days: row.retentionDays } }),
  },
  { name: 'row.recipients', text: row.text.recipients, language: row.textLanguage },
  { name: 'row.judged', text: say(language, { id: judged(row.decisions) }) },
];

/** What stands one press away. */
export const moreFacts = (row: MonitoringRow, clock: Clock): readonly FactLine[] => {
  const { language } = clock;
  const line = (name: MessageId, sentence: Sentence): FactLine => ({ name, text: say(language, sentence) });
  return [
    line('row.ground.more', { id: groundOf(row.basis).more }),
    line('row.purpose', purposeName(row.purpose)),
    { name: 'row.programme', text: row.programme.title, language: row.textLanguage },
    ...(row.law === undefined ? [] : [{ name: 'row.law', text: row.law, laws: lawLines(row.law) } as const]),
    line('row.lost_contact', lostContact(row)),
    ...reviewFacts(row, clock),
  ];
};

/** When its programme was last looked at, and when it must be again. */
const reviewFacts = ({ review }: MonitoringRow, clock: Clock): readonly FactLine[] =>
  review
    ? [
        {
          name: 'row.reviewed',
          text:
            review.last === undefined
              ? say(clock.language, { id: 'row.reviewed.never' })
              : sayInstant(review.last, 'date', clock),
        },
        { name: 'row.review_due', text: sayInstant(review.due, 'date', clock) },
      ]
    : [];

/** Facts that hold for all of them, to be said once, and for each what is its own. */
export const splitFacts = (
  all: readonly (readonly FactLine[])[],
): { shared: readonly FactLine[]; own: readonly (readonly FactLine[])[] } => {
  const [first = [], ...others] = all;
  const isShared = (fact: FactLine) => others.every((facts) => facts.some((other) => isSame(fact, other)));
  const shared = first.filter(isShared);
  return {
    shared,
    own: all.map((facts) => facts.filter((fact) => !shared.some((other) => isSame(fact, other)))),
  };
};

const isSame = (a: FactLine, b: FactLine): boolean => a.name === b.name && a.text === b.text;
