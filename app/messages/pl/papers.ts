import type { papers as en } from '../en/papers';

/** Zawiadomienie, które inni zapisali jako podpisane na papierze. */
export const papers = {
  'line.paper': 'Ktoś zapisał, że podpisali Państwo na papierze: {title}',
  'line.paper_disowned': 'Powiedzieli Państwo, że tego nie podpisali: {title}',
  'line.informed_paper':
    'Do Państwa wiadomości: ktoś zapisał, że podpisali Państwo zawiadomienie na papierze',
  'receipts.told_paper': 'Zobacz, co zapisano: {link}. Jeśli to nie byli Państwo, można to tam powiedzieć.',
  'receipts.by_paper': 'zapisane z papieru',
  'receipt.by.paper': 'Ktoś zapisał to z papieru',
  'receipt.next.paper':
    'Liczy się jako przeczytane i potwierdzone od chwili zapisania. To nie jest „tak” na nic. To, co robią Państwo tutaj sami, liczy się przed każdym papierem.',
  'receipt.next.paper_disowned':
    'Papier od teraz się nie liczy. To, co wymaga potwierdzenia, pozostaje wyłączone, dopóki sami Państwo nie potwierdzą.',
  'paper.title': 'Podpisany papier',
  'paper.signed_on': 'Podpisano',
  'paper.scan': 'Odcisk skanu (SHA-256)',
  'paper.scan.note': 'Skanu tu nie ma. Ma go osoba, która to zapisała; mogą Państwo poprosić o pokazanie.',
  'paper.not_me.title': 'Czy to byli Państwo?',
  'paper.not_me.text':
    'Jeśli nie podpisali Państwo tego papieru, proszę to powiedzieć. Wtedy już się nie liczy. Nikt nie pyta, dlaczego.',
  'paper.not_me': 'To nie ja',
  'paper.disowned': 'Powiedzieli Państwo, że to nie Państwo. Ten papier się nie liczy.',
  'news.paper': 'Ktoś zapisał, że podpisali Państwo zawiadomienie na papierze',
  'news.paper.text':
    '{title}. Podpisano: {date}. Liczy się jako przeczytane i potwierdzone. To nie jest „tak” na nic. {link}',
  'news.paper.mine': 'To ja',
  'notice.paper': 'Ktoś zapisał, że podpisali Państwo tę wersję na papierze: {date}.',
  'notices.state.paper': 'Podpisane na papierze: {date}',
} as const satisfies Record<keyof typeof en, string>;
