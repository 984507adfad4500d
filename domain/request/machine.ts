import { isSettled, type TaskState } from './task';

/** Where a request stands (model, section 6). */
export const REQUEST_STATES = [
  'submitted',
  'acknowledged',
  'identity_check',
  'clarification',
  'accepted',
  'in_progress',
  'awaiting_systems',
  'review',
  'fulfilled',
  'partially_fulfilled',
  'refused',
  'withdrawn',
  'expired',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What can happen to one. */
export type RequestAct =
  | 'acknowledge'
  | 'ask_identity'
  | 'confirm_identity'
  | 'ask'
  | 'clarify'
  | 'accept'
  | 'take'
  | 'fulfil'
  | 'fulfil_partly'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'reopen';

const ENDS = { refuse: 'refused', withdraw: 'withdrawn' } as const;
const ANSWERED = { fulfil: 'fulfilled', fulfil_partly: 'partially_fulfilled', ...ENDS } as const;

/**
 * Every act with the states it may start from and the one it leads to. That somebody took it on moves it only once it is accepted;
 * that systems have all answered is no act, but read from their tasks (`stateNow`). What is answered, refused or ran out can be taken
 * up again; what the person took back only by asking anew.
 */
export const REQUEST_TRANSITIONS = {
  submitted: { acknowledge: 'acknowledged', withdraw: 'withdrawn' },
  acknowledged: { ask_identity: 'identity_check', ask: 'clarification', accept: 'accepted', ...ENDS },
  identity_check: { confirm_identity: 'acknowledged', ask: 'clarification', expire: 'expired', ...ENDS },
  // Whoever asked may also go on without the answer: nobody is kept waiting by a question.
  clarification: {
    clarify: 'acknowledged',
    ask_identity: 'identity_check',
    accept: 'accepted',
    expire: 'expired',
    ...ENDS,
  },
  accepted: { take: 'in_progress', ...ANSWERED },
  in_progress: ANSWERED,
  awaiting_systems: ANSWERED,
  review: ANSWERED,
  fulfilled: { reopen: 'in_progress' },
  partially_fulfilled: { reopen: 'in_progress' },
  refused: { reopen: 'in_progress' },
  withdrawn: {},
  // Whoever writes again is heard again.
  expired: { reopen: 'acknowledged', clarify: 'acknowledged' },
} as const satisfies Record<RequestState, Partial<Record<RequestAct, RequestState>>>;

/** What the machine must know beside the state. */
export interface Standing {
  state: RequestState;
  /** `open`: nobody has shown yet who asks (the public door). */
  identity: 'proven' | 'open';
}

/** The next state, or undefined where the act is none here. Nothing is accepted of somebody who has not shown who they are. */
export const nextRequestState = (
  { state, identity }: Standing,
  act: RequestAct,
  tasks: readonly TaskState[] = [],
): RequestState | undefined => {
  const row: Partial<Record<RequestAct, RequestState>> = REQUEST_TRANSITIONS[state];
  const next = row[act];
  if (next === 'acknowledged' && act !== 'confirm_identity' && identity === 'open') return 'identity_check';
  if (act === 'accept' && identity === 'open') return undefined;
  const working = next === 'accepted' || (next === 'in_progress' && act === 'reopen');
  return working && tasks.length > 0 ? 'awaiting_systems' : next;
};

/** The state as it is now: once every system has answered, it waits for somebody to look at the answers. */
export const stateNow = (state: RequestState, tasks: readonly TaskState[]): RequestState =>
  state === 'awaiting_systems' && tasks.every(isSettled) ? 'review' : state;

const OVER = new Set<RequestState>(['fulfilled', 'partially_fulfilled', 'refused', 'withdrawn', 'expired']);

/** Whether nothing more is owed for now. */
export const isOver = (state: RequestState): boolean => OVER.has(state);
