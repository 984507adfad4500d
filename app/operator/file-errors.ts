import type { z } from 'zod';

export type FileErrorCode =
  | 'malformed'
  | 'unknown_category'
  | 'unknown_purpose'
  | 'unknown_gate'
  | 'unknown_activity'
  | 'activity_twice'
  | 'said_twice'
  | 'basis_missing'
  | 'must_stop_on_lost_contact'
  | 'consent_days_without_consent'
  | 'consent_cannot_be_compatible'
  | 'language_missing'
  | 'only_the_representative'
  | 'category_undeclared'
  | 'protected_contexts_unsupported'
  | 'held_days_unfit'
  | 'held_ground_missing';

/** The first thing that is wrong with a file, and where: `path` reads as in `activities.3.duty`. */
export interface FileError {
  code: FileErrorCode;
  path: string;
  /** One plain sentence for the operator. */
  message: string;
}

export type Place = readonly (string | number)[];

/** What zod found, in a sentence: its own messages are written for programmers. */
export const malformed = (issue: z.core.$ZodIssue): FileError => {
  const path = issue.path as Place;
  switch (issue.code) {
    case 'unrecognized_keys':
      return wrong('malformed', [...path, issue.keys[0] ?? ''], 'This field is not part of the format.');
    case 'invalid_type':
      return wrong(
        'malformed',
        path,
        issue.input === undefined
          ? `This must be there, as ${issue.expected}.`
          : `This must be ${issue.expected}.`,
      );
    case 'invalid_value':
      return wrong('malformed', path, `This must be one of: ${issue.values.join(', ')}.`);
    case 'invalid_key':
      return wrong('malformed', path, issue.issues[0]?.message ?? 'This name cannot be used here.');
    case 'too_small':
      return wrong('malformed', path, `This must be at least ${issue.minimum} (${issue.origin}).`);
    case 'too_big':
      return wrong('malformed', path, `This must be at most ${issue.maximum} (${issue.origin}).`);
    case 'invalid_union':
      return wrong('malformed', path, 'This has none of the forms that are possible here.');
    default:
      return wrong('malformed', path, issue.message);
  }
};

export const wrong = (code: FileErrorCode, path: Place, message: string): FileError => ({
  code,
  path: path.map(String).join('.'),
  message,
});

/** The first error of a list of checks that are made in order, each only when those before found nothing. */
export const first = (...checks: (() => FileError | undefined)[]): FileError | undefined => {
  for (const check of checks) {
    const error = check();
    if (error) return error;
  }
  return undefined;
};

export const firstOf = <Item>(
  items: Iterable<Item>,
  check: (item: Item, position: number) => FileError | undefined,
): FileError | undefined => {
  let position = 0;
  for (const item of items) {
    const error = check(item, position);
    if (error) return error;
    position += 1;
  }
  return undefined;
};

export const twice = (values: readonly string[], path: Place): FileError | undefined => {
  const position = values.findIndex((value, i) => values.indexOf(value) !== i);
  return position < 0
    ? undefined
    : wrong('said_twice', [...path, position], `"${values[position]}" is there twice.`);
};
