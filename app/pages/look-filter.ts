import { z } from 'zod';
import type { LinePlace, MyLookFilter } from '../services/queries/my-looks';
import { refused } from './refused';

const word = z.union([z.literal('').transform(() => undefined), z.string().max(256)]).optional();

const QUERY = z.strictObject({
  system: word,
  kind: word,
  mismatch: z.literal('1').optional(),
  /** The place after which the page begins: a moment and a number. */
  before: z
    .string()
    .regex(/^\d{1,15}-[rpl]\d{1,15}$/)
    .optional(),
});

/** The letter before the number of a place. */
const FROM = { r: 'report', p: 'portal', l: 'list' } as const;
const LETTER = { report: 'r', portal: 'p', list: 'l' } as const;

/** What the address of the page asks for. */
export type LooksAsked = z.output<typeof QUERY>;

/** The filters in the address of "Who looked"; throws 400 where one cannot be read (security, B18). */
export const lookFilterOf = (request: Request): { asked: LooksAsked; filter: MyLookFilter } => {
  const parsed = QUERY.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw refused('form_spoiled');
  const { system, kind, mismatch, before } = parsed.data;
  const [at = '', number = ''] = before?.split('-') ?? [];
  return {
    asked: parsed.data,
    filter: {
      ...(system !== undefined && { system }),
      ...(kind !== undefined && { category: kind }),
      ...(mismatch !== undefined && { mismatch: true }),
      ...(before !== undefined && {
        before: {
          at: Number(at),
          from: FROM[number[0] as keyof typeof FROM],
          number: Number(number.slice(1)),
        },
      }),
    },
  };
};

/** The place where the next page begins, as its address has it. */
export const beforeOf = ({ at, from, number }: LinePlace): string => `${at}-${LETTER[from]}${number}`;
