import type { DemoPerson } from './demo-file';
import type { DiskStore } from './disk-store';

/** Work chats that the archive of the demo kept from before it had any rules. All of them are made up. */
const CHATS: readonly (readonly [text: string, isPrivate: boolean])[] = [
  ['Can you send me the figures for the north?', false],
  ['The meeting is at three, in the small room.', false],
  ['She told me why she is off sick. Please keep it to yourself.', true],
  ['=HYPERLINK("https://example.org","Our lunch list")', false],
  ['Thank you for your help yesterday!', false],
  ['He applied for another job. Nobody knows yet.', true],
  ['I put the new draft into the folder.', false],
  ['Are you in the office on Friday?', false],
];
const OLDEST_DAYS = 60;
const DAY_MS = 86_400_000;

/** Puts the old chats of a person on the disk, each with another of the demo in it. */
export const keepOldChats = async (
  store: DiskStore,
  person: DemoPerson,
  others: readonly DemoPerson[],
  now: number,
): Promise<void> => {
  for (const [index, [text, isPrivate]] of CHATS.entries()) {
    const other = others[index % others.length];
    await store.keep(person.id, 'chat_message', {
      at: new Date(now - (OLDEST_DAYS - index) * DAY_MS).toISOString(),
      participants: other ? [other.id] : [],
      body: { text },
      ...(isPrivate && { private: true }),
    });
  }
};
