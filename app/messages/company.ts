import type { CompanySignInRefusal } from '../services/company-sign-in';
import type { MessageId } from './en';

/** Why nobody was signed in by the company's sign-in, in words; `{name}` is what people call it. */
export const COMPANY_PROBLEMS = {
  company_unreachable: 'company.unreachable',
  company_busy: 'company.busy',
  company_refused: 'company.refused',
  company_begin_again: 'company.begin_again',
  company_not_believed: 'company.not_believed',
  company_no_access: 'company.no_access',
  company_not_you: 'company.not_you',
  company_taken: 'company.taken',
  unavailable: 'problem.unavailable.text',
} as const satisfies Record<CompanySignInRefusal['code'], MessageId>;

/** The sentence of a code that came by an address; undefined for what is none. */
export const companyProblem = (code: string | null): MessageId | undefined =>
  code !== null && Object.hasOwn(COMPANY_PROBLEMS, code)
    ? COMPANY_PROBLEMS[code as keyof typeof COMPANY_PROBLEMS]
    : undefined;
