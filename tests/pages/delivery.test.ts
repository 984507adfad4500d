import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { recordShown } from '#app/pages/delivery';
import type { NoticePage } from '#app/services/queries/my-notices';

type Deliver = AppLoadContext['services']['acts']['deliver'];

/** Opens the page of a German notice, and tells what was recorded and what was reported. */
const open = async (headers: Record<string, string>, languages: readonly string[], answer: Deliver) => {
  const recorded: unknown[] = [];
  const reported: unknown[] = [];
  const deliver: Deliver = (by, input) => {
    recorded.push({ ...by, ...input });
    return answer(by, input);
  };
  const context = { services: { acts: { deliver } }, reportError: (error: unknown) => reported.push(error) };
  const notice = { key: 'agents', version: 2, language: 'de', hash: 'h' } as NoticePage;
  const viewer = {
    person: 'p',
    name: 'P',
    roles: [],
    asleep: [],
    left: false,
    country: 'GB',
    languages,
    shared: false,
    way: 'password' as const,
    provedAt: 0,
    signInId: 's',
  };
  const request = new Request('http://localhost/notices/agents', { headers });
  await recordShown(request, context as unknown as AppLoadContext, viewer, notice);
  return { recorded, reported };
};

const done: Deliver = async () => ({ ok: true, value: { revision: 1, at: 1 } });
const document = { 'sec-fetch-dest': 'document' };

describe('showing a notice', () => {
  it('is recorded with the version, language and text that were shown', async () => {
    const { recorded } = await open(document, ['de'], done);
    expect(recorded).toEqual([{ person: 'p', notice: 'agents', version: 2, language: 'de', hash: 'h' }]);
  });

  it('is not telling in a language the person did not choose, nor for a prefetch', async () => {
    expect((await open(document, ['en'], done)).recorded).toEqual([]);
    expect((await open({ ...document, 'sec-purpose': 'prefetch' }, ['de'], done)).recorded).toEqual([]);
  });

  it('goes on when the log cannot take it, and says so to the operator', async () => {
    const failing = await open(document, ['de'], () => Promise.reject(new Error('disk full')));
    expect(failing.reported).toEqual([new Error('disk full')]);
    const refused = await open(document, ['de'], async () => ({ ok: false, error: { code: 'unavailable' } }));
    expect(refused.reported).toHaveLength(1);
  });

  it('a second time is nothing to report', async () => {
    const again = await open(document, ['de'], async () => ({ ok: false, error: { code: 'already_done' } }));
    expect(again.reported).toEqual([]);
  });
});
