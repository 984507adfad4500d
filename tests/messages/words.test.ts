/** One word for one thing (docs/glossary.md): what people read never calls it otherwise. */
import { describe, expect, it } from 'vitest';
import { de } from '#app/messages/de';
import { en } from '#app/messages/en';
import { COMMANDS } from '#app/operator/commands';
import { SENTENCES } from '#app/operator/sentences';

/** What the law gives an authority, and what somebody does at work, are tasks. What somebody may do in the portal is a role. */
const TASKS_INDEED = ['basis.public_task', 'ground.public_task.more', 'objection.reason.hint'];

const isTaskIndeed = (id: string): boolean => TASKS_INDEED.includes(id);

const BANNED = [
  { texts: en, banned: /\btasks?\b/i, word: 'role', excepted: isTaskIndeed },
  { texts: de, banned: /\w*aufgaben?\b/i, word: 'Rolle', excepted: isTaskIndeed },
  { texts: en, banned: /\btokens?\b/i, word: 'code', excepted: () => false },
  { texts: de, banned: /\btokens?\b/i, word: 'Code', excepted: () => false },
  { texts: SENTENCES, banned: /\b(tasks?|tokens?)\b/i, word: 'role, code', excepted: () => false },
] as const;

describe('what people read', () => {
  it.each(BANNED)('says “$word”, never $banned', ({ texts, banned, excepted }) => {
    const found = Object.entries(texts).filter(([id, text]) => banned.test(text) && !excepted(id));
    expect(found).toEqual([]);
  });

  it('at the command line says “code” too; only the name of a command is older', () => {
    expect(COMMANDS.filter(({ help }) => /\btokens?\b|\btasks?\b/i.test(help))).toEqual([]);
  });
});
