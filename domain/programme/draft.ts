import { type Ending, needsBalancing, stateOfTest } from '../basis/guided-test';
import { mustNameLaw } from '../basis/places';
import type { TestAnswers } from '../basis/questions';
import { activityId, type Duty, type Verb } from '../monitoring/activity';

/** What is said of a programme as a whole, and of why it is needed at all (ICO, monitoring workers; WP249, 3.1; GDPR Art. 35(7)). */
export const ABOUT_FIELDS = ['purpose', 'necessity', 'alternatives', 'refusing_costs', 'transfer'] as const;
export type AboutField = (typeof ABOUT_FIELDS)[number];

/** Who decides why and how, whom to turn to, and where to complain (GDPR Art. 13(1)(a), (b), 13(2)(d)). */
export const CONTROLLER_FIELDS = ['name', 'address', 'contact', 'dpo', 'authority'] as const;
export type ControllerField = (typeof CONTROLLER_FIELDS)[number];

/** What people read about an activity, in one language. */
export const ACTIVITY_WORDS = ['title', 'why', 'recipients', 'irreversible', 'grounds'] as const;
export type ActivityWords = Readonly<Record<(typeof ACTIVITY_WORDS)[number], string>>;
export type ProgrammeWords = Readonly<Record<'title' | 'summary', string>>;

/** The test of one activity at one place, as it was answered so far. */
export interface PlaceTest {
  answers: TestAnswers;
  /** The law that a person names, beside what the portal cites by itself; empty where none is. */
  law: string;
  /** The weighing of interests: its text, who answers for it, and the day (YYYY-MM-DD). Empty where none is due. */
  balancing: { text: string; owner: string; on: string };
}

export const EMPTY_TEST: PlaceTest = { answers: {}, law: '', balancing: { text: '', owner: '', on: '' } };

/** An activity that is still being written. */
export interface ActivityDraft {
  /** Tells activities of a draft apart while their parts still change. */
  id: string;
  category: string;
  purpose: string;
  verb: Verb;
  /** Countries and regions. */
  places: readonly string[];
  duty: Duty;
  /** Everybody confirms the notice, also where no law asks for it. */
  acknowledge: boolean;
  recipients: readonly string[];
  processors: readonly string[];
  /** Countries outside the place of collection. */
  transfers: readonly string[];
  retentionDays: number;
  consentDays?: number;
  words: Readonly<Record<string, ActivityWords>>;
  tests: Readonly<Record<string, PlaceTest>>;
}

/** A programme that is still being written: no fact of the log. */
export interface ProgrammeDraft {
  programme: string;
  /** The day it starts (YYYY-MM-DD); empty: as soon as it is introduced. */
  startsOn: string;
  /** The e-mail address of whoever answers for it; empty: nobody is named. */
  owner: string;
  about: Readonly<Record<AboutField, string>>;
  controller: Readonly<Record<ControllerField, string>>;
  words: Readonly<Record<string, ProgrammeWords>>;
  activities: readonly ActivityDraft[];
}

/** The longest a part may be, in characters: what a programme file allows (docs/files.md). */
export const LONGEST_PART = {
  title: 160,
  line: 200,
  short: 400,
  summary: 800,
  law: 300,
  text: 6_000,
} as const;

export const emptyDraft = (programme: string, language: string, title: string): ProgrammeDraft => ({
  programme,
  startsOn: '',
  owner: '',
  about: { purpose: '', necessity: '', alternatives: '', refusing_costs: '', transfer: '' },
  controller: { name: '', address: '', contact: '', dpo: '', authority: '' },
  words: { [language]: { title, summary: '' } },
  activities: [],
});

export const idOfDraft = (draft: Pick<ProgrammeDraft, 'programme'>, activity: ActivityDraft): string =>
  activityId({ ...activity, programme: draft.programme });

/** How the test of an activity ends at a place; undefined while a question is open. */
export const endingAt = (activity: ActivityDraft, place: string): Ending | undefined =>
  stateOfTest({ ...activity, place }, (activity.tests[place] ?? EMPTY_TEST).answers).ending;

/** What a test still lacks; `no_basis` cannot be mended by writing: the place, or the activity, has to go. */
export type MissingInTest = 'answers' | 'no_basis' | 'law' | 'balancing';

export const missingInTest = (activity: ActivityDraft, place: string): readonly MissingInTest[] => {
  const { law, balancing } = activity.tests[place] ?? EMPTY_TEST;
  const ending = endingAt(activity, place);
  if (!ending) return ['answers'];
  if ('neither' in ending) return ['no_basis'];
  const isWeighed = balancing.text !== '' && balancing.owner !== '' && balancing.on !== '';
  return [
    ...(mustNameLaw(ending.basis, place) && law === '' ? ['law' as const] : []),
    ...(needsBalancing(ending) && !isWeighed ? ['balancing' as const] : []),
  ];
};

/** Fields of the first part that are empty. How data leaves the country is asked only where it does. */
export const missingInAbout = ({
  about,
  controller,
  activities,
}: ProgrammeDraft): readonly (AboutField | ControllerField)[] => [
  ...ABOUT_FIELDS.filter(
    (field) =>
      about[field] === '' &&
      (field !== 'transfer' || activities.some(({ transfers }) => transfers.length > 0)),
  ),
  ...CONTROLLER_FIELDS.filter((field) => controller[field] === ''),
];

/** Whether an objection does not stop it: then its grounds are told, in every language (GDPR Art. 21(1)). */
export const tellsGrounds = (activity: Pick<ActivityDraft, 'duty'>): boolean =>
  activity.duty.onObjection === 'continue';

const missingInWords = (activity: ActivityDraft, language: string): boolean => {
  const words = activity.words[language];
  return ACTIVITY_WORDS.some(
    (part) => (part !== 'grounds' || tellsGrounds(activity)) && (words?.[part] ?? '') === '',
  );
};

/** Whether everything that is read in a language is written: the programme itself, or one of its activities. */
export const isWritten = (draft: ProgrammeDraft, language: string, activity?: ActivityDraft): boolean => {
  if (activity) return !missingInWords(activity, language);
  const words = draft.words[language];
  return words !== undefined && words.title !== '' && words.summary !== '';
};

/** Whether a draft says everything that is needed to propose it. */
export const isWholeProgramme = (draft: ProgrammeDraft): boolean =>
  missingInAbout(draft).length === 0 &&
  draft.activities.length > 0 &&
  Object.keys(draft.words).every((language) =>
    [undefined, ...draft.activities].every((activity) => isWritten(draft, language, activity)),
  ) &&
  draft.activities.every(
    (activity) =>
      activity.places.length > 0 &&
      activity.places.every((place) => missingInTest(activity, place).length === 0),
  );
