import type { papers as en } from '../en/papers';

/** Was Menschen über einen Hinweis lesen, den andere als von ihnen auf Papier unterschrieben aufgezeichnet haben. */
export const papers = {
  'line.paper': 'Jemand hat aufgezeichnet, dass Sie auf Papier unterschrieben haben: {title}',
  'line.paper_disowned': 'Sie haben gesagt, dass Sie das nicht unterschrieben haben: {title}',
  'line.informed_paper':
    'Zu Ihrer Information: Jemand hat aufgezeichnet, dass Sie einen Hinweis auf Papier unterschrieben haben',
  'receipts.told_paper':
    'Sehen, was aufgezeichnet wurde: {link}. Wenn Sie es nicht waren, können Sie es dort sagen.',
  'receipts.by_paper': 'von einem Papier aufgezeichnet',
  'receipt.by.paper': 'Jemand hat es von einem Papier aufgezeichnet',
  'receipt.next.paper':
    'Es zählt als gelesen und bestätigt, ab dem Moment, in dem es aufgezeichnet wurde. Es ist zu nichts ein Ja. Was Sie hier selbst tun, geht jedem Papier vor.',
  'receipt.next.paper_disowned':
    'Das Papier zählt ab jetzt nicht mehr. Was eine Bestätigung braucht, bleibt aus, bis Sie selbst bestätigen.',
  'paper.title': 'Das unterschriebene Papier',
  'paper.signed_on': 'Unterschrieben am',
  'paper.scan': 'Fingerabdruck des Scans (SHA-256)',
  'paper.scan.note':
    'Der Scan liegt nicht hier. Wer ihn aufgezeichnet hat, hat ihn. Sie dürfen ihn sehen wollen.',
  'paper.not_me.title': 'Waren Sie das?',
  'paper.not_me.text':
    'Wenn Sie dieses Papier nicht unterschrieben haben, sagen Sie es. Dann zählt es nicht mehr. Niemand fragt, warum.',
  'paper.not_me': 'Das war ich nicht',
  'paper.disowned': 'Sie haben gesagt, dass Sie das nicht waren. Dieses Papier zählt nicht.',
  'news.paper': 'Jemand hat aufgezeichnet, dass Sie einen Hinweis auf Papier unterschrieben haben',
  'news.paper.text':
    '{title}. Unterschrieben am {date}. Es zählt als gelesen und bestätigt. Es ist zu nichts ein Ja. {link}',
  'news.paper.mine': 'Das war ich',
  'notice.paper':
    'Jemand hat aufgezeichnet, dass Sie diese Fassung am {date} auf Papier unterschrieben haben.',
  'notices.state.paper': 'Auf Papier unterschrieben am {date}',
} as const satisfies Record<keyof typeof en, string>;
