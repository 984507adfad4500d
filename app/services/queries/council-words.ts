import { documentText } from '#db/own/documents';
import { type CouncilWordRow, councilWordOf, councilWordsAbout } from '#db/views/council-words';
import { type WordKind, type WordState, wordState } from '#domain/council/word';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** A text somebody wrote, and in which language; without `text` once it was erased. */
interface Written {
  text?: string;
  language: string;
  at: Instant;
}

/** What a council said about a programme, and what was answered. */
export interface WordLine extends Written {
  word: string;
  kind: WordKind;
  state: WordState;
  establishment: string;
  programme: string;
  /** Number of its entry. */
  entry: number;
  due?: Instant;
  notice?: { key: string; version: number };
  answer?: Written;
  takenBackAt?: Instant;
}

/** All about a programme, oldest first; with `establishment`, of its council only. */
export const wordLines = (
  context: Pick<QueryContext, 'db' | 'now'>,
  programme: string,
  establishment?: string,
): readonly WordLine[] =>
  councilWordsAbout(context.db, programme)
    .filter((row) => establishment === undefined || row.establishment === establishment)
    .map((row) => wordLine(context, row));

/** One of them, or undefined. */
export const wordLineOf = (context: Pick<QueryContext, 'db' | 'now'>, word: string): WordLine | undefined => {
  const row = councilWordOf(context.db, word);
  return row && wordLine(context, row);
};

/** What the council of a place says beside a notice, as its staff read it. */
export const statementsBeside = (
  context: Pick<QueryContext, 'db' | 'now'>,
  notice: { key: string; programme: string },
  establishment: string,
): readonly WordLine[] =>
  wordLines(context, notice.programme, establishment).filter(
    (line) => line.state === 'stands' && line.notice?.key === notice.key && line.text !== undefined,
  );

const wordLine = ({ db, now }: Pick<QueryContext, 'db' | 'now'>, row: CouncilWordRow): WordLine => {
  const times = {
    ...(row.due !== null && { due: row.due }),
    ...(row.takenBackAt !== null && { takenBackAt: row.takenBackAt }),
  };
  const answered =
    row.answeredAt !== null && row.answerDocument !== null
      ? written(db, row.answerDocument, row.answerLanguage ?? '', row.answeredAt)
      : undefined;
  return {
    ...written(db, row.document, row.language, row.at),
    word: row.word,
    kind: row.kind,
    state: wordState({ kind: row.kind, ...times, ...(answered && { answeredAt: answered.at }) }, now()),
    establishment: row.establishment,
    programme: row.programme,
    entry: row.seq,
    ...times,
    ...(row.notice !== null && row.version !== null && { notice: { key: row.notice, version: row.version } }),
    ...(answered && { answer: answered }),
  };
};

const written = (db: QueryContext['db'], document: string, language: string, at: Instant): Written => {
  const text = documentText(db, document);
  return { ...(text !== undefined && { text }), language, at };
};
