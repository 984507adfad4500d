import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { AUDIENCES, LONGEST_CONTACT, LONGEST_REQUEST_WORDS, type RequestKind } from '#domain/request/kinds';
import { typedLine, typedText } from '../typed-text';
import { refused } from './refused';
import { languageOf } from './viewer';

/** What can be asked without a sign-in. */
export const DOOR_KINDS = [
  'access',
  'access_categories',
  'question_about_access',
  'erasure',
  'rectification',
  'restriction',
  'complaint',
  'pressure_report',
] as const satisfies readonly RequestKind[];

/** Keys as this server makes them: the code of a request comes from one, and a short one could be guessed. */
const serverKey = z.string().regex(/^idem_[A-Za-z0-9]{22}$/);

export const DOOR_FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('send'),
    key: serverKey,
    kind: z.enum(DOOR_KINDS),
    contact: typedLine(LONGEST_CONTACT).or(z.literal('')).default(''),
    place: z.string().max(64).default(''),
    audience: z.enum(AUDIENCES).default('dpo'),
    words: typedText(LONGEST_REQUEST_WORDS),
  }),
  z.strictObject({ intent: z.literal('follow'), code: z.string().max(100) }),
]);

/** A code as it stands in an address: long enough that the log of requests masks it (http/request-log.ts). */
export const codeInAddress = (code: string): string =>
  `code-${(code.replaceAll('-', '').match(/.{4}/g) ?? []).join('-')}`;

/** The request that the code in an address opens. What is none, and what a network tries too often, is not there. */
export const behindDoor = async (request: Request, context: AppLoadContext, code: string | undefined) => {
  const { door, requests } = context.services;
  const read = door.read(code ?? '');
  const language = languageOf(request, context);
  const page = read === undefined ? undefined : requests.atDoor(read, language);
  if (page && read !== undefined) return { page, code: read };
  // Only what opens nothing counts: whoever has a code can look as often as they like.
  await door.admits(context.address, 'try');
  throw refused('not_found');
};
