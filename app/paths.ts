/** Addresses of the pages, so that a link and its page cannot drift apart. */
export const paths = {
  home: '/',
  signIn: (next?: string) =>
    next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in',
  firstSignIn: '/first-sign-in',
  signOut: '/sign-out',
  language: '/language',
  choose: (activity: string) => `/choose/${encodeURIComponent(activity)}`,
  notices: '/notices',
  notice: (key: string, language?: string) =>
    `/notices/${encodeURIComponent(key)}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  receipts: '/receipts',
  receipt: (number: number) => `/receipts/${number}`,
  receiptDownload: (number: number) => `/receipts/${number}/receipt.json`,
  receiptCopy: (number: number) => `/receipts/${number}/copy.json`,
  looked: '/looked',
  about: '/about',
  help: '/help',
  settings: '/settings',
  desk: '/desk',
  deskProgramme: (key: string) => `/desk/programmes/${encodeURIComponent(key)}`,
  deskNotices: '/desk/notices',
  deskCoverage: '/desk/coverage',
  deskLog: '/desk/log',
} as const;
