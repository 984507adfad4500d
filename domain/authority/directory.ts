import type { Actor } from '../entry/bodies';
import type { Operation } from './roles';

/**
 * All that the company's directory may do by its key (SCIM; security, 3.9): say who is here and who left. Never a role, a choice, a
 * programme or a key.
 */
export const DIRECTORY_MAY: readonly Operation[] = ['person.add', 'person.change', 'person.leave'];

/** No system has a colon in its id, so none is taken for it. */
const DIRECTORY = 'scim:';

/** Who acts when the directory does: by which of its keys. */
export const directoryActor = (keyId: string): Actor => ({ kind: 'system', id: `${DIRECTORY}${keyId}` });

/** Whether it is the directory that acts. */
export const isDirectory = ({ kind, id }: Actor): boolean => kind === 'system' && id.startsWith(DIRECTORY);
