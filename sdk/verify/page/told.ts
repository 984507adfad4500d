/** A record in words. It is data of a stranger: a part that is not what the log writes is left out, never guessed. */
import type { LogRecord } from '../record';
import { type Language, MESSAGES, type MessageId, sentence } from './messages';

type Members = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const say = (language: Language, id: MessageId, values: Members = {}): string =>
  MESSAGES[language].say[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** "28 November 2026, 14:03:11 UTC" */
const moment = (language: Language, at: string | number): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(at));

const languageName = (language: Language, tag: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** What was done: by what the entry says of itself, else by its type. */
const actOf = (language: Language, { type, body }: LogRecord): string => {
  const kind = type.replace(/\.v\d+$/, '');
  const how = textOf(body.act) ?? textOf(body.outcome);
  return (
    (how === undefined ? undefined : sentence(language, `did.${kind}.${how}`)) ??
    sentence(language, `did.${kind}`) ??
    sentence(language, `type.${kind}`) ??
    say(language, 'told.other', { type })
  );
};

/** By whom. No record holds a name: a receipt knows people by a number only. */
const whoOf = (language: Language, { actor, subject }: LogRecord): string => {
  if (actor.kind === 'person' && actor.id === subject)
    return say(language, 'told.who.self', { id: actor.id });
  const by = say(language, `told.who.${actor.kind as 'person' | 'system' | 'portal' | 'operator'}`);
  return subject === undefined ? by : `${by} ${say(language, 'told.who.about', { id: subject })}`;
};

/** "Programme “agent-training”, kind of data “mouse pointer” …": the four parts of an id, as the log names them. */
const activityOf = (language: Language, id: string): string => {
  const [programme, category, purpose, verb, ...more] = id.split('.');
  if (!programme || !category || !purpose || (verb !== 'collect' && verb !== 'use') || more.length > 0) {
    return id;
  }
  const spaced = (key: string) => key.replaceAll('_', ' ');
  return say(language, `told.activity.${verb}`, {
    programme,
    category: spaced(category),
    purpose: spaced(purpose),
  });
};

const noticeOf = (language: Language, body: Members): string | undefined => {
  const told = (typeof body.notice === 'object' && body.notice !== null ? body.notice : body) as Members;
  const [notice, tag] = [textOf(told.notice), textOf(told.language)];
  if (notice === undefined || tag === undefined || !Number.isSafeInteger(told.version)) return undefined;
  const values = { notice, version: told.version, language: languageName(language, tag) };
  return say(language, 'told.notice.line', values);
};

/** Longest instant that JavaScript can tell. */
const LAST_INSTANT = 8.64e15;

/** The record in words, a name and what it is for each line. What was recorded then, never what holds now. */
export const toldOf = (record: LogRecord, language: Language): readonly (readonly [MessageId, string])[] => {
  const { body, at } = record;
  const activity = textOf(body.activity);
  const effect = textOf(body.effect);
  const until =
    typeof body.until === 'number' && Math.abs(body.until) <= LAST_INSTANT
      ? moment(language, body.until)
      : undefined;
  const lines: readonly (readonly [MessageId, string | undefined])[] = [
    ['told.act', actOf(language, record)],
    ['told.activity', activity === undefined ? undefined : activityOf(language, activity)],
    ['told.effect', effect === undefined ? undefined : sentence(language, `effect.${effect}`)],
    ['told.at', moment(language, at)],
    ['told.who', whoOf(language, record)],
    ['told.notice', noticeOf(language, body)],
    ['told.until', until],
  ];
  return lines.filter((line): line is readonly [MessageId, string] => line[1] !== undefined);
};
