import type { Operation } from './roles';

const act = <Name extends Operation>(operation: Name) =>
  ({
    operation,
    about: 'restore',
    object: ({ body }: { body: { proposal: string } }) => body.proposal,
    named: true,
  }) as const;

/** Of the audit list (audit.ts): that the log goes on from a copy. */
export const AUDITED_RESTORES = {
  'epoch.proposed.v1': act('epoch.propose'),
  'epoch.opened.v1': act('epoch.open'),
  'epoch.declined.v1': act('epoch.decline'),
} as const;
