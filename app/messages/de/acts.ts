import type { acts as en } from '../en/acts';

/** Was jemand anhält, ohne ein Ja zurückzunehmen: ein Widerspruch und eine eigene Pause. */
export const acts = {
  'action.objection': 'Ihr Widerspruch',
  'objection.kicker': 'Sie können widersprechen',
  'objection.intro':
    'Ihr Arbeitgeber sagt, er darf das ohne Ihr Ja. Sie dürfen verlangen, dass es mit Ihren Daten nicht geschieht.',
  'objection.then': 'Was geschieht, wenn Sie ihn absenden',
  'objection.effect.stop':
    'Es muss sofort aufhören. Es bleibt aus, bis über Ihren Widerspruch entschieden ist.',
  'objection.effect.goes_on':
    'Es darf weiterlaufen, bis über Ihren Widerspruch entschieden ist. Das hat Ihr Arbeitgeber vorher so festgelegt.',
  'objection.effect.use_stops':
    'Niemand darf die Daten über Sie dafür nutzen, bis über Ihren Widerspruch entschieden ist.',
  'objection.effect.use_goes_on':
    'Die Daten über Sie dürfen dafür genutzt werden, bis über Ihren Widerspruch entschieden ist. Das hat Ihr Arbeitgeber vorher so festgelegt.',
  'objection.effect.your_yes': 'Ein Widerspruch ändert daran nichts. Hier zählt Ihr Ja oder Ihr Nein.',
  'objection.effect.untouched': 'Ein Widerspruch ändert daran nichts.',
  'objection.did': 'Was Ihr Widerspruch bewirkt, bis darüber entschieden ist',
  'objection.did.stops': 'Bis dahin ist dies nicht erlaubt.',
  'objection.did.goes_on': 'Bis dahin darf dies weiterlaufen.',
  'objection.did.untouched': 'Daran ändert er nichts.',
  'objection.to': 'Zu „{title}“:',
  'objection.grounds': 'Diesen Grund nennt er dafür: {grounds}',
  'objection.reason': 'Ihr Grund, wenn Sie einen nennen möchten',
  'objection.reason.hint':
    'Sie brauchen keinen Grund, um das abzusenden. Es hilft, wenn Sie schreiben, was bei Ihnen besonders ist: Gesundheit, Familie, Ihre Aufgabe oder eine Pflicht zu schweigen. Wer entscheidet, liest es.',
  'objection.reason.long': 'Ihr Grund ist zu lang. Schreiben Sie höchstens 5.000 Zeichen.',
  'objection.send': 'Widerspruch absenden',
  'objection.stands': 'Ihr Widerspruch',
  'objection.now.open': 'Sie haben am {date} widersprochen. Darüber ist noch nicht entschieden.',
  'objection.now.open_due':
    'Sie haben am {date} widersprochen. Darüber ist noch nicht entschieden. Die Antwort muss bis {due} da sein.',
  'objection.now.upheld': 'Sie haben am {date} widersprochen und recht bekommen.',
  'objection.now.overridden':
    'Sie haben am {date} widersprochen. Ihr Arbeitgeber hat mit Gründen anders entschieden.',
  'objection.take_back': 'Widerspruch zurücknehmen',
  'objection.take_back.note':
    'Sie können ihn zurücknehmen, solange niemand entschieden hat. Dann ist alles wie vorher. Sie können jederzeit wieder widersprechen.',
  'objection.decides': 'Wer entscheidet, und bis wann',
  'objection.decides.who':
    'Ihr Arbeitgeber entscheidet. Er muss endgültig aufhören, außer er weist Gründe nach, die schwerer wiegen als Ihre. Diese Gründe muss er Ihnen nennen.',
  'objection.decides.due':
    'Die Antwort muss bis {due} da sein. Ist das ein Wochenende oder ein Feiertag, zählt der nächste Werktag. Zwei Monate länger darf es nur dauern, wenn man Ihnen vorher sagt, warum.',
  'objection.decides.no_date':
    'Für Ihren Arbeitsort kennt dieses Portal kein Gesetz, das einen Tag für die Antwort festlegt.',
  'objection.decides.later':
    'Im Portal lässt sich darüber noch nicht entscheiden. Die Antwort muss Sie auf anderem Weg erreichen. Bis dahin steht hier: nicht entschieden.',
  'objection.decides.complain':
    'Keine Antwort, oder nicht die richtige? Sie können sich bei der genannten Behörde beschweren oder vor Gericht gehen.',
  'objection.cannot.not_a_matter':
    'Hier können Sie nicht widersprechen. Es beruht nicht auf einem Interesse Ihres Arbeitgebers.',
  'objection.cannot.already': 'Sie haben schon widersprochen. Darüber ist noch nicht entschieden.',
  'objection.cannot.decided': 'Über Ihren Widerspruch ist entschieden.',
  'objection.changed':
    'Was ein Widerspruch hier bewirkt, hat sich geändert, seit Sie die Seite geöffnet haben. Es wurde nichts abgesendet. Bitte lesen Sie noch einmal.',
  'pause.title': 'Alles anhalten, wozu Sie Ja gesagt haben',
  'pause.text':
    'Es hört sofort auf. Nichts wird gelöscht, und Ihr Ja bleibt. Weiter geht es mit einem Klick.',
  'pause.nobody': 'Ihre Führungskraft sieht das nicht.',
  'pause.earlier':
    'Nach einer Pause darf nur genutzt werden, was ab dann aufgezeichnet wird. Was vor der Pause aufgezeichnet wurde, wird nicht mehr genutzt.',
  'pause.hour': 'Für eine Stunde',
  'pause.day': 'Bis zum Ende des Tages',
  'pause.open': 'Bis ich es fortsetze',
  'pause.on': 'Sie haben angehalten, wozu Sie Ja gesagt haben',
  'pause.on.open': 'Es bleibt aus, bis Sie es fortsetzen.',
  'pause.on.until': 'Es bleibt aus bis {time}. Dann geht es von selbst weiter.',
  'pause.resume': 'Jetzt fortsetzen',
  'line.objected': 'Sie haben widersprochen: {title}',
  'line.objection_taken_back': 'Sie haben Ihren Widerspruch zurückgenommen: {title}',
  'line.paused': 'Sie haben alles angehalten, wozu Sie Ja gesagt haben',
  'line.resumed': 'Sie haben Ihre Pause beendet',
  'receipt.reason': 'Was Sie geschrieben haben',
  'receipt.undo.objection':
    'Sie können einen Widerspruch zurücknehmen, solange niemand entschieden hat, und wieder widersprechen.',
  'receipt.undo.pause': 'Sie können jederzeit anhalten und fortsetzen. Niemand fragt, warum.',
  'receipt.undo.pause_link': 'Sehen, was jetzt gilt',
  'news.no': 'Jemand hat für Sie ein Nein aufgezeichnet',
  'news.no.text':
    'Es gilt ab jetzt. Sie können es jederzeit ändern; ein Ja können nur Sie selbst geben. {link}',
  'news.no.receipt': 'Sehen, was aufgezeichnet wurde',
  'news.no.change': 'Ändern',
  'news.no.keep': 'So lassen',
  'news.device': 'Neue Anmeldung an Ihrem Konto. Waren Sie das?',
  'news.device.text': '{device}, am {time}.',
  'news.device.unknown': 'Ein unbekanntes Gerät',
  'news.device.hint':
    'Wenn Sie es nicht waren, kennt jemand Ihr Passwort. Alle anderen Anmeldungen enden, und Sie müssen die Verwaltung um einen neuen Code bitten.',
  'news.device.mine': 'Ja, das war ich',
  'news.device.not_mine': 'Nein, alle anderen Anmeldungen beenden',
  'sign_ins.title': 'Wo Sie angemeldet sind',
  'sign_ins.intro':
    'Nur Sie sehen diese Liste. Eine Anmeldung endet auch von selbst, wenn niemand sie benutzt.',
  'sign_ins.line': '{way}, seit {since}, zuletzt benutzt am {used}',
  'sign_ins.this': 'Diese hier',
  'sign_ins.end': 'Beenden',
  'sign_ins.others': 'Alle anderen beenden',
} as const satisfies Record<keyof typeof en, string>;
