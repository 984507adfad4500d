import { TEST_QUESTION_KEYS } from '#domain/basis/questions';
import { ROOMS } from '../rooms';
import type { RoutePolicy } from './route-policy';
import { page } from './route-rows';

/** Why a programme is needed, and who decides. */
const PROGRAMME_ABOUT =
  'revision purpose necessity alternatives refusing_costs transfer name address contact dpo authority owner starts_on'.split(
    ' ',
  );

/** One activity of a draft. */
const ACTIVITY_TERMS =
  'revision category purpose verb places retention_days consent_days recipients processors transfers decisions lost_contact objection restriction unconfirmed acknowledge'.split(
    ' ',
  );

/** Rows of the table of policy.ts: where a programme is written, agreed to, and looked at before it runs. */
export const INTRODUCTION_ROWS: readonly RoutePolicy[] = [
  page('/desk/programmes/:key/readiness', 'desk.programmes.$key_.readiness', { read: ROOMS.desk.roles }),
  page('/desk/introductions', 'desk.introductions._index', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: ['intent', 'key', 'title', 'language', 'programme'],
  }),
  page('/desk/introductions/:draft', 'desk.introductions.$draft._index', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: { field: 'intent', values: ['propose'] },
    fields: ['intent', 'revision', 'language', 'activity'],
  }),
  page('/desk/introductions/:draft/about', 'desk.introductions.$draft.about', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: PROGRAMME_ABOUT,
  }),
  page('/desk/introductions/:draft/activities/:activity', 'desk.introductions.$draft.activities.$activity', {
    read: ROOMS.desk.roles,
    post: ['officer'],
    fresh: 'never',
    fields: ACTIVITY_TERMS,
    lists: ['places'],
  }),
  page(
    '/desk/introductions/:draft/words/:part/:language',
    'desk.introductions.$draft.words.$part.$language',
    {
      read: ROOMS.desk.roles,
      post: ['officer'],
      fresh: 'never',
      fields: ['revision', 'title', 'summary', 'why', 'recipients', 'irreversible', 'grounds'],
    },
  ),
  page(
    '/desk/introductions/:draft/test/:activity/:place',
    'desk.introductions.$draft.test.$activity.$place',
    {
      read: ROOMS.desk.roles,
      post: ['officer'],
      fresh: 'never',
      fields: [
        'revision',
        ...TEST_QUESTION_KEYS,
        'named_law',
        'balancing',
        'balancing_owner',
        'balancing_on',
      ],
    },
  ),
  page('/approvals/programmes/:proposal', 'approvals.programmes.$proposal', {
    read: ['officer', 'dpo'],
    post: ['officer', 'dpo'],
    fresh: { field: 'answer', values: ['approve'] },
    fields: ['answer'],
  }),
];
