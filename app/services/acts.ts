import type { ChoiceAct } from '#domain/choice/machine';
import type { Hash } from '#domain/log/hash';
import type { Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from './command';
import { acknowledgeNotice } from './commands/acknowledge-notice';
import { choose } from './commands/choose';
import { chooseLanguages } from './commands/choose-languages';
import { contestRisk } from './commands/contest-risk';
import { deliverNotice } from './commands/deliver-notice';
import { disownPaper } from './commands/disown-paper';
import { type ObjectionInput, object } from './commands/object';
import { pause } from './commands/pause';
import { resume } from './commands/resume';
import { type StrikeInput, strike } from './commands/strike';
import { takeBackObjection } from './commands/take-back-objection';
import type { Done, Executor } from './execute';
import { idempotencyOf } from './idempotency';

/** A person acting for themselves. The key makes a repeated form one act. */
export interface ByPerson {
  person: string;
  idempotencyKey?: string;
}

/** What people do for themselves. */
export interface Acts {
  choose(
    by: ByPerson,
    input: {
      activity: string;
      act: Extract<ChoiceAct, 'give' | 'refuse' | 'defer' | 'withdraw'>;
      /** The words of the question as they were shown, and the notice version beside them. */
      words: string;
      language: string;
      noticeVersion?: number;
    },
  ): Promise<Result<Done>>;
  deliver(
    by: ByPerson,
    input: { notice: string; version: number; language: string; hash: string },
  ): Promise<Result<Done>>;
  acknowledge(
    by: ByPerson,
    input: { notice: string; version: number; language: string; outcome: 'acknowledged' | 'declined' },
  ): Promise<Result<Done>>;
  /** Says that a paper which others recorded is none of theirs. */
  disownPaper(by: ByPerson, input: { paper: number }): Promise<Result<Done>>;
  chooseLanguages(by: ByPerson, input: { languages: readonly string[] }): Promise<Result<Done>>;
  object(by: ByPerson, input: Omit<ObjectionInput, 'person'>): Promise<Result<Done>>;
  /** Contests that the risk of a kind of data was lowered. */
  contestRisk(
    by: ByPerson,
    input: { contest: string; proposal: string; words: string; language: string },
  ): Promise<Result<Done>>;
  takeBackObjection(by: ByPerson, input: { activity: string }): Promise<Result<Done>>;
  /** Everything that rests on their consent; without `until` until they resume. */
  pause(by: ByPerson, input: { until?: Instant }): Promise<Result<Done>>;
  resume(by: ByPerson): Promise<Result<Done>>;
  /** A stretch of their past, for ever; without `window` the last half hour. */
  strike(by: ByPerson, input: Omit<StrikeInput, 'person'>): Promise<Result<Done>>;
}

export const createActs = (executor: Executor, hash: Hash): Acts => {
  const act = <Input extends object, Refusal extends { code: string }>(
    command: Command<Input & { person: string }, Refusal>,
    by: ByPerson,
    input: Input,
  ): Promise<Result<Done>> =>
    executor.execute(
      command,
      { ...input, person: by.person },
      {
        actor: { kind: 'person', id: by.person },
        ...idempotencyOf(hash, by.idempotencyKey, input),
      },
    );
  return {
    choose: (by, input) =>
      // Only a yes is held to its key. Stopping is judged by how things stand now, whatever an old page was answered.
      act(choose, input.act === 'give' ? by : { person: by.person }, {
        ...input,
        channel: 'portal' as const,
      }),
    deliver: (by, input) => act(deliverNotice, by, { ...input, channel: 'portal' as const }),
    acknowledge: (by, input) => act(acknowledgeNotice, by, input),
    disownPaper: ({ person }, input) => act(disownPaper, { person }, input),
    chooseLanguages: (by, input) => act(chooseLanguages, by, input),
    // The other way round is held to its key: an old page sent again must not switch on what was stopped since.
    object: ({ person }, input) => act(object, { person }, input),
    contestRisk: ({ person }, input) => act(contestRisk, { person }, input),
    takeBackObjection: (by, input) => act(takeBackObjection, by, input),
    pause: ({ person }, input) => act(pause, { person }, input),
    resume: (by) => act(resume, by, {}),
    // Pressed again on an old page it is about the half hour before this press, not before that one.
    strike: ({ person }, input) => act(strike, { person }, input),
  };
};
