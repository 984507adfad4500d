import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { ownProjection } from '../schema/own';
import { createProjectAudit } from './audit';
import { projectChoices } from './choices';
import { projectClassification } from './classification';
import { projectCopyReviews } from './copy-reviews';
import { projectCouncil } from './council';
import { projectDuties } from './duties';
import { projectEpochs } from './epochs';
import { projectErasure } from './erasure';
import { projectInventory } from './inventory';
import { createProjectLatestWorld } from './latest-world';
import { projectMonitoring } from './monitoring';
import { projectNotices } from './notices';
import { projectObjections } from './objections';
import { projectOpenings } from './openings';
import { projectPapers } from './papers';
import { projectLogIdentity, projectPeople } from './people';
import { projectPressure } from './pressure';
import { projectProgrammeProposals } from './programmes';
import { projectProposals } from './proposals';
import { projectReferences } from './references';
import { projectRequests } from './requests';
import { projectRestricted } from './restricted';
import { projectReviews } from './reviews';
import { projectScim } from './scim';
import { createProjectSetup } from './setup';
import { projectStrikes } from './strikes';
import { projectSystems } from './systems';
import { projectTasks } from './tasks';
import { projectTies } from './ties';

/** Raised whenever a projection changes what it writes: the next start rebuilds every projected table from the log. */
export const PROJECTION_VERSION = 12;

/** The tables that projections own, children before parents so that they can be emptied in this order. */
export const PROJECTED_TABLES = [
  'log_identity',
  'epoch',
  'risk_raised',
  'risk_lowering',
  'risk_contest',
  'establishment',
  'person',
  'role_grant',
  'setup_end',
  'latest_world',
  'proposal',
  'audit_act',
  'activity',
  'programme',
  'gate',
  'protected_context',
  'council_word',
  'council_context',
  'council_context_reader',
  'notice_version',
  'duty_review',
  'employer_answer',
  'notice_proposal',
  'programme_proposal',
  'programme_introduction',
  'posting',
  'delivery',
  'acknowledgement',
  'paper_signature',
  'opening_review',
  'opening',
  'restricted_case',
  'restricted_step',
  'restricted_kept',
  'choice',
  'objection',
  'own_pause',
  'strike',
  'void_yes',
  'own_act',
  'task',
  'finding',
  'system',
  'system_key',
  'scim_key',
  'leaver_hold',
  'retained_entry',
  'unfinished_erasure',
  'programme_review',
  'programme_pause',
  'programme_beginning',
  'activity_beginning',
  'notice_reminder',
  'held_before',
  'request',
  'request_step',
  'request_note',
  'restriction',
  'pressure_lock',
  'copy_reviewer',
  'copy_review',
  'request_tie',
  'request_reference',
] as const;

/** Applies one entry to every projected table, inside the caller's transaction. */
export type Project = (entry: Entry) => void;

/** All projections of one connection. Entry types without a handler concern no table. */
export const createProject = (db: Database): Project => {
  const handlers = {
    ...projectLogIdentity(db),
    ...projectPeople(db),
    ...projectMonitoring(db),
    ...projectDuties(db),
    ...projectNotices(db),
    ...projectChoices(db),
    ...projectObjections(db),
    ...projectSystems(db),
    ...projectProposals(db),
    ...projectProgrammeProposals(db),
    ...projectErasure(db),
    ...projectCouncil(db),
    ...projectScim(db),
    ...projectEpochs(db),
    ...projectClassification(db),
    ...projectReviews(db),
    ...projectInventory(db),
    ...projectPapers(db),
    ...projectStrikes(db),
    ...projectRequests(db),
    ...projectPressure(db),
    ...projectTies(db),
    ...projectReferences(db),
    ...projectTasks(db),
    ...projectCopyReviews(db),
    ...projectOpenings(db),
    ...projectRestricted(db),
    'reports.digested.v1': () => {},
    'time.passed.v1': () => {},
  } satisfies { [Type in Entry['type']]: (entry: never) => void };
  const audit = createProjectAudit(db);
  const setup = createProjectSetup(db);
  const latestWorld = createProjectLatestWorld(db);
  return (entry) => {
    const handle: ((entry: never) => void) | undefined = handlers[entry.type];
    // An entry of a newer version: going on would leave tables that look complete and are not.
    if (!handle) throw new Error(`no projection knows entries of type ${entry.type}`);
    audit(entry);
    handle(entry as never);
    setup(entry);
    latestWorld(entry);
  };
};

/** The projection version the tables were built with, or undefined in a new database. */
export const projectedVersion = (db: Database): number | undefined =>
  db.orm.select({ version: ownProjection.version }).from(ownProjection).get()?.version;

/** Remembers that the tables are now of this version. */
export const rememberVersion = (db: Database): void => {
  db.orm
    .insert(ownProjection)
    .values({ only: 1, version: PROJECTION_VERSION })
    .onConflictDoUpdate({ target: ownProjection.only, set: { version: PROJECTION_VERSION } })
    .run();
};
