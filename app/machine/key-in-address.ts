import type { MachineRequest } from '#app/http/machine-exchange';

/** What a key looks like anywhere in an address, whole or cut. */
const KEY_SHAPE = /fr_(live|test|scim)_/i;

/** Whether a key stands in the address, where proxies and logs keep it. */
export const hasKeyInAddress = ({ query }: MachineRequest): boolean =>
  query.size > 0 && [...query].flat().some((part) => KEY_SHAPE.test(part));
