import { answerExpiresAt } from '#domain/decision/lease';
import type { Decisions, Position } from '../services/decisions/decisions';
import type { Caller } from '../services/systems/authenticate';
import { answerText } from './answer-text';
import { type Asked, type Endpoint, jsonText, type MachineParts } from './endpoint';
import {
  type EvaluationBody,
  evaluationsBody,
  MOST_PARTICIPANTS,
  QUESTION_MEMBERS,
  type QuestionRead,
  questionOf,
  readQuestion,
} from './question';
import { firstMistake } from './shapes';

/** How long an answer waits for the state it must not be older than (`min_revision`). */
const LONGEST_WAIT_MS = 2_000;

/** An answer as it goes over the wire, and what a batch must know of it. */
interface Answer {
  decision: boolean;
  text: string;
}

/** `POST /access/v1/evaluation` and `/access/v1/evaluations` (AuthZEN Authorization API 1.0). A deny is a 200. */
export const createEvaluation = ({ services }: MachineParts): { one: Endpoint; many: Endpoint } => {
  const { decisions } = services;

  /** The caller as of now, once the state is new enough; else the answer that says why not. */
  const whenReached = async (asked: Asked, revision: number) => {
    if (revision <= decisions.position().revision) return { ok: true as const, caller: asked.caller };
    const reached = await decisions.waitFor(revision, LONGEST_WAIT_MS);
    return reached ? asked.recheck() : { ok: false as const, answer: asked.refuse('state_not_reached') };
  };

  const one: Endpoint = (asked) => {
    const read = readQuestion(asked.exchange.body);
    if (!read.ok) return asked.refuse('malformed_question', read.mistake);
    const revision = read.body.context?.min_revision ?? 0;
    const answer = (caller: Caller, at: Position) =>
      jsonText(answerTo(read.body, decisions, caller, at).text);
    const at = decisions.position();
    if (revision <= at.revision) return answer(asked.caller, at);
    return whenReached(asked, revision).then((reached) =>
      reached.ok ? answer(reached.caller, decisions.position()) : reached.answer,
    );
  };

  const many: Endpoint = async (asked) => {
    const { body } = asked.exchange;
    const parsed = evaluationsBody.safeParse(body);
    if (!parsed.success) return asked.refuse('malformed_question', firstMistake(parsed.error));
    const { evaluations, options } = parsed.data;
    if (evaluations === undefined || evaluations.length === 0) return one(asked);

    // Counted before anything is read item by item: a thousand times a thousand people would stop everybody else.
    const named = evaluations.reduce<number>((sum, item) => sum + participantsIn(item, body as object), 0);
    if (named > MOST_PARTICIPANTS) return asked.refuse('malformed_question', tooMany(named));

    const items = evaluations.map((item) => itemOf(item, body as object));
    const wanted = Math.max(...items.map((item) => (item.ok && item.body.context?.min_revision) || 0));
    const reached = await whenReached(asked, wanted);
    if (!reached.ok) return reached.answer;

    // No await from here: every item is answered from the same state.
    const position = decisions.position();
    const last = LAST_DECISION[options?.evaluations_semantic ?? 'execute_all'];
    const answers: Answer[] = [];
    for (const item of items) {
      const answer = item.ok
        ? answerTo(item.body, decisions, reached.caller, position)
        : mistaken(item.mistake);
      answers.push(answer);
      if (answer.decision === last) break;
    }
    return jsonText(`{"evaluations":[${answers.map(({ text }) => text).join()}]}`);
  };

  return { one, many };
};

/** The decision after which a batch goes no further. */
const LAST_DECISION = {
  execute_all: undefined,
  deny_on_first_deny: false,
  permit_on_first_permit: true,
} as const;

const tooMany = (named: number): string =>
  `The batch names ${named} participants over all its items; ${MOST_PARTICIPANTS} are taken. Ask in smaller batches.`;

/** How many participants an item names, or takes from the batch. What is malformed names nobody: it is refused later. */
const participantsIn = (item: unknown, batch: object): number => {
  const stated = (holder: unknown): { participants?: unknown } | undefined =>
    (holder as { context?: { participants?: unknown } } | null | undefined)?.context;
  const { participants } = stated(item) ?? stated(batch) ?? {};
  return Array.isArray(participants) ? participants.length : 0;
};

/** An item with the members it does not state taken from the batch; what it states replaces the default whole. */
const itemOf = (item: unknown, batch: object): QuestionRead => {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { ok: false, mistake: 'The item must be a JSON object.' };
  }
  const members = QUESTION_MEMBERS.flatMap((name) => {
    const holder = [item, batch].find((each) => Object.hasOwn(each, name));
    return holder ? [[name, (holder as Record<string, unknown>)[name]] as const] : [];
  });
  return readQuestion(Object.fromEntries(members));
};

const answerTo = (body: EvaluationBody, decisions: Decisions, caller: Caller, at: Position): Answer => {
  const asked = questionOf(body, decisions);
  const madeUp =
    decisions.isSynthetic(asked.employee) &&
    (asked.participants ?? []).every((person) => decisions.isSynthetic(person));
  // One person may mint a test key, so it knows nobody who is real.
  const question = caller.mode === 'test' && !madeUp ? { ...asked, employee: '' } : asked;
  const decision = decisions.evaluate(question, caller.system);
  const activity = decision.activity === undefined ? undefined : decisions.activity(decision.activity);
  const expiresAt = answerExpiresAt(
    activity && { activity, risk: decisions.risk(activity.category, at.now) },
    at.now,
    decision.until,
  );
  return { decision: decision.allow, text: answerText(decision, at, expiresAt, madeUp) };
};

const mistaken = (message: string): Answer => ({
  decision: false,
  text: JSON.stringify({ decision: false, context: { error: { status: 400, message } } }),
});
