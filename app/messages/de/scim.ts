import type { scim as en } from '../en/scim';

/** Die Verbindung mit dem Verzeichnis der Firma, und aufgehaltene Austritte. */
export const scim = {
  'scim.title': 'Verzeichnis der Firma',
  'scim.lead':
    'Das Verzeichnis Ihrer Firma (SCIM) kann hier melden, wer kommt, wer wechselt und wer ausgeschieden ist. Es gibt keine Rolle und antwortet für niemanden.',
  'scim.address': 'Adresse für das Verzeichnis',
  'scim.keys': 'Schlüssel',
  'scim.keys.none': 'Es gibt noch keinen Schlüssel. Also ist kein Verzeichnis verbunden.',
  'scim.key.proposed': 'Erstellt {at} von {name}.',
  'scim.key.operator': 'Betreiber an der Maschine',
  'scim.key.waiting':
    'Wartet bis {until} auf eine zweite Person mit Verwaltungsrolle. Er öffnet noch nichts.',
  'scim.key.over': 'Niemand hat rechtzeitig zugestimmt. Er öffnet nichts.',
  'scim.key.open': 'Gilt bis {until}.',
  'scim.key.ended': 'Beendet {at}.',
  'scim.key.revoked': 'Widerrufen {at}.',
  'scim.key.heard': 'Zuletzt benutzt {at}.',
  'scim.key.unheard': 'Nie benutzt.',
  'scim.approve': '{key} zustimmen',
  'scim.revoke': '{key} widerrufen',
  'scim.own': 'Diesen Schlüssel haben Sie erstellt. Eine andere Person mit Verwaltungsrolle muss zustimmen.',
  'scim.propose': 'Schlüssel erstellen',
  'scim.propose.text':
    'Sie sehen den Schlüssel einmal. Er gilt, wenn eine andere Person mit Verwaltungsrolle zugestimmt hat. Er öffnet nur diese eine Tür, höchstens 90 Tage lang.',
  'scim.propose.button': 'Schlüssel für das Verzeichnis erstellen',
  'scim.told': 'Der Schlüssel des Verzeichnisses',
  'scim.told.text':
    'Er öffnet noch nichts. Eine andere Person mit Verwaltungsrolle muss auf dieser Seite bis {until} zustimmen.',
  'scim.answers': 'Wie in den letzten 30 Tagen geantwortet wurde',
  'scim.answers.none': 'Es hat noch nicht gefragt.',
  'scim.answer.ok': 'Erledigt',
  'scim.answer.count': '{count, plural, one {#-mal} other {#-mal}}, zuletzt {at}',
  'scim.held': 'Austritte sind aufgehalten',
  'scim.held.text':
    'Seit {at} lässt das Verzeichnis niemanden mehr gehen. Es sollten auf einmal mehr Menschen gehen, als ohne Rückfrage gehen dürfen: mehr als 5 von 100. Das kann ein Irrtum sein.',
  'scim.held.waiting':
    '{waiting, plural, one {Eine Person sollte} other {# Personen sollten}} seitdem gehen. {people, plural, one {Eine Person ist} other {# Personen sind}} hier. Ihre Anmeldungen wurden beendet. Ihre Einträge sind, wie sie waren.',
  'scim.held.ask':
    'Sehen Sie zuerst im Verzeichnis nach. Stimmt es, dann sagen Sie, wie viele Menschen gehen sollen. Einen Tag lang kann es sie gehen lassen, und es muss sie noch einmal senden.',
  'scim.held.count': 'Wie viele Menschen gehen sollen',
  'scim.held.count.missing': 'Geben Sie ein, wie viele Menschen gehen sollen',
  'scim.held.button': 'So viele Menschen gehen lassen',
  'scim.released': 'Austritte wurden bestätigt',
  'scim.released.text':
    'Bis {until} darf das Verzeichnis {most, plural, one {eine Person} other {# Personen}} gehen lassen. Seitdem {used, plural, =0 {ist niemand} one {ist eine Person} other {sind # Personen}} gegangen.',
  'look.scim':
    'Die Verbindung mit dem Verzeichnis der Firma: ihre Schlüssel ohne das Geheime, und wie oft sie abgewiesen wurde',
  'may.scim.propose': 'Einen Schlüssel für das Verzeichnis der Firma erstellen',
  'may.scim.approve': 'Einem Schlüssel des Verzeichnisses zustimmen, den jemand anderes erstellt hat',
  'may.scim.revoke': 'Einen Schlüssel des Verzeichnisses sofort beenden',
  'may.leavers.release': 'Bestätigen, dass viele Menschen auf einmal gehen',
  'did.scim.propose': 'Schlüssel für das Verzeichnis erstellt',
  'did.scim.approve': 'Schlüssel des Verzeichnisses zugestimmt',
  'did.scim.revoke': 'Schlüssel des Verzeichnisses beendet',
  'did.leavers.release': 'Bestätigt, dass viele Menschen gehen',
  'cannot.two_directory_keys_already':
    'Das Verzeichnis hat schon zwei Schlüssel, wartende mitgezählt. Widerrufen Sie zuerst einen.',
  'cannot.nothing_held': 'Es ist nichts mehr aufgehalten.',
  'cannot.no_such_number': 'Geben Sie eine Zahl zwischen eins und allen ein, die hier sind.',
  'cannot.many_would_leave':
    'Mit dieser Liste gehen viele Menschen. Tippen Sie die Zahl der Menschen, die gehen, wie sie auf der Seite steht.',
  'import.many':
    'Diese Liste sagt, dass {left, number} von {people, number} Menschen ausgeschieden sind. Das sind mehr als 5 von 100. Prüfen Sie, ob sie vollständig und von heute ist.',
  'import.many.count': 'Stimmt es, dann tippen Sie, wie viele Menschen gehen',
  'import.ended.many_would_leave':
    'Es sollten mehr Menschen gehen, als Sie bestätigt haben. Was vorher übernommen wurde, bleibt. Wählen Sie die Datei noch einmal.',
} as const satisfies Record<keyof typeof en, string>;
