import { data } from '@remix-run/node';
import { z } from 'zod';
import type { MessageId } from '../messages/en';
import { FORM_REFUSALS, refusalOf } from '../messages/refusals';
import type { SignInRefusal } from '../services/identity/identity';
import { refused } from './refused';
import { type Sent, sentWith } from './sent';

/** A problem with a field of a form: where it is, and its sentence. `values` fill the sentence. */
export interface FieldProblem {
  field: string;
  message: MessageId;
  values?: Readonly<Record<string, number>>;
}

/** The key that makes a repeated form one act: made by the server, sent back by the form. */
export const formKey = z.string().regex(/^[\w-]{8,100}$/);

/** An id or a short code. Its meaning is for the services to judge. */
export const formId = z.string().min(1).max(300);

/**
 * The fields of a form as one object. A name that comes twice becomes a list only when it is named in `lists`; else it stays
 * a list too, and no schema of a single field takes it.
 */
const fieldsOf = (form: FormData, lists: readonly string[]): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length === 1 && !lists.includes(name) ? values[0] : values;
  }
  return fields;
};

const readBody = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch {
    throw refused('form_spoiled');
  }
};

/**
 * Reads a form whose fields the person typed. `messages` has one sentence per such field; a problem elsewhere means that the
 * form did not come from our page and is refused as a whole (400). `sent` goes into the answer of a form that is not taken.
 */
export const readForm = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  messages: Readonly<Record<string, MessageId>> = {},
  lists: readonly string[] = [],
): Promise<
  | { ok: true; value: z.output<Schema>; sent: Sent }
  | { ok: false; problems: readonly FieldProblem[]; sent: Sent }
> => {
  const body = await readBody(request);
  const sent = sentWith(body);
  const read = schema.safeParse(fieldsOf(body, lists));
  if (read.success) return { ok: true, value: read.data, sent };
  const fields = new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')));
  const problems = [...fields].map((field) => {
    const message = Object.hasOwn(messages, field) ? messages[field] : undefined;
    if (message === undefined) throw refused('form_spoiled');
    return { field, message };
  });
  return { ok: false, problems, sent };
};

/** The answer to a form that was not taken. */
export interface NotTaken {
  /** What must be mended, and where. */
  problems?: readonly FieldProblem[];
  /** The code of a refusal that is about no field. */
  refusal?: string;
  sent: Sent;
}

/** A form with something to mend: its page again, with what was typed still in it (WCAG 2.2, 3.3.7). */
export const toMend = (
  { sent }: { sent: Sent },
  problems: readonly FieldProblem[],
  init: ResponseInit = { status: 422 },
) => data<NotTaken>({ problems, sent }, init);

/** A form that a service refused: the same, with the sentence beside the field that `fields` names for the code. */
export const notDone = (
  form: { sent: Sent },
  code: string,
  fields: Readonly<Partial<Record<string, string>>> = {},
) => {
  const { status, text } = refusalOf(code);
  const field = fields[code];
  if (field !== undefined) return toMend(form, [{ field, message: text }], { status });
  return data<NotTaken>({ refusal: code, sent: form.sent }, { status });
};

/** A form that waits until its person has shown anew who they are: where it goes, and what it brings, as it was sent. */
export interface Unsent {
  to: string;
  form: string;
}

/** A password that was not taken, or not looked at: beside the field, and when to come again. */
export const notConfirmed = (form: { sent: Sent }, refusal: SignInRefusal) => {
  const { status } = FORM_REFUSALS[refusal.code];
  const message = refusal.code === 'sign_in_failed' ? 'confirm.failed' : FORM_REFUSALS[refusal.code].message;
  const seconds = 'retryAfterSeconds' in refusal ? refusal.retryAfterSeconds : undefined;
  const problem: FieldProblem = { field: 'password', message };
  if (seconds === undefined) return toMend(form, [problem], { status });
  const headers = { 'Retry-After': String(seconds) };
  return toMend(form, [{ ...problem, values: { seconds } }], { status, headers });
};

/** Reads a form of hidden fields and buttons only: it fits, or it did not come from our page (400). */
export const readPressed = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const read = await readForm(request, schema);
  if (!read.ok) throw refused('form_spoiled');
  return read.value;
};
