import type { about as en } from '../en/about';

/** Was das Portal über sich sagt, wer nachgesehen hat, und wen man fragt. */
export const about = {
  'about.title': 'Was dieses Portal über Sie aufzeichnet',
  'about.intro':
    'Dieses Portal hält sich an seine eigenen Regeln. Nichts davon dient dazu, Sie zu beurteilen.',
  'about.does_not': 'Was es nicht tut',
  'about.does_not.1': 'Es sagt Ihrer Führungskraft nicht, ob Sie diese Seite geöffnet haben.',
  'about.does_not.2': 'Es sagt keinem System, wer Nein gesagt hat. Ein System hört nur „nicht erlaubt“.',
  'about.does_not.3':
    'Es bewahrt nicht auf, was über Ihre Arbeit aufgezeichnet wurde. Keine Bilder, Chats oder Klicks.',
  'about.does_not.4': 'Es zählt nicht, wie oft Sie kommen oder wie lange Sie lesen.',
  'about.does_not.5': 'Es nutzt keine anderen Firmen, versteckten Bilder oder Cookies, die Ihnen folgen.',
  'about.cannot': 'Was dieses Portal nicht zeigen kann',
  'about.cannot.1': 'Es kann keine Systeme zeigen, die nicht mit ihm verbunden sind.',
  'about.cannot.2':
    'Es kann beweisen, dass ein Eintrag nicht geändert wurde. Es kann nicht beweisen, dass alles eingetragen wurde.',
  'about.cannot.3': 'Es weiß von einem System nur, was dieses selbst meldet.',
  'about.protected': 'Wo nichts aufgezeichnet werden darf',
  'about.protected.text':
    'Verbundene Systeme müssen sich von diesen Orten fernhalten, ganz gleich, was sonst erlaubt ist.',
  'about.demo': 'In dieser Vorführung sind Personen, Firma und Einträge erfunden.',
  'help.title': 'Eine Frage stellen',
  'help.intro': 'Sie dürfen alles fragen. Fragen hat für Sie keine schlechten Folgen.',
  'help.contacts': 'Wen Sie fragen können',
  'help.none':
    'Kein Hinweis nennt jemanden für Sie. Fragen Sie Betriebsrat, Gewerkschaft oder Personalabteilung.',
  'help.object': 'Wie Sie widersprechen',
  'help.object.text':
    'Wo „Sie können widersprechen“ steht, drücken Sie neben der Zeile auf „Widersprechen“. Die Seite sagt, was es sofort bewirkt. Einen Grund brauchen Sie nicht.',
  'help.object.stop':
    'Sie bekommen eine Antwort mit Gründen. Sind Sie nicht einverstanden, können Sie sich bei der Behörde beschweren.',
  'help.words': 'Wörter aus dem Gesetz',
  'help.words.consent': 'Einwilligung',
  'help.words.consent.text': 'Ihr freies Ja. Sie können es jederzeit zurücknehmen.',
  'help.words.interest': '„Berechtigtes Interesse“',
  'help.words.interest.text':
    'Ihr Arbeitgeber sagt, sein guter Grund wiegt mehr als Ihrer. Sie können widersprechen.',
  'help.words.acknowledge': 'Bestätigung',
  'help.words.acknowledge.text': 'Sie sagen, dass Sie etwas gelesen haben. Das ist kein Ja.',
  'my_duties.title': 'Was das Recht von Ihrem Arbeitgeber verlangt',
  'my_duties.link.text': 'Die Regeln, die für Sie gelten, eine nach der anderen, in klaren Worten:',
  'my_duties.link': 'Die Liste der Regeln öffnen',
} as const satisfies Record<keyof typeof en, string>;
