import type { Instant } from '#domain/time';
import type { Accounts } from './accounts';
import type { Acts } from './acts';
import type { Administration } from './administration';
import type { CompanySignIn } from './company-sign-in';
import type { Copies } from './copies/copies';
import type { Reviews } from './copies/reviews';
import type { Decisions } from './decisions/decisions';
import type { Directory } from './directory/directory';
import type { Door } from './identity/door';
import type { Identity } from './identity/identity';
import type { InboxActs } from './inbox-acts';
import type { LogKeeper } from './log/keeper';
import type { Mail } from './mail/mail';
import type { NoticeDrafts } from './notice-drafts';
import type { OwnPasskeys } from './passkeys';
import type { Imports } from './people-import/imports';
import type { ProgrammeDrafts } from './programme-drafts';
import type { ConsentActivity } from './queries/consent-activities';
import type { Council } from './queries/council';
import type { Desk } from './queries/desk/desk';
import type { FileRegisters } from './queries/desk/file-registers';
import type { Inbox } from './queries/desk/inbox';
import type { MyDuties } from './queries/duties/duties';
import type { FindingOfMine, HeldAboutMe } from './queries/held-about';
import type { Inventory } from './queries/inventory';
import type { MyLookFilter, MyLooks } from './queries/my-looks';
import type { MonitoringView } from './queries/my-monitoring';
import type { NoticePage, NoticeSummary } from './queries/my-notices';
import type { HistoryLine, ReceiptPage } from './queries/my-receipts';
import type { Statement } from './queries/my-statement';
import type { StrikePage } from './queries/my-strikes';
import type { RunOfMine } from './queries/my-training';
import type { PaperNotice } from './queries/paper-notices';
import type { PostingLine } from './queries/postings';
import type { PublicNotice } from './queries/public-notice';
import type { Registers } from './queries/registers';
import type { Requests } from './queries/requests';
import type { Restores } from './queries/restores';
import type { Restricted } from './queries/restricted';
import type { Risks } from './queries/risks';
import type { TaskWorkLine } from './queries/task-work';
import type { RequestActs } from './request-acts';
import type { RestrictedActs } from './restricted-acts';
import type { WordsOfRule } from './row-hash';

/** Whether the portal can vouch for its state; a code when it cannot, and what whoever runs it should look at. */
export type Health =
  | { ready: true; warnings?: readonly string[] | undefined }
  /** `vouches`: not everything can be written, but a stop can, so that what systems are answered still holds. */
  | { ready: false; code: string; vouches?: true };

/** Everything the doors may do and ask; built once by open-portal.ts and handed in. */
export interface Services {
  identity: Identity;
  /** The door without a sign-in. */
  door: Door;
  decisions: Decisions;
  acts: Acts;
  administration: Administration;
  accounts: Accounts;
  passkeys: OwnPasskeys;
  imports: Imports;
  directory: Directory;
  copies: Copies & { reviews: Reviews };
  /** Signing in with the company's account, where whoever runs the portal set that up. */
  company?: CompanySignIn;
  ask: {
    /** Throws for somebody unknown: who is signed in is known. */
    myMonitoring(person: string, language: string): MonitoringView;
    /** Who looked at the person, as systems told and as this portal wrote down. */
    myLooks(person: string, filter: MyLookFilter): MyLooks;
    myNotices(person: string, language: string): readonly NoticeSummary[];
    myNotice(person: string, notice: string, language: string): NoticePage | undefined;
    /** The duties towards the person, for that person alone; undefined for somebody unknown. */
    myDuties(person: string, language: string, words: WordsOfRule): MyDuties | undefined;
    /** The version in force, for whoever has its address. */
    publicNotice(notice: string, language: string): PublicNotice | undefined;
    /** What the law wants on which wall; of one establishment, or of all. */
    postings(language: string, establishment?: string): readonly PostingLine[];
    /** The versions that a signed paper can be about; of one establishment, or of all. */
    paperNotices(language: string, establishment?: string): readonly PaperNotice[];
    /** What systems say they hold of the person, and what they must do. Throws for somebody unknown. */
    heldAboutMe(person: string, language: string): HeldAboutMe;
    /** What of the person is where it must not be, by what systems reported. */
    myFindings(person: string): readonly FindingOfMine[];
    /** Training runs that used records of the person captured for one activity, or used by it. */
    myTraining(person: string, activity: string): readonly RunOfMine[];
    /** Training runs that used, or may have used, what is to be deleted because of the act with this number. */
    trainingReached(person: string, receipt: number): readonly RunOfMine[];
    /** Throws for somebody unknown. */
    myStrikes(person: string, language: string): StrikePage;
    myHistory(person: string, language: string): readonly HistoryLine[];
    /** Of one year, absent: of this one; undefined for a year in which nothing could be on record. */
    myStatement(person: string, language: string, year?: number): Statement | undefined;
    myReceipt(person: string, receipt: number, language: string): ReceiptPage | undefined;
    /** What a no can be recorded about for somebody else. */
    consentActivities(language: string): readonly ConsentActivity[];
    /** The receipt as one JSON document, whole or (for third parties) without record and salt. */
    receiptDocument(person: string, receipt: number, copy: 'own' | 'third_party'): string | undefined;
  };
  council: Council;
  desk: Desk;
  drafts: NoticeDrafts;
  programmeDrafts: ProgrammeDrafts;
  registers: Registers;
  /** Requests as their people read them, and what is done with them. */
  requests: Requests & RequestActs;
  /** The same for those who decide about them. */
  inbox: Inbox & { files: FileRegisters; act: InboxActs };
  /** Cases that are shown late. */
  restricted: Restricted & { act: RestrictedActs };
  restores: Restores;
  risks: Risks;
  inventory: Inventory;
  /** What systems owe people, of one or of all that owe something; no person is in it. */
  taskWork(system?: string): readonly TaskWorkLine[];
  /** C2SP signed notes over the log, the vkey they verify with, and proofs between them. */
  log: Pick<LogKeeper, 'checkpoint' | 'consistency' | 'vkey' | 'successions'>;
  health(): Health;
  mail: Mail;
  /** Puts a piece of news away, for the one who was told; a number that was no news to them changes nothing. */
  putAway(person: string, news: number): void;
  clock(): Instant;
  newId(prefix: string): string;
}
