import type { RoleTerms } from '#domain/authority/terms';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** For which time a role is given and for whom: "until the end of 31 May 2026 · stands in for Anna Berg". */
export const RoleTerm = ({ from, until, holder }: RoleTerms & { holder?: string | undefined }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const parts = [
    from !== undefined && sayNodes('term.from', { date: <Instant at={from} as="date" /> }),
    // It counts up to its end and not at it: the last day is the one before.
    until !== undefined && sayNodes('term.until', { date: <Instant at={until - 1} as="date" /> }),
    holder !== undefined && say('term.stands_in_for', { name: holder }),
  ].filter(Boolean);
  return parts.map((part, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order
    <span key={position}>
      {position > 0 && ' · '}
      {part}
    </span>
  ));
};
