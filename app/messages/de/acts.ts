import type { acts as en } from '../en/acts';

/** Was jemand anhält, ohne ein Ja zurückzunehmen: ein Widerspruch und eine eigene Pause. */
export const acts = {
  'action.objection': 'Ihr Widerspruch',
  'objection.kicker': 'Sie können widersprechen',
  'objection.intro':
    'Ihr Arbeitgeber sagt, er darf das ohne Ihr Ja. Sie dürfen verlangen, dass es mit Ihren Daten nicht geschieht.',
  'objection.then': 'Was geschieht, wenn Sie ihn absenden',
  'objection.effect.stop': 'Es hört sofort auf. Es bleibt aus, bis über Ihren Widerspruch entschieden ist.',
  'objection.effect.restrict':
    'Niemand darf diese Daten über Sie nutzen, bis über Ihren Widerspruch entschieden ist. Aufgezeichnet werden sie aber weiter. Das hat Ihr Arbeitgeber vorher so festgelegt.',
  'objection.effect.continue':
    'Es läuft weiter, bis über Ihren Widerspruch entschieden ist. Das hat Ihr Arbeitgeber vorher so festgelegt.',
  'objection.effect.use_stops':
    'Niemand darf diese Daten über Sie nutzen, bis über Ihren Widerspruch entschieden ist.',
  'objection.effect.use_continue':
    'Diese Daten werden genutzt, bis über Ihren Widerspruch entschieden ist. Das hat Ihr Arbeitgeber vorher so festgelegt.',
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
  'pause.day': 'Bis heute Abend um Mitternacht',
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
} as const satisfies Record<keyof typeof en, string>;
