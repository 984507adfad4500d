import type { restore as en } from '../en/restore';

/** Eine zurückgespielte Kopie der Daten, und wie zwei Personen sie erklären. */
export const restore = {
  'may.epoch.propose': 'Erklären, dass eine Kopie zurückgespielt wurde',
  'may.epoch.open': 'Einer solchen Erklärung zustimmen',
  'may.epoch.decline': 'Eine solche Erklärung ablehnen',
  'did.epoch.propose': 'Erklärt, dass eine Kopie zurückgespielt wurde',
  'did.epoch.open': 'Zugestimmt, dass das Protokoll von einer Kopie aus weitergeht',
  'did.epoch.decline': 'Erklärung zu einer Kopie abgelehnt',
  'audit.about.restore': 'Eine zurückgespielte Kopie',
  'cannot.nothing_restored': 'Hier wurde keine Kopie zurückgespielt, die auf eine Erklärung wartet.',
  'look.restore': 'Zurückgespielte Kopien der Daten',
  'restore.title': 'Eine Kopie wurde zurückgespielt',
  'restore.lead':
    'Jemand hat eine Kopie an die Stelle der Daten gesetzt. Was nach der Kopie festgehalten wurde, steht nicht darin: Darunter kann ein Nein sein, ein Widerspruch oder ein beendeter Schlüssel.',
  'restore.none': 'Es wurde keine Kopie zurückgespielt. Es gibt nichts zu erklären.',
  'restore.link': 'Eine Kopie der Daten wurde zurückgespielt. Zwei Personen müssen das erklären.',
  'restore.known': 'Was bekannt ist',
  'restore.taken': 'Die Kopie ist vom',
  'restore.at': 'Zurückgespielt am',
  'restore.entries': 'Einträge in der Kopie',
  'restore.lost': 'Verlorene Einträge',
  'restore.lost.at_least': '{count, plural, one {mindestens # Eintrag} other {mindestens # Einträge}}',
  'restore.lost.unknown': 'Das weiß niemand. Die neueste signer.json lag nicht vor.',
  'restore.root': 'Fingerabdruck der Kopie',
  'restore.follows': 'Was folgt, wenn zwei Personen es erklärt haben',
  'restore.follows.told': 'Alle gelten als nicht informiert und lesen die Hinweise noch einmal.',
  'restore.follows.yes': 'Jedes Ja endet. Ein Nein, ein Widerspruch und eine Pause bleiben.',
  'restore.follows.gates':
    'Jede Bedingung gilt als nicht erfüllt. Betriebsräte unterschreiben neu, die anderen halten Sie neu fest.',
  'restore.follows.cases':
    'Fälle, die später gezeigt werden, enden nach sieben Tagen. Die oder der Datenschutzbeauftragte kann vorher sagen, dass einer noch gilt; dann behält er sein eigenes Ende.',
  'restore.follows.keys':
    'Jeder Schlüssel eines Systems und des Firmenverzeichnisses endet. Machen Sie neue.',
  'restore.follows.roles':
    'Jeder Passkey ist weg, und jede Rolle ruht, bis ihre Person mit einem Code der Betreiber ein Passwort setzt. Das gilt schon jetzt.',
  'restore.follows.erased':
    'Wer nach der Kopie gelöscht wurde, bleibt gelöscht, soweit die Schlüssel der Kopien davon wissen. Ist jemand wieder da, löschen Sie erneut: forthright person erase.',
  'restore.words': 'Was geschehen ist',
  'restore.words.hint':
    'In Ihren Worten, für alle, die später nachsehen: was verloren ist, warum, und was Sie über die Zeit dazwischen wissen. Höchstens 2.000 Zeichen. Nennen Sie keine Namen.',
  'restore.words.wrong': 'Sagen Sie in wenigen Worten, was geschehen ist.',
  'restore.propose': 'Diese Erklärung vorschlagen',
  'restore.waits': 'Sie wartet auf eine zweite Person',
  'restore.by': '{name} hat sie vorgeschlagen, {at}. Sie ist offen bis {until}.',
  'restore.approve': 'Zustimmen: Das Protokoll geht von dieser Kopie aus weiter',
  'restore.decline': 'Ablehnen',
  'restore.take_back': 'Zurücknehmen',
  'restore.not_yours': 'Sie haben das vorgeschlagen. Jemand anderes muss zustimmen.',
  'restore.before': 'Früher entschieden',
  'restore.state.approved': '{name} hat zugestimmt, {at}.',
  'restore.state.declined': 'Abgelehnt von {name}, {at}.',
  'restore.epoch': 'Name der Linie: {epoch}',
} satisfies Record<keyof typeof en, string>;
