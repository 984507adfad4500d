/** What people read of a notice that others recorded as signed by them on paper. */
export const papers = {
  'line.paper': 'Somebody recorded that you signed on paper: {title}',
  'line.paper_disowned': 'You said that you did not sign: {title}',
  'line.informed_paper': 'You were told: somebody recorded that you signed a notice on paper',
  'receipts.told_paper': 'See what was recorded: {link}. If it was not you, you can say so there.',
  'receipts.by_paper': 'recorded from a paper',
  'receipt.by.paper': 'Somebody recorded it, from a paper',
  'receipt.next.paper':
    'It counts as read and confirmed from the moment it was recorded. It is not a yes to anything. What you do here yourself comes before any paper.',
  'receipt.next.paper_disowned':
    'The paper counts for nothing from now on. What needs your confirmation stays off until you confirm it yourself.',
  'paper.title': 'The signed paper',
  'paper.signed_on': 'Signed on',
  'paper.scan': 'Fingerprint of the scan (SHA-256)',
  'paper.scan.note': 'The scan is not kept here. Whoever recorded it has it, and you may ask to see it.',
  'paper.not_me.title': 'Was it you?',
  'paper.not_me.text': 'If you did not sign this paper, say so. Then it no longer counts. Nobody asks why.',
  'paper.not_me': 'That was not me',
  'paper.disowned': 'You said that it was not you. This paper counts for nothing.',
  'news.paper': 'Somebody recorded that you signed a notice on paper',
  'news.paper.text':
    '{title}. Signed on {date}. It counts as read and confirmed. It is not a yes to anything. {link}',
  'news.paper.mine': 'That was me',
  'notice.paper': 'Somebody recorded that you signed this version on paper on {date}.',
  'notices.state.paper': 'Signed on paper on {date}',
} as const;
