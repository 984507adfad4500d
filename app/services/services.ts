import type { ChoiceAct } from '#domain/choice/machine';
import type { Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Decisions } from './decisions/decisions';
import type { Identity } from './identity/identity';
import type { MonitoringView } from './queries/my-monitoring';
import type { NoticePage, NoticeSummary } from './queries/my-notices';
import type { HistoryLine, ReceiptPage } from './queries/my-receipts';

/** What a finished act answers: the number of its entry, which is also the revision that every later answer includes. */
export interface Done {
  revision: number;
  at: Instant;
}

/** A person acting for themselves. The key makes a repeated form one act. */
export interface ByPerson {
  person: string;
  idempotencyKey?: string;
}

/** Everything the doors may do and ask; built once in server.ts and handed in. */
export interface Services {
  identity: Identity;
  decisions: Decisions;
  acts: {
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
    chooseLanguages(by: ByPerson, input: { languages: readonly string[] }): Promise<Result<Done>>;
  };
  ask: {
    myMonitoring(person: string, language: string): MonitoringView;
    myNotices(person: string, language: string): readonly NoticeSummary[];
    myNotice(person: string, notice: string, language: string): NoticePage | undefined;
    myHistory(person: string, language: string): readonly HistoryLine[];
    myReceipt(person: string, receipt: number, language: string): ReceiptPage | undefined;
    /** The receipt as one JSON document, whole or (for third parties) without record and salt. */
    receiptDocument(person: string, receipt: number, copy: 'own' | 'third_party'): string | undefined;
  };
  log: {
    /** C2SP signed note over the whole log. */
    checkpoint(): string;
    /** C2SP vkey of the log key. */
    vkey(): string;
  };
  /** Whether the portal can vouch for its state; a code when it cannot. */
  health(): { ready: true } | { ready: false; code: string };
  clock(): Instant;
  newId(prefix: string): string;
}
