import { purposeOf } from '#domain/monitoring/purpose';
import type { CouncilActivity } from '../services/queries/council-matter';
import type { MessageId } from './en';
import type { FactLine } from './facts';
import { kindName, purposeName } from './labels';
import type { Language } from './languages';
import { lostContact } from './row';
import { type Sentence, say, sayList } from './speak';
import { typedLanguageOf } from './typed-language';

/** Names that elsewhere speak to an employee as "you". A council is not the one who is recorded. */
const OF_STAFF: Partial<Record<MessageId, MessageId>> = {
  'kind.keystroke_content.name': 'council.kind.keystroke_content',
  'kind.screen_content.name': 'council.kind.screen_content',
  'kind.app_usage.name': 'council.kind.app_usage',
  'kind.email_content.name': 'council.kind.email_content',
  'kind.performance_review.name': 'council.kind.performance_review',
  'kind.location.name': 'council.kind.location',
  'kind.biometrics.name': 'council.kind.biometrics',
  'purpose.payroll_time': 'council.purpose.payroll_time',
  'purpose.performance_evaluation': 'council.purpose.performance_evaluation',
  'purpose.research_aggregate': 'council.purpose.research_aggregate',
};

const ofStaff = (sentence: Sentence): Sentence => ({ ...sentence, id: OF_STAFF[sentence.id] ?? sentence.id });

/** The name of a kind of data, said about staff and to nobody of them. */
export const kindOfStaff = (category: string): Sentence => ofStaff(kindName(category));

/** What a council must know of one activity, in words. */
export const councilFacts = (activity: CouncilActivity, language: Language): readonly FactLine[] => {
  const words = (id: MessageId, values?: Sentence['values']) =>
    say(language, { id, ...(values && { values }) });
  const list = (items: readonly string[]) =>
    items.length === 0 ? words('council.fact.none') : sayList(language, items);
  const purpose = ofStaff(purposeName(activity.purpose));
  const days = (count: number) => words('council.fact.days', { days: count });
  const [place] = activity.places;
  const { embargoDays, consentDays } = activity;
  const lost = lostContact({ ...activity, ...(place?.basis && { basis: place.basis }) });
  return [
    { name: 'row.purpose', text: say(language, purpose) },
    { name: 'council.fact.decisions', text: words(`activity.judged.${activity.decisions}`) },
    ...(activity.recipients === ''
      ? []
      : [
          {
            name: 'council.fact.recipients',
            text: activity.recipients,
            language: activity.textLanguage,
          } as const,
        ]),
    { name: 'council.fact.units', text: list(activity.units) },
    { name: 'council.fact.processors', text: list(activity.processors) },
    {
      name: 'council.fact.transfers',
      text: list(activity.transfers.map((code) => countryName(code, language))),
    },
    { name: 'row.retention', text: words('row.retention_days', { days: activity.retentionDays }) },
    ...(purposeOf(activity.purpose)?.trainsModels === true
      ? [{ name: 'council.fact.embargo', text: days(embargoDays) } as const]
      : []),
    ...(place?.basis === 'consent'
      ? [
          {
            name: 'council.fact.consent',
            text: consentDays === undefined ? words('council.fact.consent.open') : days(consentDays),
          } as const,
        ]
      : []),
    ...(activity.includes.length === 0
      ? []
      : [
          {
            name: 'council.fact.includes',
            text: sayList(
              language,
              activity.includes.map((kind) => say(language, kindOfStaff(kind))),
            ),
          } as const,
        ]),
    ...(activity.multiParty
      ? [{ name: 'council.fact.others', text: words('council.fact.others.yes') } as const]
      : []),
    { name: 'council.fact.ground', text: words(`basis.${place?.basis ?? 'none'}`) },
    ...(place?.law === undefined
      ? []
      : [{ name: 'council.fact.law', text: place.law, ...languageOf(place.law) } as const]),
    { name: 'row.lost_contact', text: say(language, lost) },
  ];
};

/** The language of a rule as it was typed, where that is beyond doubt. */
const languageOf = (text: string) => {
  const language = typedLanguageOf(text);
  return language === undefined ? {} : { language };
};

/** A country as a person reads it; a code that names none is shown as it is. */
const countryName = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
};
