import type { RoleKey } from '#domain/authority/roles';
import { POLICIES } from '../http/policy';
import type { MessageId } from '../messages/en';
import { ROOMS } from '../rooms';

/** What each page that only some roles enter shows, in words. A page of the table without a line fails a test. */
export const LOOKS: Readonly<Record<string, MessageId>> = {
  '/desk': 'look.desk',
  '/desk/openings': 'opening_review.title',
  '/desk/people': 'opening.search.title',
  '/desk/people/:person': 'opening.title',
  '/desk/record-no': 'record_no.title',
  '/desk/record-paper': 'record_paper.title',
  '/council/record-paper': 'record_paper.title',
  '/council/protected': 'own_contexts.title',
  '/desk/programmes/:key': 'look.desk.programme',
  '/desk/programmes/:key/readiness': 'look.readiness',
  '/desk/programmes/:key/review': 'look.review',
  '/desk/introductions': 'intro.title',
  '/desk/introductions/:draft': 'look.introduction',
  '/desk/introductions/:draft/about': 'intro.about',
  '/desk/introductions/:draft/activities/:activity': 'look.introduction.part',
  '/desk/introductions/:draft/words/:part/:language': 'intro.words.title',
  '/desk/introductions/:draft/test/:activity/:place': 'look.basis_test',
  '/desk/answer/:word': 'look.desk.answer',
  '/desk/notices': 'desk.notices.title',
  '/desk/postings': 'posting.title',
  '/council/postings': 'posting.title',
  '/desk/notices/new': 'draft.new.title',
  '/desk/notices/:key/poster': 'poster.link',
  '/desk/notices/drafts/:draft': 'drafts.title',
  '/desk/notices/drafts/:draft/covers': 'draft.covers',
  '/desk/notices/drafts/:draft/text/:language': 'look.draft.text',
  '/desk/notices/drafts/:draft/check': 'draft.check',
  '/desk/notices/drafts/:draft/preview': 'preview.link',
  '/desk/coverage': 'look.coverage',
  '/desk/duties': 'look.duties',
  '/desk/duties/:rule': 'look.duty',
  '/desk/answers': 'answers.title',
  '/desk/risk': 'look.risk',
  '/desk/risk/:contest': 'look.contest',
  '/council/requests': 'look.inbox.council',
  '/council/requests/:request': 'look.case',
  '/council/requests/:request/:act': 'look.case.act',
  '/desk/requests': 'look.inbox',
  '/desk/requests/:request': 'look.case',
  '/desk/requests/:request/:act': 'look.case.act',
  '/desk/registers/processing.csv': 'look.register',
  '/desk/registers/requests.csv': 'look.request_log',
  '/desk/log': 'look.log',
  '/council': 'look.council',
  '/council/record-no': 'record_no.title',
  '/council/sign/:programme': 'look.council.sign',
  '/council/say/:programme': 'look.council.say',
  '/council/notices/:key': 'look.council.notice',
  '/council/report': 'look.council.report',
  '/council/checkpoint': 'checkpoint.title',
  '/desk/pack': 'pack.look.list',
  '/desk/pack/:paper': 'pack.look.one',
  '/desk/pack/:paper/paper.txt': 'pack.look.file',
  '/council/pack': 'pack.look.list',
  '/council/pack/:paper': 'pack.look.one',
  '/council/pack/:paper/paper.txt': 'pack.look.file',
  '/audit/pack': 'pack.look.list',
  '/audit/pack/:paper': 'pack.look.one',
  '/audit/pack/:paper/paper.txt': 'pack.look.file',
  '/council/people': 'look.our',
  '/guest': 'look.guest',
  '/admin': 'look.people',
  '/admin/letters': 'look.letters',
  '/admin/people/new': 'person.new.title',
  '/admin/people/:person': 'look.person',
  '/admin/import': 'look.import',
  '/admin/import/:import': 'look.import.one',
  '/admin/import/:import/problems.csv': 'look.import.problems',
  '/admin/directory': 'look.scim',
  '/admin/outbox': 'outbox.title',
  '/admin/roles': 'roles.title',
  '/approvals': 'approvals.title',
  '/approvals/restore': 'look.restore',
  '/approvals/notices/:proposal': 'look.proposed_notice',
  '/cases': 'cases.look.list',
  '/cases/new': 'cases.look.new',
  '/cases/:case': 'cases.look.one',
  '/council/cases': 'cases.look.list',
  '/approvals/cases/:case': 'cases.look.proposal',
  '/approvals/programmes/:proposal': 'look.proposed_programme',
  '/systems': 'look.systems',
  '/systems/:system': 'look.system',
  '/systems/:system/inventory': 'inventory.look',
  '/desk/inventory/:system': 'inventory.look',
  '/audit': 'look.audit',
  '/audit/log': 'check.title',
  '/audit/roles': 'roles.title',
  '/audit/acts.csv': 'look.audit.file',
};

/** A room with the pages of it that a role may look at. */
export interface RoomLooks {
  label: MessageId;
  pages: readonly { path: string; label: MessageId }[];
}

/** Pages that only some roles enter, from the table that the gate of requests asks. */
const GUARDED = POLICIES.flatMap(({ path, page }) =>
  page?.read !== undefined && typeof page.read !== 'string' ? [{ path, roles: page.read }] : [],
);

/** What a role may look at beside everybody's own pages, room by room. */
export const looksOf = (role: RoleKey): readonly RoomLooks[] =>
  Object.values(ROOMS)
    .map((room) => ({
      label: room.label,
      pages: GUARDED.filter(
        ({ path, roles }) => roles.includes(role) && (path === room.path || path.startsWith(`${room.path}/`)),
      ).flatMap(({ path }) => (LOOKS[path] ? [{ path, label: LOOKS[path] }] : [])),
    }))
    .filter(({ pages }) => pages.length > 0);
