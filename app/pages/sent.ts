/** What was sent with a form, by the names of its fields, to stand in the form again. */
export type Sent = Readonly<Record<string, readonly string[]>>;

/** What is typed for the portal alone and goes into no page. */
const SECRETS: ReadonlySet<string> = new Set(['password', 'token', 'code']);

/** What was sent, without passwords and codes. */
export const sentWith = (form: FormData): Sent =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !SECRETS.has(name))
      .map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );
