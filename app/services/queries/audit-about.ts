import { eq } from 'drizzle-orm';
import { entryOf, storedEntry } from '#db/log/read';
import type { Database } from '#db/open';
import { programme as programmeTable } from '#db/schema/monitoring';
import type { AuditRow } from '#db/views/audit';
import { publishedVersion } from '#db/views/notice-contact';
import { profileOf, textIn } from '#db/views/texts';
import { actedOn } from '#domain/authority/audit';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { ANSWERS, type Answer, type Question, questionOf } from '#domain/duties/questions';
import { type RuleId, ruleOf } from '#domain/duties/rules';
import type { EntryBodies } from '#domain/entry/bodies';
import type { Gate } from '#domain/monitoring/gates';
import type { Instant } from '#domain/time';
import type { ProgrammeText } from './desk/programme-page';

/** Who reads the list: what they may see of people, and in which language. */
export interface AuditReader {
  roles: readonly RoleKey[];
  language: string;
}

/** A title, and in which language it is told. */
interface Titled {
  title: string;
  language: string;
}

/** What was put on record about a gate. */
export interface GateAct {
  gate: Gate;
  state: 'open' | 'shut';
  /** Title of the activity; absent: every activity of the programme. */
  activity?: string;
  /** Place key; absent: everywhere. */
  place?: string;
  until?: Instant;
}

/** What the entry with this number says of a gate; undefined where it is about something else, or erased. */
export const gateRecorded = (db: Database, seq: number): EntryBodies['gate.recorded.v1'] | undefined => {
  const stored = storedEntry(db, seq);
  const entry = stored && entryOf(stored.record);
  return entry?.type === 'gate.recorded.v1' || entry?.type === 'gate.recorded.v2' ? entry.body : undefined;
};

/** What an act was about, in names that this reader may see. */
export type AuditAbout =
  | { is: 'person'; name: string }
  | { is: 'place'; place: string }
  | ({ is: 'programme' } & Titled)
  | ({ is: 'gate' } & GateAct & Titled)
  | ({ is: 'notice'; version: number } & Titled)
  | { is: 'contexts' }
  | { is: 'category'; category: string }
  | { is: 'restore' }
  | { is: 'duty'; rule: RuleId }
  | { is: 'question'; question: Question; answer: Answer }
  | { is: 'system' | 'key'; system: string };

/**
 * The names behind the ids of the list. A person is named only to whoever has all people with their names before them anyway
 * (the list of accounts); for everybody else the id stands for them. Undefined where there is no name, or none any more.
 */
export const createAuditAbout = (db: Database, { roles, language }: AuditReader) => {
  const seesPeople = mayDo(roles, 'person.add');
  return ({ operation, object, seq }: AuditRow): AuditAbout | undefined => {
    const acted = actedOn(operation, object);
    if (!acted) return undefined;
    const { about, id, part } = acted;
    switch (about) {
      case 'person': {
        const name = seesPeople ? profileOf(db, id)?.name : undefined;
        return name === undefined ? undefined : { is: 'person', name };
      }
      case 'place':
        return { is: 'place', place: id };
      case 'contexts':
        return { is: 'contexts' };
      // The id of the key, the number of people and the id of a request say it already.
      case 'directory':
      case 'leavers':
      case 'request':
        return undefined;
      case 'category':
        return { is: 'category', category: id };
      case 'restore':
        return { is: 'restore' };
      case 'duty': {
        const rule = ruleOf(id);
        return rule && { is: 'duty', rule: rule.id };
      }
      case 'question': {
        const [question, answer] = [questionOf(id), ANSWERS.find((one) => one === part)];
        return question && answer && { is: 'question', question, answer };
      }
      case 'system':
      case 'key':
        return { is: about, system: id };
      case 'notice': {
        const version = Number(part);
        const told = titleIn(db, publishedVersion(db, id, version)?.texts, language);
        return told && { is: 'notice', version, ...told };
      }
      case 'programme': {
        const told = titleIn(db, textsOf(db, id), language);
        return told && { is: 'programme', ...told };
      }
      case 'gate': {
        const texts = textsOf(db, id);
        const told = texts && textIn<ProgrammeText & { title: string }>(db, texts, [language]);
        const said = told && gateRecorded(db, seq);
        if (!said) return undefined;
        const { gate, state, activity, place, until } = said;
        return {
          is: 'gate',
          gate,
          state,
          title: told.text.title,
          language: told.language,
          ...(activity !== undefined && { activity: told.text.activities?.[activity]?.title ?? activity }),
          ...(place !== undefined && { place }),
          ...(until !== undefined && { until }),
        };
      }
    }
  };
};

const textsOf = (db: Database, programme: string) =>
  db.orm
    .select({ texts: programmeTable.texts })
    .from(programmeTable)
    .where(eq(programmeTable.key, programme))
    .get()?.texts;

const titleIn = (
  db: Database,
  texts: Parameters<typeof textIn>[1] | undefined,
  language: string,
): Titled | undefined => {
  const told = texts && textIn<{ title: string }>(db, texts, [language]);
  return told && { title: told.text.title, language: told.language };
};
