import type { desk as en } from '../en/desk';

/** Die Seiten für den Datenschutz: Programme, Sperren, Hinweise, Abdeckung und Zahlen, die niemanden nennen. */
export const desk = {
  'desk.title': 'Datenschutz',
  'desk.lead':
    '{programmes, plural, =0 {Kein Programm ist hinterlegt} one {# Programm ist hinterlegt} other {# Programme sind hinterlegt}}. {waiting, plural, =0 {Nichts wartet auf jemanden} one {# Sache wartet auf jemanden} other {# Sachen warten auf jemanden}}.',
  'desk.waiting': 'Was auf jemanden wartet',
  'desk.waiting.gate': '{gate} – {programme}',
  'desk.waiting.none': 'Keine Sperre wartet auf jemanden, und jedes System hat sich rechtzeitig gemeldet.',
  'desk.programmes': 'Programme',
  'desk.programmes.none': 'Noch ist kein Programm hinterlegt.',
  'programme.state.open': 'Offen',
  'programme.state.partly': 'Teilweise offen',
  'programme.state.shut': 'Überall gesperrt',
  'programme.state.not_started': 'Noch nicht begonnen',
  'programme.open':
    '{open} von {activities, plural, one {# Tätigkeit ist} other {# Tätigkeiten sind}} an mindestens einem Ort offen.',
  'programme.owner': 'Wer dafür einsteht',
  'programme.owner.none': 'Niemand ist genannt',
  'programme.starts': 'Beginn',
  'programme.version': 'Fassung',
  'programme.next': 'Nächste Änderung von selbst',
  'programme.next.none': 'Keine ist festgelegt',
  'programme.next.starts': 'Es beginnt am {date}.',
  'programme.next.gate_ends': 'Eine Sperre fällt am {date} wieder zu.',
  'programme.next.notice_begins': 'Ein Hinweis gilt ab {date}.',
  'gate.assessment_missing': 'Prüfung der Gefahren',
  'gate.assessment_missing.who':
    'Der Datenschutz macht sie, und die Datenschutzbeauftragte oder der Beauftragte berät.',
  'gate.collective_gate_unmet': 'Vereinbarung mit Betriebsrat oder Gewerkschaft',
  'gate.collective_gate_unmet.who': 'Nur Betriebsrat oder Gewerkschaft des Ortes können unterschreiben.',
  'gate.store_not_ready': 'Sicherheit des Ortes, an dem es liegt',
  'gate.store_not_ready.who': 'Die Technik macht ihn sicher, und der Datenschutz hinterlegt das.',
  'gate.no_detriment_unpromised': 'Versprechen, dass ein Nein nicht schadet',
  'gate.no_detriment_unpromised.who': 'Jemand aus der Leitung verspricht es schriftlich und mit Namen.',
  'gate.processor_unregistered': 'Vertrag mit der anderen Firma',
  'gate.processor_unregistered.who': 'Der Datenschutz hinterlegt den Vertrag.',
  'gate.transfer_mechanism_missing': 'Schutz, wenn Daten das Land verlassen',
  'gate.transfer_mechanism_missing.who': 'Der Datenschutz hinterlegt, was sie schützt.',
  'gate.special_category_condition_missing': 'Besondere Regel für sehr Privates',
  'gate.special_category_condition_missing.who':
    'Der Datenschutz hinterlegt, welche Regel erfüllt ist, und die oder der Beauftragte berät.',
  'gate.shut_at': 'Gesperrt in: {places}.',
} as const satisfies Record<keyof typeof en, string>;
