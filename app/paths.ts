/** Addresses of the pages, so that a link and its page cannot drift apart. */
export const paths = {
  home: '/',
  signIn: (next?: string) =>
    next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in',
  /** After a form that came when nobody was signed in any more. */
  signInUnsent: '/sign-in?unsent=1',
  /** After the company's sign-in let nobody in. */
  signInProblem: (code: string) => `/sign-in?problem=${code}`,
  /** After signing out of what began with the company's sign-in. */
  signedOutOfCompany: '/sign-in?out=company',
  signInCompany: '/sign-in/company',
  connect: (next: string) =>
    next === '/' ? '/sign-in/connect' : `/sign-in/connect?next=${encodeURIComponent(next)}`,
  confirm: (next?: string) =>
    next === undefined || next === '/' ? '/confirm' : `/confirm?next=${encodeURIComponent(next)}`,
  /** After the company's sign-in did not confirm anything. */
  confirmProblem: (code: string) => `/confirm?problem=${code}`,
  confirmed: '/confirm?done=1',
  firstSignIn: '/first-sign-in',
  signOut: '/sign-out',
  language: '/language',
  choose: (activity: string) => `/choose/${encodeURIComponent(activity)}`,
  object: (activity: string) => `/object/${encodeURIComponent(activity)}`,
  pause: '/pause',
  news: '/news',
  notices: '/notices',
  notice: (key: string, language?: string) =>
    `/notices/${encodeURIComponent(key)}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  /** The place on a notice where it is confirmed. */
  noticeConfirm: (key: string) => `/notices/${encodeURIComponent(key)}#acknowledge-heading`,
  receipts: '/receipts',
  receipt: (number: number) => `/receipts/${number}`,
  receiptDownload: (number: number) => `/receipts/${number}/receipt.json`,
  receiptCopy: (number: number) => `/receipts/${number}/copy.json`,
  verifier: '/verify.html',
  logCheckpoint: '/log/checkpoint',
  logKey: '/log/key',
  logConsistency: '/log/consistency',
  looked: '/looked',
  about: '/about',
  help: '/help',
  settings: '/settings',
  desk: '/desk',
  deskProgramme: (key: string) => `/desk/programmes/${encodeURIComponent(key)}`,
  deskNotices: '/desk/notices',
  deskCoverage: '/desk/coverage',
  deskLog: '/desk/log',
  deskRecordNo: '/desk/record-no',
  council: '/council',
  councilSign: (programme: string) => `/council/sign/${encodeURIComponent(programme)}`,
  councilNotice: (key: string, language?: string) =>
    `/council/notices/${encodeURIComponent(key)}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  councilCheckpoint: '/council/checkpoint',
  people: (after?: string) => (after ? `/admin?after=${encodeURIComponent(after)}` : '/admin'),
  newPerson: '/admin/people/new',
  letters: '/admin/letters',
  person: (id: string) => `/admin/people/${encodeURIComponent(id)}`,
  roles: '/admin/roles',
  approvals: '/approvals',
  systems: '/systems',
  system: (id: string) => `/systems/${encodeURIComponent(id)}`,
  audit: '/audit',
  auditLog: '/audit/log',
  auditFile: '/audit/acts.csv',
} as const;
