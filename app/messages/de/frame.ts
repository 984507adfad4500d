import type { frame as en } from '../en/frame';

/** Was um jede Seite steht, und die Seiten für den Fall, dass etwas schiefgeht. */
export const frame = {
  'frame.product': 'Forthright',
  'frame.skip': 'Zum Inhalt springen',
  'frame.demo': 'Dies ist eine Vorführung. Die Personen sind erfunden.',
  'frame.warning.not_swept':
    'Das Protokoll konnte seit Minuten nicht geprüft werden. Niemand weiß jetzt, ob es noch so ist, wie es geschrieben wurde. Wer das Portal betreibt, muss nachsehen.',
  'frame.warning.leavers_held':
    'Das Verzeichnis der Firma sollte zu viele Menschen auf einmal gehen lassen. Sie sind aufgehalten. Jemand aus der Verwaltung sieht danach.',
  'frame.warning.many_missed':
    'Jemand hat viele Male nach Dingen gefragt, die anderen gehören oder nicht da sind. Bekommen hat diese Person nichts. Wer das Portal betreibt, sieht in seinem Protokoll, wer es war.',
  'frame.warning.clock_behind':
    'Die Uhr des Rechners geht gegenüber der Zeit des Portals nach. Nichts, was zu Ende ist, kommt wieder, und neue Einträge zeigen die Zeit des Portals. Bitten Sie die Person, die den Rechner betreibt, die Uhr richtig zu stellen.',
  'frame.warning.restored':
    'Eine Kopie dieses Portals wurde zurückgespielt, und was danach kam, kann verloren sein. Bis zwei Personen das erklärt haben, erfährt kein System, dass es Sie aufzeichnen darf. Was Sie hier entscheiden, zählt wie immer.',
  'frame.signed_in': 'Angemeldet als {name}',
  'frame.error_prefix': 'Fehler: {title}',
  'frame.title': '{title} – Forthright',
  'frame.foreign': 'Dieser Teil ist auf {language}.',
  'frame.office_language':
    'Diese Seiten gibt es nur auf Englisch. Ihre eigenen Seiten sind in Ihrer Sprache.',
  'nav.main': 'Hauptseiten',
  'nav.home': 'Auf einen Blick',
  'nav.notices': 'Hinweise',
  'nav.receipts': 'Mein Verlauf',
  'nav.looked': 'Wer hat nachgesehen',
  'nav.rooms': 'Ihre Rolle im Portal',
  'room.cases': 'Fälle',
  'room.desk': 'Datenschutz',
  'room.council': 'Betriebsrat',
  'room.guest': 'Betriebsrat (Gast)',
  'room.systems': 'Systeme',
  'room.admin': 'Menschen und Rollen',
  'room.approvals': 'Zweite Person',
  'room.audit': 'Handlungen',
  'nav.account': 'Ihr Konto',
  'nav.settings': 'Einstellungen',
  'nav.sign_out': 'Abmelden',
  'footer.label': 'Hilfe und Fakten',
  'footer.help': 'Eine Frage stellen',
  'footer.about': 'Was dieses Portal über Sie aufzeichnet',
  'footer.promise': 'Ihre Führungskraft kann nicht sehen, ob Sie diese Seite geöffnet haben.',
  'language.choose': 'Sprache dieser Seite',
  'form.summary': 'Es gibt ein Problem',
  'problem.not_found': 'Diese Seite gibt es nicht',
  'problem.not_found.text': 'Vielleicht stimmt die Adresse nicht, oder die Seite gehört jemand anderem.',
  'problem.forbidden': 'Diese Seite dürfen Sie nicht öffnen',
  'problem.forbidden.text': 'Diese Seite ist nicht für Ihr Konto. Es wurde nichts geändert.',
  'problem.method': 'Diese Adresse nimmt nur einen Knopfdruck an',
  'problem.method.text':
    'Sie haben sie geöffnet oder neu geladen. Darum ist nichts geschehen. Ihre Übersicht zeigt, was jetzt gilt.',
  'problem.broken': 'Bei uns ist etwas schiefgegangen',
  'problem.broken.text': 'Es liegt nicht an Ihnen. In Ihrem Verlauf sehen Sie, was aufgezeichnet wurde.',
  'problem.unavailable': 'Das Portal kann gerade nicht antworten',
  'problem.unavailable.text':
    'Es sagt lieber nichts als etwas Falsches. Systeme ohne Verbindung müssen anhalten. Versuchen Sie es in einer Minute wieder.',
  'problem.signed_out': 'Sie sind abgemeldet',
  'problem.signed_out.text':
    'Dieser Browser hat Sie vergessen, und das Portal lässt mit dieser Anmeldung niemanden mehr hinein. Für immer aufschreiben konnte es das noch nicht, weil seine Festplatte gerade nichts annimmt. Es versucht es weiter. Wenn Sie an einem gemeinsamen Computer waren, melden Sie sich später noch einmal an und ab.',
  'problem.busy.text':
    'Bitte warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}} und versuchen Sie es dann wieder.',
  'problem.changes_nothing': 'Das ist schon so',
  'problem.changes_nothing.text': 'Ihr Wunsch ändert nichts. Ihre Übersicht zeigt, was jetzt gilt.',
  'problem.notice_changed': 'Der Hinweis hat sich inzwischen geändert',
  'problem.notice_changed.text': 'Bitte lesen Sie zuerst die neueste Fassung. Es wurde nichts aufgezeichnet.',
  'problem.not_in_force': 'Diese Fassung gilt nicht mehr',
  'problem.not_in_force.text': 'Es gibt eine neuere Fassung des Hinweises. Es wurde nichts aufgezeichnet.',
  'problem.not_told': 'Öffnen Sie den Hinweis zuerst in Ihrer Sprache',
  'problem.not_told.text':
    'Bestätigen können Sie nur, was Sie in einer gewählten Sprache gesehen haben. Es wurde nichts aufgezeichnet.',
  'problem.already_done': 'Das wurde schon aufgezeichnet',
  'problem.already_done.text': 'Nichts wurde doppelt aufgezeichnet. Sie finden es in Ihrem Verlauf.',
  'problem.used': 'Diese Seite wurde schon benutzt',
  'problem.used.text':
    'Öffnen Sie sie neu und versuchen Sie es wieder. Ihr Verlauf zeigt, was aufgezeichnet wurde.',
  'problem.question_changed': 'Die Frage hat sich inzwischen geändert',
  'problem.question_changed.text':
    'Bitte lesen Sie sie noch einmal und antworten Sie dann. Es wurde nichts aufgezeichnet.',
  'problem.cannot': 'Das geht jetzt nicht',
  'problem.unknown_activity': 'Diese Frage gibt es nicht',
  'problem.unknown_activity.text': 'Vielleicht ist sie beendet, oder sie gilt nicht für Sie.',
  'problem.form': 'Die Seite kam unvollständig an',
  'problem.form.text':
    'Es wurde nichts aufgezeichnet. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es wieder.',
  'problem.home': 'Zu Ihrer Übersicht',
  'problem.notice': 'Die neueste Fassung lesen',
  'problem.history': 'Ihren Verlauf öffnen',
  'problem.question': 'Die Frage noch einmal lesen',
} as const satisfies Record<keyof typeof en, string>;
