import { permits } from '#domain/choice/machine';
import type { Language } from '../messages/languages';
import type { MonitoringRow, WaitingQuestion } from '../services/queries/my-monitoring';
import type { ReceiptPage } from '../services/queries/my-receipts';
import type { RunOfMine } from '../services/queries/my-training';
import type { Services } from '../services/services';
import { questionsAfter } from './question';

/** What stands beside a receipt and is of now: where the person may want to go on. */
export interface BesideReceipt {
  /** Questions that waited for the notice that was confirmed. */
  waiting: readonly WaitingQuestion[];
  /** After the end of a yes: a yes to the same data that still counts, to recording or to use, and the form that ends it. */
  counting: readonly { row: MonitoringRow; key: string }[];
  /** After the end of a yes, a strike, or a yes that is void: what was trained with this data. */
  runs: readonly RunOfMine[];
}

export const besideReceipt = (
  services: Services,
  person: string,
  { type, outcome, about, receipt }: Pick<ReceiptPage, 'type' | 'outcome' | 'about' | 'receipt'>,
  language: Language,
): BesideReceipt => {
  const confirmed = type === 'acknowledgement' && outcome === 'acknowledged';
  const ended = type === 'choice' && (outcome === 'withdraw' || outcome === 'refuse');
  return {
    waiting: confirmed ? questionsAfter(services, person, about, language) : [],
    counting: ended ? otherYes(services, person, about, language) : [],
    runs: ended ? services.ask.myTraining(person, about) : services.ask.trainingReached(person, receipt),
  };
};

const otherYes = (services: Services, person: string, activity: string, language: Language) => {
  const { rows } = services.ask.myMonitoring(person, language);
  const own = rows.find((row) => row.activity === activity);
  return rows
    .filter(
      (row) =>
        row.activity !== activity &&
        row.programme.key === own?.programme.key &&
        row.category === own.category &&
        row.purpose === own.purpose &&
        permits(row.choice.status) &&
        row.cannot.withdraw === undefined,
    )
    .map((row) => ({ row, key: services.newId('idem') }));
};
