import type { WordKind } from '#domain/council/word';

/** Rooms whose people read the papers about the portal. */
export type PackRoom = 'desk' | 'council' | 'audit';

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
  /** Where the script of a page asks what a device has to sign. */
  passkeyChallenge: (purpose: string) => `/passkeys/challenge?purpose=${purpose}`,
  signInPasskey: '/sign-in/passkey',
  /** After a passkey let nobody in. */
  signInPasskeyProblem: (code: string) => `/sign-in?passkey=${code}`,
  passkeys: '/settings/passkeys',
  /** The first page of a device that many people share. */
  kiosk: '/kiosk',
  kioskOver: '/kiosk?over=1',
  kioskStill: (next: string) => `/kiosk/still?next=${encodeURIComponent(next)}`,
  firstSignIn: '/first-sign-in',
  signOut: '/sign-out',
  language: '/language',
  choose: (activity: string) => `/choose/${encodeURIComponent(activity)}`,
  object: (activity: string) => `/object/${encodeURIComponent(activity)}`,
  pause: '/pause',
  strike: '/strike',
  copies: '/copies',
  copiesKeyMade: '/copies?made=key',
  copiesOpener: '/copies#opener',
  copy: (task: string) => `/copies/${encodeURIComponent(task)}`,
  copyWrong: (task: string, code: string) => `/copies/${encodeURIComponent(task)}?wrong=${code}`,
  copyOpen: (task: string) => `/copies/${encodeURIComponent(task)}/open`,
  copySealed: (task: string) => `/copies/${encodeURIComponent(task)}/sealed`,
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
  opener: '/open-copy.html',
  logCheckpoint: '/log/checkpoint',
  logKey: '/log/key',
  logConsistency: '/log/consistency',
  looked: '/looked',
  /** Looks by a filter, and from a place in the list on. */
  lookedBy: (filter: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams(filter).toString();
    return query === '' ? '/looked' : `/looked?${query}`;
  },
  /** A request that begins with what it is about. */
  requestNew: (type: string, about: { look?: string; category?: string } = {}) =>
    `/requests/new?${new URLSearchParams({ type, ...about }).toString()}`,
  about: '/about',
  duties: '/duties',
  help: '/help',
  settings: '/settings',
  /** Where somebody's mail goes; `?done=1` after it was changed. */
  mail: '/settings/mail',
  mailSaved: '/settings/mail?done=1',
  statement: (year?: string) => (year ? `/statement?year=${encodeURIComponent(year)}` : '/statement'),
  /** The notes about requests in the statement of a year. */
  statedNotes: (year: string) => `/statement?year=${encodeURIComponent(year)}#notes-about-heading`,
  outbox: '/admin/outbox',
  desk: '/desk',
  deskProgramme: (key: string) => `/desk/programmes/${encodeURIComponent(key)}`,
  readiness: (key: string) => `/desk/programmes/${encodeURIComponent(key)}/readiness`,
  programmeReview: (key: string) => `/desk/programmes/${encodeURIComponent(key)}/review`,
  introductions: '/desk/introductions',
  introduction: (draft: string) => `/desk/introductions/${encodeURIComponent(draft)}`,
  introductionAbout: (draft: string) => `/desk/introductions/${encodeURIComponent(draft)}/about`,
  introductionActivity: (draft: string, activity: string) =>
    `/desk/introductions/${encodeURIComponent(draft)}/activities/${encodeURIComponent(activity)}`,
  introductionWords: (draft: string, part: string, language: string) =>
    `/desk/introductions/${encodeURIComponent(draft)}/words/${encodeURIComponent(part)}/${encodeURIComponent(language)}`,
  basisTest: (draft: string, activity: string, place: string) =>
    `/desk/introductions/${encodeURIComponent(draft)}/test/${encodeURIComponent(activity)}/${encodeURIComponent(place)}`,
  approveProgramme: (proposal: string) => `/approvals/programmes/${encodeURIComponent(proposal)}`,
  deskAnswer: (word: string) => `/desk/answer/${encodeURIComponent(word)}`,
  deskNotices: '/desk/notices',
  newDraft: '/desk/notices/new',
  draft: (id: string) => `/desk/notices/drafts/${encodeURIComponent(id)}`,
  draftCovers: (id: string) => `/desk/notices/drafts/${encodeURIComponent(id)}/covers`,
  draftText: (id: string, language: string) =>
    `/desk/notices/drafts/${encodeURIComponent(id)}/text/${encodeURIComponent(language)}`,
  draftCheck: (id: string) => `/desk/notices/drafts/${encodeURIComponent(id)}/check`,
  draftPreview: (id: string, as: string, language: string) =>
    `/desk/notices/drafts/${encodeURIComponent(id)}/preview?as=${as}&lang=${encodeURIComponent(language)}`,
  poster: (key: string, language?: string) =>
    `/desk/notices/${encodeURIComponent(key)}/poster${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  /** Short enough to be typed from a wall. */
  publicNotice: (key: string, language?: string) =>
    `/n/${encodeURIComponent(key)}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  deskPostings: '/desk/postings',
  councilPostings: '/council/postings',
  cases: '/cases',
  newCase: '/cases/new',
  lateCase: (id: string) => `/cases/${encodeURIComponent(id)}`,
  approveCase: (id: string) => `/approvals/cases/${encodeURIComponent(id)}`,
  councilCases: '/council/cases',
  approveNotice: (proposal: string) => `/approvals/notices/${encodeURIComponent(proposal)}`,
  deskCoverage: '/desk/coverage',
  /** After people were asked to read a notice. */
  deskReminded: '/desk/coverage?asked=1#remind-done',
  deskRisk: '/desk/risk',
  deskContest: (contest: string) => `/desk/risk/${encodeURIComponent(contest)}`,
  risk: '/risk',
  /** A part of the list of requests; `after` is where the page before ended. */
  inbox: (room: 'desk' | 'council', view = 'open', after?: string) =>
    `/${room}/requests?view=${view}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`,
  case: (room: 'desk' | 'council', request: string) => `/${room}/requests/${encodeURIComponent(request)}`,
  caseAct: (room: 'desk' | 'council', request: string, act: string) =>
    `/${room}/requests/${encodeURIComponent(request)}/${encodeURIComponent(act)}`,
  processingFile: '/desk/registers/processing.csv',
  requestsFile: '/desk/registers/requests.csv',
  requests: '/requests',
  requestsBefore: (seq: number) => `/requests?before=${seq}`,
  newRequest: (type?: string, more: Readonly<Record<string, string>> = {}) =>
    type === undefined ? '/requests/new' : `/requests/new?${new URLSearchParams({ type, ...more })}`,
  request: (id: string) => `/requests/${encodeURIComponent(id)}`,
  requestSent: (id: string) => `/requests/${encodeURIComponent(id)}?sent=1`,
  requestWritten: (id: string) => `/requests/${encodeURIComponent(id)}?written=1`,
  /** The public door. */
  ask: (type?: string) => (type === undefined ? '/ask' : `/ask?type=${encodeURIComponent(type)}`),
  asked: (code: string) => `/ask/${encodeURIComponent(code)}`,
  /** A receipt for such a request: as a file, or as its text. */
  askedReceipt: (code: string) => `/ask/${encodeURIComponent(code)}/receipt`,
  askedReceiptText: (code: string) => `/ask/${encodeURIComponent(code)}/receipt/text`,
  deskLog: '/desk/log',
  deskDuties: (part: { place?: string; programme?: string } = {}) => {
    const query = new URLSearchParams(part).toString();
    return query === '' ? '/desk/duties' : `/desk/duties?${query}`;
  },
  deskDuty: (rule: string) => `/desk/duties/${encodeURIComponent(rule)}`,
  deskAnswers: '/desk/answers',
  deskPeople: '/desk/people',
  deskOpenings: '/desk/openings',
  deskOpeningJudged: '/desk/openings?done=1',
  openPerson: (person: string) => `/desk/people/${encodeURIComponent(person)}`,
  deskRecordNo: '/desk/record-no',
  deskRecordPaper: '/desk/record-paper',
  councilProtected: '/council/protected',
  councilRecordPaper: '/council/record-paper',
  council: '/council',
  councilSign: (programme: string) => `/council/sign/${encodeURIComponent(programme)}`,
  councilSay: (programme: string, kind: WordKind) =>
    `/council/say/${encodeURIComponent(programme)}?kind=${kind}`,
  councilNotice: (key: string, language?: string) =>
    `/council/notices/${encodeURIComponent(key)}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
  councilReport: (month?: string) =>
    month ? `/council/report?month=${encodeURIComponent(month)}` : '/council/report',
  councilCheckpoint: '/council/checkpoint',
  /** The papers about the portal itself, in one of the rooms that read them. */
  pack: (room: PackRoom) => `/${room}/pack`,
  packPaper: (room: PackRoom, paper: string) => `/${room}/pack/${paper}`,
  packFile: (room: PackRoom, paper: string) => `/${room}/pack/${paper}/paper.txt`,
  councilPeople: '/council/people',
  guest: '/guest',
  people: (after?: string) => (after ? `/admin?after=${encodeURIComponent(after)}` : '/admin'),
  newPerson: '/admin/people/new',
  letters: '/admin/letters',
  person: (id: string) => `/admin/people/${encodeURIComponent(id)}`,
  imports: '/admin/import',
  import: (id: string) => `/admin/import/${encodeURIComponent(id)}`,
  importProblems: (id: string) => `/admin/import/${encodeURIComponent(id)}/problems.csv`,
  roles: '/admin/roles',
  directory: '/admin/directory',
  approvals: '/approvals',
  restore: '/approvals/restore',
  systems: '/systems',
  system: (id: string) => `/systems/${encodeURIComponent(id)}`,
  systemInventory: (id: string) => `/systems/${encodeURIComponent(id)}/inventory`,
  deskInventory: (id: string) => `/desk/inventory/${encodeURIComponent(id)}`,
  held: '/held',
  mine: '/mine',
  audit: '/audit',
  auditLog: '/audit/log',
  auditRoles: '/audit/roles',
  auditFile: '/audit/acts.csv',
} as const;
