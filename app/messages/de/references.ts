import type { references as en } from '../en/references';

/** Was jemand ohne Anmeldung über Systeme liest, die nach einer Nummer oder Adresse gefragt werden. */
export const references = {
  'ask.reference.hint':
    'Haben Sie einen Besucherausweis, eine Kundennummer oder eine Adresse, unter der Sie notiert wurden? Schreiben Sie es, und wo. Jemand hier bittet Sie dann zu zeigen, dass sie zu Ihnen gehört.',
  'ask.reference.until':
    'Zwei Menschen hier haben gesehen, dass es zu Ihnen gehört: {kind}. Systeme werden ab {at} danach gefragt. Wenn das falsch ist, schreiben Sie es unten. Die Frist läuft weiter.',
  'ask.reference.copy':
    'Eine Kopie kommt nicht über diese Seite: Wer Ihren Code hat, könnte sie nehmen. Wer Ihre Daten aufbewahrt, gibt sie Ihnen.',
  'ask.reference.says': '{system} schreibt: {words}',
  'reference.kind.email': 'eine E-Mail-Adresse',
  'reference.kind.visitor_badge': 'die Nummer eines Besucherausweises',
  'reference.kind.customer_number': 'eine Kundennummer',
  'reference.kind.other_number': 'eine andere Nummer',
  'request.step.reference_proposed': 'Aufgeschrieben, woran Systeme Sie erkennen',
  'request.step.reference_agreed': 'Als zweite Person zugestimmt, dass es zu Ihnen gehört',
  'request.step.reference_declined': 'Gesagt, dass nicht gezeigt ist, dass es zu Ihnen gehört',
} as const satisfies Record<keyof typeof en, string>;
