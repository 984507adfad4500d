import { z } from 'zod';
import type { MessageId } from '../messages/en';
import { refused } from './refused';

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
 * form did not come from our page and is refused as a whole (400).
 */
export const readForm = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  messages: Readonly<Record<string, MessageId>> = {},
  lists: readonly string[] = [],
): Promise<{ ok: true; value: z.output<Schema> } | { ok: false; problems: readonly FieldProblem[] }> => {
  const read = schema.safeParse(fieldsOf(await readBody(request), lists));
  if (read.success) return { ok: true, value: read.data };
  const fields = new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')));
  const problems = [...fields].map((field) => {
    const message = Object.hasOwn(messages, field) ? messages[field] : undefined;
    if (message === undefined) throw refused('form_spoiled');
    return { field, message };
  });
  return { ok: false, problems };
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
