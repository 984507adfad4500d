import { CAST } from './cast';
import { type Citizen, JOINERS, NEW_YORK_SINCE } from './people';
import type { Chance } from './random';
import type { Handle } from './steps';

/** What somebody answers to the questions of the training programme. */
export type Answer = 'yes' | 'mouse_only' | 'no' | 'later' | 'silent' | 'no_on_paper' | 'no_though_shut';

/** What one person does with what they are told. Days count from day 0; absent is never. */
export interface Plan {
  /** Reads the notices of the first week. */
  reads: boolean;
  training?: {
    readDay: number;
    acknowledges?: 'acknowledged' | 'declined';
    answer: Answer;
    answerDay: number;
  };
  declinesSecurity: boolean;
  withdrawDay?: number;
  returnDay?: number;
  newVersionDay?: number;
  /** Chooses other languages on this day, and reads everything again if there is a need. */
  languages?: { day: number; languages: readonly string[] };
  leaveDay?: number;
}

/** Answers that are fixed, so that each of the cast is who their label says. */
const FIXED: Readonly<Record<Handle, Answer>> = {
  'uk-volunteer': 'yes',
  'uk-refuser': 'no',
  'ny-volunteer': 'yes',
  'ny-undecided': 'silent',
  manager: 'later',
  'berlin-employee': 'silent',
  'berlin-arabic': 'silent',
  'dublin-employee': 'silent',
  'minor-apprentice': 'silent',
};

const SHARES = {
  GB: [
    ['yes', 0.4],
    ['mouse_only', 0.15],
    ['no', 0.35],
    ['later', 0.04],
    ['silent', 1],
  ],
  US: [
    ['yes', 0.3],
    ['no', 0.22],
    ['silent', 1],
  ],
  DE: [
    ['no_though_shut', 0.15],
    ['silent', 1],
  ],
  IE: [['silent', 1]],
} as const satisfies Record<Citizen['country'], readonly (readonly [Answer, number])[]>;

/** What everybody does, by handle. Shares are dealt, not thrown, so that they come out as they are meant. */
export const plansOf = (people: readonly Citizen[], chance: Chance): ReadonlyMap<Handle, Plan> => {
  const known = new Set<Handle>([...CAST.map(({ handle }) => handle), ...Object.keys(JOINERS)]);
  const isExtra = ({ person }: Citizen) => known.has(person) || Object.hasOwn(FIXED, person);
  const silent = new Set(
    chance
      .shuffled(people.filter((citizen) => !isExtra(citizen)))
      .slice(0, 4)
      .map(({ person }) => person),
  );
  const answers = answersOf(people, silent, chance);
  const plans = new Map<Handle, Plan>();
  for (const citizen of people) {
    plans.set(citizen.person, planOf(citizen, answers.get(citizen.person), silent, known, chance));
  }
  giveParts(
    people.filter((citizen) => !isExtra(citizen)),
    plans,
    chance,
  );
  // Has not read the second version: what the officer's reminder says can be seen on their first page.
  const { newVersionDay: _unread, ...plan } = plans.get('responder') as Plan;
  plans.set('responder', plan);
  // Said yes, was trained with and withdrew: on their page can be read what became of it.
  plans.set('second-admin', { ...(plans.get('second-admin') as Plan), withdrawDay: 72 });
  return plans;
};

const answersOf = (
  people: readonly Citizen[],
  silent: ReadonlySet<Handle>,
  chance: Chance,
): ReadonlyMap<Handle, Answer> => {
  const answers = new Map<Handle, Answer>(Object.entries(FIXED));
  for (const country of ['GB', 'US', 'DE', 'IE'] as const) {
    const asked = people.filter((citizen) => citizen.country === country && !silent.has(citizen.person));
    const open = chance.shuffled(asked.filter(({ person }) => !answers.has(person)));
    for (const [answer, share] of SHARES[country] as readonly (readonly [Answer, number])[]) {
      const already = asked.filter(({ person }) => answers.get(person) === answer).length;
      const number = share === 1 ? open.length : Math.max(0, Math.round(share * asked.length) - already);
      for (const { person } of open.splice(0, number)) answers.set(person, answer);
    }
  }
  return answers;
};

