import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formKey, readForm, readPressed } from '#app/pages/forms';

const FORM = z.strictObject({ email: z.string().min(1), next: z.string() });
const post = (body: string) =>
  new Request('http://localhost/sign-in', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const read = (body: string) => readForm(post(body), FORM, { email: 'sign_in.email.missing' });

describe('a form', () => {
  it('is read as it was sent', async () => {
    expect(await read('email=a%40b&next=%2F')).toEqual({
      ok: true,
      value: { email: 'a@b', next: '/' },
      sent: { email: ['a@b'], next: ['/'] },
    });
  });

  it('comes back with a sentence for the field that a person left empty', async () => {
    expect(await read('email=&next=%2F')).toEqual({
      ok: false,
      problems: [{ field: 'email', message: 'sign_in.email.missing' }],
      sent: { email: [''], next: ['/'] },
    });
  });

  it('never brings a password or a code back', async () => {
    const schema = z.strictObject({ token: z.string(), password: z.string(), also: z.array(z.string()) });
    const form = await readForm(post('token=t0ken&password=pa55&also=a&also=b'), schema);
    expect(form.sent).toEqual({ also: ['a', 'b'] });
  });

  it.each(['email=a', 'email=a&next=%2F&extra=1', 'email=a&next=%2F&next=%2Fb'])(
    'that our page could not have sent is refused as a whole: %s (fact 13, B32)',
    async (body) => {
      await expect(read(body)).rejects.toMatchObject({
        init: { status: 400 },
        data: { code: 'form_spoiled' },
      });
    },
  );

  it('of buttons only is refused when anything is amiss', async () => {
    const schema = z.strictObject({ key: formKey });
    expect(await readPressed(post('key=idem_12345678'), schema)).toEqual({ key: 'idem_12345678' });
    await expect(readPressed(post('key=<script>'), schema)).rejects.toMatchObject({ init: { status: 400 } });
  });
});
