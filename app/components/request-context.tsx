import { createContext, useContext } from 'react';
import type { Sent } from '../pages/sent';

/** What a page needs to know of its own request and no loader may hand out: drawn on the server only. */
export interface RequestFacts {
  /** Whether a form comes back with problems: the title says so. */
  hasProblems: boolean;
  /** What was sent with a form that was not taken. */
  sent?: Sent | undefined;
  /** What a script of ours must carry to be run (content security policy). */
  nonce?: string;
}

const RequestContext = createContext<RequestFacts>({ hasProblems: false });

export const RequestProvider = RequestContext.Provider;
export const useRequest = (): RequestFacts => useContext(RequestContext);
