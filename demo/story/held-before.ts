import type { StoryStep } from './steps';

/** What a system held of a kind of data before anybody was told. */
export type HeldBefore = Readonly<
  Record<string, Extract<StoryStep, { do: 'inventory.state' }>['input']['lines'][number]['held']>
>;
/** Chats that should be gone by now. */
export const OLD_CHATS: HeldBefore = {
  chat_message: {
    sinceDay: -520,
    untilDay: -3,
    plan: 'delete',
    byDay: 60,
    what: 'Copies of work chats from before the archive had any rules.',
    amount: 'About 1.4 million messages',
    where: 'The old disk of the chat archive',
  },
};
/** The trial of the autumn. */
export const TRIAL: HeldBefore = {
  mouse_pointer: {
    sinceDay: -150,
    untilDay: -3,
    plan: 'per_person',
    byDay: 180,
    what: 'Mouse movements of a trial in customer service. Nobody there was asked.',
    amount: '31 people, about 12 GB',
    where: 'A locked folder of the training store',
  },
};