const planOf = (
  citizen: Citizen,
  answer: Answer | undefined,
  silent: ReadonlySet<Handle>,
  known: ReadonlySet<Handle>,
  chance: Chance,
): Plan => {
  const { person, country } = citizen;
  if (silent.has(person) || answer === undefined) return { reads: false, declinesSecurity: false };
  const asked = country === 'GB' || country === 'US';
  const early = known.has(person);
  const joined = JOINERS[person];
  const readDay = joined ?? (early ? 9 : 9 + chance.between(0, 10));
  const readsTraining = early || asked || answer !== 'silent' || chance.next() < 0.6;
  const acknowledges = early || asked || chance.next() < 0.7;
  const lot = chance.next();
  return {
    reads: true,
    declinesSecurity: false,
    ...(readsTraining && {
      training: {
        readDay,
        ...(acknowledges && mustAcknowledge(citizen) && { acknowledges: 'acknowledged' as const }),
        answer,
        answerDay: readDay + (early ? 0 : chance.between(0, 7)),
      },
      ...(country !== 'US' &&
        (early || lot < 0.75
          ? { newVersionDay: 57 + chance.between(0, 3) }
          : lot < 0.87
            ? { newVersionDay: 63 + chance.between(0, 16) }
            : {})),
    }),
  };
};

/** Whether the training programme asks this person for an acknowledgement; in New York by the day they were hired. */
export const mustAcknowledge = ({ country, hiredOn }: Citizen): boolean =>
  country !== 'US' || hiredOn === undefined || hiredOn >= NEW_YORK_SINCE;

/** The small parts that make it a story: those who change their mind, decline, write on paper, switch language, leave. */
const giveParts = (others: readonly Citizen[], plans: Map<Handle, Plan>, chance: Chance): void => {
  const cast = (
    country: Citizen['country'],
    fits: (plan: Plan, citizen: Citizen) => boolean,
    number: number,
  ) =>
    others
      .filter((citizen) => citizen.country === country)
      .flatMap((citizen) => {
        const plan = plans.get(citizen.person);
        return plan && fits(plan, citizen) ? [plan] : [];
      })
      .slice(0, number);
  const answering = (answer: Answer) => (plan: Plan) =>
    plan.training?.answer === answer && plan.withdrawDay === undefined && plan.leaveDay === undefined;

  for (const [i, plan] of cast('GB', answering('yes'), 6).entries()) {
    plan.withdrawDay = i < 3 ? 32 + chance.between(0, 16) : 66 + chance.between(0, 14);
    // Two of them come back, after they have read the new version.
    if (i < 2) Object.assign(plan, { newVersionDay: 58, returnDay: 70 + i * 5 });
  }
  for (const plan of cast('US', answering('yes'), 1)) plan.withdrawDay = 45;
  for (const plan of cast('GB', answering('yes'), 1))
    Object.assign(plan, { newVersionDay: 58, leaveDay: 71 });
  for (const plan of cast('GB', answering('no'), 2)) {
    if (plan.training) plan.training.acknowledges = 'declined';
  }
  for (const plan of cast('GB', answering('silent'), 1)) {
    if (plan.training) Object.assign(plan.training, { answer: 'no_on_paper', answerDay: 33 });
  }
  for (const plan of cast('US', (candidate, citizen) => candidate.reads && mustAcknowledge(citizen), 1)) {
    plan.declinesSecurity = true;
  }
  const german = (_plan: Plan, { languages }: Citizen) => languages.join() === 'de';
  for (const plan of cast('DE', german, 1)) plan.languages = { day: 45, languages: ['de', 'en'] };
  const english = (plan: Plan, { languages }: Citizen) =>
    languages[0] === 'en' && plan.training?.answer === 'mouse_only' && plan.newVersionDay !== undefined;
  for (const plan of cast('GB', english, 1)) plan.languages = { day: 46, languages: ['de'] };
};
