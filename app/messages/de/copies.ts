import type { copies as en } from '../en/copies';

/** Was Menschen lesen, wenn sie Kopien ihrer Daten holen. */
export const copies = {
  'copies.title': 'Kopien Ihrer Daten',
  'copies.intro':
    'Sie haben Ihre Daten verlangt. Jedes System versiegelt seine Kopie, sodass nur Sie sie öffnen können. Das Portal und seine Beauftragten können sie nicht lesen.',
  'copies.none': 'Es gibt keine Kopie für Sie, und Sie haben keine verlangt.',
  'copies.make': 'Mein Kennwort für die Kopien machen',
  'copies.make.text':
    'Zuerst brauchen Sie ein eigenes Kennwort. Sie sehen es einmal. Schreiben Sie es auf: Ohne es kann niemand die Kopien öffnen, auch wir nicht.',
  'copies.make.again': 'Ein anderes Kennwort machen',
  'copies.once': 'Ihr Kennwort, nur dieses eine Mal gezeigt',
  'copies.once.text':
    'Schreiben Sie es jetzt auf, und behalten Sie es für sich. Wenn Sie diese Seite verlassen, kann es Ihnen niemand mehr zeigen.',
  'copies.waits': '{system}: Es ist noch keine Kopie gekommen.',
  'copies.waits.key': '{system}: Wartet auf Ihr Kennwort.',
  'copies.ready': '{system}: Ihre Kopie liegt hier bis {date}. Dann wird sie gelöscht.',
  'copies.open': 'Diese Kopie öffnen',
  'copies.open.title': 'Ihre Kopie öffnen',
  'copies.passphrase': 'Ihr Kennwort für die Kopien',
  'copies.passphrase.hint':
    'Sieben Gruppen zu vier Zeichen. Kleine Buchstaben und fehlende Striche schaden nicht.',
  'copies.open.text':
    'Wenn Sie es senden, öffnet das Portal die Kopie für diese eine Antwort und behält nichts. In diesem Augenblick könnte es sie lesen. Wollen Sie das nicht, speichern Sie die versiegelte Kopie und öffnen Sie sie auf einem eigenen Rechner.',
  'copies.open.button': 'Öffnen und speichern',
  'copies.sealed': 'Versiegelt speichern',
  'copies.sealed.text':
    'Die gespeicherte Datei öffnet dieses Programm auf Ihrem eigenen Rechner: npx forthright open-copy DATEI',
  'copies.wrong_passphrase': 'Das ist nicht das Kennwort dieser Kopie. Sehen Sie jede Gruppe noch einmal an.',
  'copies.opening_enough':
    'Sie haben es eben oft versucht. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'copies.copy_damaged':
    'Diese Kopie ist beschädigt, deshalb wurde nichts davon geöffnet. Verlangen Sie von dem, der Ihren Antrag beantwortet, eine neue.',
  'copies.there':
    'Eine Kopie ist schon da. Sie öffnet sich nur mit Ihrem Kennwort. Haben Sie es verloren, verlangen Sie Ihre Daten neu.',
  'copies.shared': 'Dieses Gerät benutzen viele Menschen. Öffnen Sie Ihre Kopie auf einem eigenen Gerät.',
  'copies.link': 'Ihre Kopien holen',
} as const satisfies Record<keyof typeof en, string>;
