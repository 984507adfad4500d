import type { references as en } from '../en/references';

/** Co czyta ktoś bez logowania o systemach, które pyta się po numerze lub adresie. */
export const references = {
  'ask.reference.hint':
    'Czy mają Państwo identyfikator gościa, numer klienta albo adres, pod którym Państwa zapisano? Proszę to napisać i podać gdzie. Ktoś tutaj poprosi o pokazanie, że to Państwa.',
  'ask.reference.until':
    'Dwie osoby tutaj zobaczyły, że to należy do Państwa: {kind}. Systemy są o to pytane od {at}. Jeśli to błąd, proszę napisać niżej. Termin biegnie dalej.',
  'ask.reference.copy':
    'Kopia nie przychodzi przez tę stronę: mógłby ją wziąć każdy, kto ma Państwa kod. Daje ją Państwu ten, kto przechowuje dane.',
  'ask.reference.says': '{system} pisze: {words}',
  'reference.kind.email': 'adres e-mail',
  'reference.kind.visitor_badge': 'numer identyfikatora gościa',
  'reference.kind.customer_number': 'numer klienta',
  'reference.kind.other_number': 'inny numer',
  'request.step.reference_proposed': 'Zapisano, po czym systemy Państwa znają',
  'request.step.reference_agreed': 'Druga osoba zgodziła się, że to Państwa',
  'request.step.reference_declined': 'Podano, że nie pokazano, że to Państwa',
} as const satisfies Record<keyof typeof en, string>;
