import type { LookRefused, LooksTaken } from './look';
import { fieldsOf, isCount, isInstant, isOptional, isText, listOf, own } from './parse';

const refusedOf = (value: unknown): LookRefused | undefined => {
  const fields = fieldsOf(value);
  const [index, code, subject, detail] = ['index', 'code', 'subject', 'detail'].map(
    (name) => fields && own(fields, name),
  );
  if (!isCount(index) || !isText(code) || !isOptional(subject, isText) || !isOptional(detail, isText)) {
    return undefined;
  }
  return { index, code, ...(isText(subject) && { subject }), ...(isText(detail) && { detail }) };
};

const coveredOf = (value: unknown): LooksTaken['covered'] => {
  const fields = fieldsOf(value);
  const [from, to] = ['from', 'to'].map((name) => fields && own(fields, name));
  return isInstant(from) && isInstant(to) ? { from, to } : undefined;
};

/** The answer to a batch of looks. */
export const looksTakenOf = (value: unknown): LooksTaken | undefined => {
  const fields = fieldsOf(value);
  const [accepted, told] = ['accepted', 'covered'].map((name) => fields && own(fields, name));
  const refused = fields && listOf(own(fields, 'refused'), refusedOf);
  const covered = coveredOf(told);
  if (!isCount(accepted) || !refused || (told !== undefined && !covered)) return undefined;
  return { accepted, refused, ...(covered && { covered }) };
};
