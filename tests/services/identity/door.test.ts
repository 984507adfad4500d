/** The limits of the door without a sign-in: what one network may send and try in an hour. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDoor } from '#app/services/identity/door';

const newDoor = () => createDoor((bytes) => createHmac('sha256', 'a key').update(bytes).digest());
const times = async (count: number, ask: () => Promise<boolean>): Promise<boolean[]> => {
  const answers: boolean[] = [];
  for (let i = 0; i < count; i++) answers.push(await ask());
  return answers;
};

describe('the door without a sign-in', () => {
  it.each([
    ['send', 20],
    ['try', 60],
  ] as const)('takes what one network may %s in an hour, %i times, and no more', async (what, most) => {
    const door = newDoor();
    const asked = await times(most + 2, () => door.admits('192.0.2.7', what));
    expect(asked).toEqual([...Array(most).fill(true), false, false]);
    expect(await door.admits('192.0.3.7', what)).toBe(true);
  });

  it('counts what is sent apart from what is tried, and a network as one however its address is written', async () => {
    const door = newDoor();
    await times(21, () => door.admits('2001:db8:1:2::7', 'send'));
    expect(await door.admits('2001:db8:1:2:ffff::9', 'send')).toBe(false);
    expect(await door.admits('2001:db8:1:2::7', 'try')).toBe(true);
  });

  it('makes of one form one code, and of another another', () => {
    const door = newDoor();
    expect(door.codeOf('form-1')).toBe(door.codeOf('form-1'));
    expect(door.codeOf('form-1')).not.toBe(door.codeOf('form-2'));
    expect(door.read(door.codeOf('form-1'))).toBeDefined();
  });
});
