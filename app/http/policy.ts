import { OPERATIONS } from '#domain/authority/roles';
import { ROOMS } from '../rooms';
import { CASE_ROWS } from './case-rows';
import { COUNCIL_ROWS } from './council-rows';
import { ANSWER, DRAFT_TEXT, INVENTORY, LIST_BYTES, POSTING, RECORDED_NO, SIGNED_PAPER } from './form-fields';
import { INBOX_ROWS } from './inbox-rows';
import { INTRODUCTION_ROWS } from './introduction-rows';
import { MACHINE_POLICIES } from './machine-policy';
import { OWN_ROWS } from './own-rows';
import { PACK_ROWS } from './pack-rows';
import { REQUEST_ROWS } from './request-rows';
import type { RoutePolicy } from './route-policy';
import { KB, nothing, open, page } from './route-rows';
import { SIGN_IN_ROWS } from './sign-in-rows';

/**
 * THE TABLE. Every address of the portal has a row; what has none does not exist: at run time it is a 404, and the test that
 * walks every route of the build fails (tests/faults/routes.test.ts), as it does for a row without a route.
 *
 * A new page is one line, beside its neighbours below:
 *
 *     page('/desk/notices/:key', 'desk.notices.$key', { read: ROOMS.desk.roles, post: ['officer'], fields: ['key'] }),
 *
 * - the address, with `:name` for each parameter; then the route, as its folder under app/routes is called;
 * - `read`: who may open it, `post`: who may send its form; without the one or the other that method is refused. 'anybody',
 *   'signed_in', 'leaver' (whoever is signed in, those who have left too), or a list of roles. The gate enforces it; loaders and actions ask for themselves too;
 * - `file`: the field of a form that brings one file and nothing else; `limit` is the size of the file;
 * - `fresh`: which of its forms ask for a proof of who sends it that is not older than five minutes (ASVS 7.5.3). A form that only some
 *   roles send always does, unless it says otherwise: 'never' for what only stops, looks or takes away;
 * - `fields`: the names its form may bring, `lists` those that may come more than once, `limit` its bytes if 64 KB are not enough.
 */

