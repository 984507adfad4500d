import type { LogKeeper } from '../log/keeper';
import { sha256 } from '../log/sha256';
import type { Services } from '../services';
import { consentActivities } from './consent-activities';
import type { QueryContext } from './context';
import { createMyDuties } from './duties/duties';
import { heldAboutMe, myFindings } from './held-about';
import { myLooks } from './my-looks';
import { myMonitoring } from './my-monitoring';
import { myNotice, myNotices } from './my-notices';
import { myHistory, myReceipt, ownActOf } from './my-receipts';
import { myStatement } from './my-statement';
import { myStrikes } from './my-strikes';
import { myTraining, trainingReached } from './my-training';
import { paperNotices } from './paper-notices';
import { postings } from './postings';
import { publicNotice } from './public-notice';

/** All queries of the people's door, bound to one portal. */
export const createQueries = (context: QueryContext, log: LogKeeper): Services['ask'] => ({
  myMonitoring: (person, language) => {
    const view = myMonitoring(context, person, language);
    if (!view) throw new Error('monitoring asked for an unknown person');
    return view;
  },
  myLooks: (person, filter) => myLooks(context, person, filter),
  consentActivities: (language) => consentActivities(context, language),
  myNotices: (person, language) => myNotices(context, person, language),
  myNotice: (person, notice, language) => myNotice(context, person, notice, language),
  myDuties: createMyDuties(context, sha256),
  postings: (language, establishment) => postings(context, language, establishment),
  paperNotices: (language, establishment) => paperNotices(context, language, establishment),
  publicNotice: (notice, language) => publicNotice(context, notice, language),
  heldAboutMe: (person, language) => {
    const held = heldAboutMe(context, person, language);
    if (!held) throw new Error('holdings asked for an unknown person');
    return held;
  },
  myFindings: (person) => myFindings(context, person),
  myTraining: (person, activity) => myTraining(context, person, activity),
  trainingReached: (person, receipt) => trainingReached(context, person, receipt),
  myStrikes: (person, language) => myStrikes(context, person, language),
  myHistory: (person, language) => myHistory(context, person, language),
  myStatement: (person, language, year) => myStatement(context, person, language, year),
  myReceipt: (person, receipt, language) => myReceipt(context, log, person, receipt, language),
  receiptDocument: (person, receipt, copy) =>
    ownActOf(context, person, receipt) ? log.receipt(receipt, copy) : undefined,
});
