import { z } from 'zod';
import type { MyLookFilter } from '../services/queries/my-looks';
import { refused } from './refused';

const word = z.union([z.literal('').transform(() => undefined), z.string().max(256)]).optional();

const QUERY = z.strictObject({
  system: word,
  kind: word,
  mismatch: z.literal('1').optional(),
  /** The place after which the page begins: a moment and a number. */
  before: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/)
    .optional(),
});

/** What the address of the page asks for. */
export type LooksAsked = z.output<typeof QUERY>;

/** The filters in the address of "Who looked"; throws 400 where one cannot be read (security, B18). */
export const lookFilterOf = (request: Request): { asked: LooksAsked; filter: MyLookFilter } => {
  const parsed = QUERY.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw refused('form_spoiled');
  const { system, kind, mismatch, before } = parsed.data;
  const [at = 0, id = 0] = before?.split('-').map(Number) ?? [];
  return {
    asked: parsed.data,
    filter: {
      ...(system !== undefined && { system }),
      ...(kind !== undefined && { category: kind }),
      ...(mismatch !== undefined && { mismatch: true }),
      ...(before !== undefined && { before: { at, id } }),
    },
  };
};