/** The most particular path decides: an exact one before one with parameters, that before everything under a path. */
export const POLICIES: readonly RoutePolicy[] = [
  ...MACHINE_POLICIES,

  open('/assets/*', 'assets', 'page'),
  // The verifier and the page that opens sealed copies, to take home.
  open('/verify.html', 'assets', 'page'),
  open('/open-copy.html', 'assets', 'page'),
  // Remix's own endpoint for route discovery: switched off there, and not reachable here.
  nothing('/__manifest', 'pages', 'page'),

  ...SIGN_IN_ROWS,

  // Everybody's own affairs.
  page('/', '_index', { read: 'leaver' }),
  page('/choose/:activity', 'choose.$activity', { read: 'leaver', post: 'leaver', fields: ANSWER }),
  page('/object/:activity', 'object.$activity', {
    read: 'leaver',
    post: 'leaver',
    fields: ['act', 'key', 'language', 'shown', 'reason'],
  }),
  page('/news', 'news', { post: 'leaver', fields: ['act', 'about'] }),
  page('/pause', 'pause', { post: 'signed_in', fields: ['act', 'key'] }),
  page('/notices', 'notices._index', { read: 'leaver' }),
  page('/notices/:key', 'notices.$key', {
    read: 'leaver',
    post: 'signed_in',
    fields: ['key', 'version', 'language', 'outcome'],
  }),
  page('/receipts', 'receipts._index', { read: 'leaver' }),
  page('/receipts/:number', 'receipts.$number', { read: 'leaver' }),
  page('/receipts/:number/receipt.json', 'receipts.$number_.receipt[.]json', { read: 'leaver' }),
  page('/receipts/:number/copy.json', 'receipts.$number_.copy[.]json', { read: 'leaver' }),
  page('/risk', 'risk', { read: 'leaver', post: 'leaver', fields: ['proposal', 'words', 'language'] }),
  ...OWN_ROWS,
  ...REQUEST_ROWS,
  page('/about', 'about', { read: 'leaver' }),
  page('/duties', 'duties', { read: 'signed_in' }),
  page('/help', 'help', { read: 'anybody' }),
  // The address on a poster: everybody reads a notice, whoever they are.
  page('/n/:key', 'n.$key', { read: 'anybody' }),

  // Rooms, for some roles only.
  page('/desk', 'desk._index', { read: ROOMS.desk.roles }),
  page('/desk/record-no', 'desk.record-no', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fresh: 'never',
    fields: RECORDED_NO,
  }),
  page('/desk/people', 'desk.people._index', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fresh: 'never',
    fields: ['words'],
  }),
  page('/desk/openings', 'desk.openings', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fields: ['opening', 'fits', 'words', 'key'],
  }),
  page('/desk/people/:person', 'desk.people.$person', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fields: ['reason', 'words', 'case', 'key'],
  }),
  page('/desk/record-paper', 'desk.record-paper', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fields: SIGNED_PAPER,
  }),
  page('/desk/programmes/:key', 'desk.programmes.$key', { read: ROOMS.desk.roles }),
  ...INTRODUCTION_ROWS,
  ...INBOX_ROWS,
  page('/desk/answer/:word', 'desk.answer.$word', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fields: ['words', 'language'],
  }),
  page('/desk/notices', 'desk.notices._index', { read: ROOMS.desk.roles }),
  page('/desk/postings', 'desk.postings', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fields: POSTING,
  }),
  page('/desk/notices/new', 'desk.notices.new', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: ['from'],
  }),
  page('/desk/notices/:key/poster', 'desk.notices.$key.poster', { read: ROOMS.desk.roles }),
  page('/desk/notices/drafts/:draft', 'desk.notices.drafts.$draft._index', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: ['intent', 'revision', 'language'],
  }),
  page('/desk/notices/drafts/:draft/covers', 'desk.notices.drafts.$draft.covers', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: ['revision', 'activities', 'places', 'day', 'stricter'],
    lists: ['activities', 'places'],
  }),
  page('/desk/notices/drafts/:draft/text/:language', 'desk.notices.drafts.$draft.text.$language', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: DRAFT_TEXT,
    limit: 256 * KB,
  }),
  page('/desk/notices/drafts/:draft/check', 'desk.notices.drafts.$draft.check', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fields: ['revision'],
  }),
  page('/desk/notices/drafts/:draft/preview', 'desk.notices.drafts.$draft.preview', {
    read: ROOMS.desk.roles,
  }),
  page('/desk/programmes/:key/review', 'desk.programmes.$key_.review', {
    read: ROOMS.desk.roles,
    post: OPERATIONS['review.record'],
    fields: ['intent', 'key', 'matters', 'outcome', 'words', 'language'],
    lists: ['matters'],
  }),
  page('/desk/coverage', 'desk.coverage', {
    read: ROOMS.desk.roles,
    post: OPERATIONS['notice.remind'],
    fields: ['which'],
  }),
  page('/desk/duties', 'desk.duties._index', { read: ROOMS.desk.roles }),
  page('/desk/duties/:rule', 'desk.duties.$rule', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fields: ['key', 'shown', 'name', 'reviewed_on', 'reading', 'rests_on'],
  }),
  page('/desk/answers', 'desk.answers', {
    read: ROOMS.desk.roles,
    post: OPERATIONS['employer.answer'],
    fields: ['question', 'answer'],
  }),
  page('/desk/risk', 'desk.risk._index', {
    read: ROOMS.desk.roles,
    post: ROOMS.desk.roles,
    fresh: { field: 'intent', values: ['lower', 'approve'] },
    fields: ['intent', 'category', 'until', 'words', 'language', 'proposal'],
  }),
  page('/desk/risk/:contest', 'desk.risk.$contest', {
    read: ROOMS.desk.roles,
    post: OPERATIONS['risk.answer'],
    fields: ['outcome', 'words', 'language'],
  }),
  page('/desk/log', 'desk.log', { read: ROOMS.desk.roles }),
  ...COUNCIL_ROWS,
  ...CASE_ROWS,
  ...PACK_ROWS,
  page('/guest', 'guest', { read: ROOMS.guest.roles }),
  page('/admin', 'admin._index', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fresh: 'never',
    fields: ['words'],
  }),
  page('/admin/letters', 'admin.letters', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fields: ['establishment', 'key'],
  }),
  page('/admin/people/new', 'admin.people.new', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fields: [
      'name',
      'email',
      'external_id',
      'kind',
      'entity',
      'establishment',
      'language',
      'hired_on',
      'minor',
      'key',
    ],
  }),
  page('/admin/people/:person', 'admin.people.$person', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fresh: { field: 'intent', values: ['propose', 'issue_code', 'recover'] },
    fields: ['intent', 'key', 'role', 'establishment', 'from', 'until', 'stands_in_for', 'left_on'],
  }),
  page('/admin/import', 'admin.import._index', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    // Nothing is taken in by it, and a file cannot wait in a page.
    fresh: 'never',
    file: 'file',
    limit: LIST_BYTES,
  }),
  page('/admin/import/:import', 'admin.import.$import', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fresh: { field: 'intent', values: ['start'] },
    fields: ['intent', 'leaving'],
  }),
  page('/admin/import/:import/problems.csv', 'admin.import.$import_.problems[.]csv', {
    read: ROOMS.admin.roles,
  }),
  page('/admin/directory', 'admin.directory', {
    read: ROOMS.admin.roles,
    post: ROOMS.admin.roles,
    fresh: { field: 'intent', values: ['propose', 'approve', 'release'] },
    fields: ['intent', 'key', 'key_id', 'count'],
  }),
  page('/admin/outbox', 'admin.outbox', { read: ROOMS.admin.roles }),
  page('/admin/roles', 'admin.roles', { read: ROOMS.admin.roles }),
  page('/approvals/notices/:proposal', 'approvals.notices.$proposal', {
    read: ['officer', 'dpo'],
    post: ['officer', 'dpo'],
    fresh: { field: 'answer', values: ['approve'] },
    fields: ['answer'],
  }),
  page('/approvals/restore', 'approvals.restore', {
    read: ['officer', 'dpo', 'admin'],
    post: ['officer', 'dpo', 'admin'],
    fresh: { field: 'intent', values: ['propose', 'approve'] },
    fields: ['intent', 'proposal', 'words'],
  }),
  page('/approvals', 'approvals._index', {
    read: ROOMS.approvals.roles,
    post: ROOMS.approvals.roles,
    fresh: { field: 'answer', values: ['approve'] },
    fields: ['proposal', 'answer'],
  }),
  page('/systems', 'systems._index', { read: ROOMS.systems.roles }),
  page('/systems/:system', 'systems.$system', {
    read: ROOMS.systems.roles,
    post: ROOMS.systems.roles,
    fresh: { field: 'intent', values: ['mint'] },
    fields: ['intent', 'key', 'mode', 'days', 'key_id'],
  }),
  page('/systems/:system/inventory', 'systems.$system_.inventory', {
    read: ROOMS.systems.roles,
    post: ROOMS.systems.roles,
    fields: INVENTORY,
  }),
  page('/desk/inventory/:system', 'desk.inventory.$system', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fields: INVENTORY,
  }),
  page('/held', 'held', { read: 'signed_in' }),
  page('/audit', 'audit._index', { read: ROOMS.audit.roles }),
  page('/audit/log', 'audit.log', { read: ROOMS.audit.roles }),
  page('/audit/roles', 'audit.roles', { read: ROOMS.audit.roles }),
  page('/audit/acts.csv', 'audit.acts[.]csv', { read: ROOMS.audit.roles }),
];
