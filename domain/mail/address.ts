/** Where somebody wishes to be written to. Nothing said: at work. */
export type MailRoute = 'work' | 'private' | 'none';

/** What is known of where to write to somebody. */
export interface Reachable {
  route: MailRoute;
  /** The address at work, as their profile has it. */
  work?: string | undefined;
  /** The address of their own, once they have shown that it is theirs. */
  own?: string | undefined;
  /** They work here no more: the address at work is read by others, if by anybody. */
  left: boolean;
}

/** Where to write to somebody; undefined: nowhere, the portal itself tells them. */
export const addressFor = ({ route, work, own, left }: Reachable): string | undefined => {
  if (route === 'none') return undefined;
  if (route === 'private') return own;
  return left ? undefined : work;
};

/** Longest local part and longest address (RFC 5321, section 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/**
 * Whether a text is one address and nothing else: no control, no blank, no quote, no second address and no name in it. What fits in here cannot begin
 * another header or another command, whatever library carries it (security, B17).
 */
export const isOneAddress = (text: string): boolean => {
  const [local = '', domain = '', ...more] = text.split('@');
  const part = /^[^\s\p{C}"'`(),:;<>[\\\]|]+$/u;
  return (
    more.length === 0 &&
    text.length <= LONGEST &&
    local.length <= LONGEST_LOCAL &&
    part.test(local) &&
    part.test(domain) &&
    !/^[.-]|[.-]$|\.\./.test(domain) &&
    !local.startsWith('-')
  );
};
