import type { home as en } from '../en/home';

/** Die Übersicht: drei Antworten und die Liste. */
export const home = {
  'leaver.title': 'Sie arbeiten nicht mehr hier.',
  'leaver.text':
    'Über Sie wird nichts mehr aufgezeichnet, und niemand fragt Sie nach einem Ja. Das hier sind Ihre eigenen Aufzeichnungen. Sie können sie lesen, Kopien behalten, ein Ja zurücknehmen und widersprechen, wie bisher.',
  'home.restored':
    'Dieses Portal wurde am {date} aus einer Kopie zurückgespielt. Was Sie ihm zwischen dem {from} und diesem Tag gesagt haben, kann verloren sein. Darum gilt nichts als erlaubt, bevor Sie die Hinweise noch einmal gelesen und neu geantwortet haben. Ein Nein, das festgehalten war, bleibt.',
  'home.title': 'Ihre Überwachung auf einen Blick',
  'home.summary':
    'Ihr Arbeitgeber nennt {total, plural, one {# Weg} other {# Wege}}, Daten über Sie aufzuzeichnen oder zu nutzen. {on, plural, =0 {Keiner ist erlaubt} one {# ist erlaubt} other {# sind erlaubt}}{off, plural, =0 {} one {, # ist nicht erlaubt} other {, # sind nicht erlaubt}}{shut, plural, =0 {} one {, # ist gesperrt} other {, # sind gesperrt}}.',
  'home.summary.waits':
    'Im Moment bekommt jedes System ein Nein. Unten steht, was in der Kopie steht. Es gilt erst, wenn zwei Personen sie erklärt haben.',
  'home.summary.none': 'Ihr Arbeitgeber nennt in diesem Portal nichts, das über Sie aufgezeichnet wird.',
  'home.recorded.title': 'Was wird gerade über mich aufgezeichnet?',
  'home.recorded.none': 'Nach den Regeln darf gerade nichts über Sie aufgezeichnet werden.',
  'home.recorded.none_connected': 'Kein System ist mit dem Portal verbunden, das Sie aufzeichnen könnte.',
  'home.recorded.some':
    '{count, plural, one {Eine Art von Daten darf} other {# Arten von Daten dürfen}} gerade über Sie aufgezeichnet werden.',
  'home.recorded.some_unknown':
    '{count, plural, one {Eine Art von Daten darf} other {# Arten von Daten dürfen}} gerade über Sie aufgezeichnet werden. Bei {unknown, plural, one {einer weiteren} other {# weiteren}} wissen wir es nicht.',
  'home.recorded.unknown':
    'Bei {unknown, plural, one {einer Art} other {# Arten}} von Daten wissen wir es nicht.',
  'home.recorded.list': 'Darf aufgezeichnet werden: {list}.',
  'home.recorded.unknown_list': 'Nicht bekannt: {list}.',
  'home.recorded.silent': 'Nichts gehört von: {list}.',
  'home.recorded.silent_since': '{system} (seit {time})',
  'home.recorded.silent_never': '{system} (noch nie)',
  'home.recorded.source':
    'Stand {time}: was die Regeln bei Ihnen erlauben, und welche Systeme sich in den letzten 60 Sekunden gemeldet haben. Eine Meldung sagt, dass ein System läuft, nicht, was es über Sie aufgezeichnet hat.',
  'home.answer.more': 'Welche Daten, welche Systeme, welcher Stand',
  'home.looked.title': 'Wer hat nachgesehen?',
  'home.looked.none':
    'Das können wir noch nicht sagen: {systems, plural, one {Das eine System Ihres Arbeitgebers meldet nicht} other {Keines der # Systeme Ihres Arbeitgebers meldet}}, wer nachsieht.',
  'home.looked.no_system': 'Das können wir noch nicht sagen: Kein verbundenes System könnte es melden.',
  'home.looked.partly':
    '{reporting} von {systems, plural, one {# System} other {# Systemen}} melden, wer nachsieht. Von den anderen wissen wir nichts.',
  'home.looked.all':
    '{systems, plural, one {Das # System, das es könnte, meldet} other {Alle # Systeme, die es könnten, melden}}, wer nachsieht.',
  'home.looked.recent':
    '{count, plural, one {# Blick in Ihre Daten wurde} other {# Blicke in Ihre Daten wurden}} in den letzten 30 Tagen gemeldet. Der letzte: {time}.',
  'home.looked.quiet': 'In den letzten 30 Tagen wurde kein Blick in Ihre Daten gemeldet.',
  'home.looked.mismatch':
    '{count, plural, one {# davon passt} other {# davon passen}} nicht zu dem, was man Ihnen gesagt hat.',
  'home.looked.caution': 'Keine Meldung heißt nicht, dass niemand nachgesehen hat.',
  'home.looked.more': 'Mehr dazu, wer nachgesehen hat',
  'home.can.title': 'Was kann ich tun?',
  'home.can.both':
    'Sie können {notices, plural, one {einen Hinweis} other {# Hinweise}} lesen und {questions, plural, one {eine Frage} other {# Fragen}} beantworten.',
  'home.can.read':
    'Sie können {notices, plural, one {einen Hinweis lesen, der wartet} other {# Hinweise lesen, die warten}}.',
  'home.can.answer':
    'Sie können {questions, plural, one {eine Frage} other {# Fragen}} beantworten oder es lassen.',
  'home.can.nothing': 'Nichts wartet auf Sie, und Sie können Ihre Meinung jederzeit ändern.',
  'home.can.silence': 'Keine Antwort heißt Nein: Es bleibt aus.',
  'home.can.history': 'Sehen, was Sie entschieden haben',
  'home.banner.not_read': 'Ein Hinweis ist neu für Sie',
  'home.banner.new_version': 'Ein Hinweis hat sich geändert, seit Sie ihn gelesen haben',
  'home.banner.not_acknowledged': 'Ein Hinweis fragt, ob Sie ihn gelesen haben',
  'home.banner.read': '„{title}“ lesen',
  'asleep.title': 'Sie haben hier eine neue Rolle. Sie ist noch nicht eingeschaltet',
  'asleep.text':
    'Lassen Sie sich vom Betrieb an der Maschine einen Code geben und setzen Sie damit ein neues Passwort. Dann ist sicher, dass Sie es sind. Ihre eigenen Seiten gehen wie bisher.',
  'grid.title': 'Alles, was über Sie aufgezeichnet werden kann',
  'grid.shut.title': 'Gesperrt: Niemand kann das jetzt einschalten',
  'grid.shut.intro':
    'Ihr Arbeitgeber nennt auch dies, aber es ist verboten oder etwas fehlt. Nicht einmal Ihr Ja würde es einschalten. Öffnen Sie eine Zeile, um alles zu sehen.',
  'grid.intro':
    'Jede Karte ist eine Art von Daten: was gilt und was Sie tun können. Unter „Mehr“ steht, wer es sieht, wie lange, und die Regeln.',
  'row.purpose': 'Zweck',
  'row.ground': 'Ihr Recht dabei',
  'row.ground.more': 'Was das heißt',
  'row.recipients': 'Wer es sieht',
  'row.retention': 'Wie lange',
  'row.retention_days':
    '{days, plural, =0 {Nicht aufbewahrt} =365 {1 Jahr (365 Tage)} =730 {2 Jahre (730 Tage)} one {# Tag} other {# Tage}}',
  'row.judged': 'Zum Beurteilen',
  'row.programme': 'Programm',
  'home.banner.reminded': 'Bitte lesen Sie diesen Hinweis',
  'home.paused.review_overdue':
    '{title} ist seit {date} für alle angehalten. Niemand hat es rechtzeitig überprüft.',
  'home.paused.review_ends':
    '{title} ist seit {date} für alle angehalten. Eine Überprüfung ergab, dass es endet.',
  'home.paused.law': 'Was das Gesetz verlangt, läuft weiter.',
  'row.reviewed': 'Zuletzt überprüft',
  'row.reviewed.never': 'Noch nicht',
  'row.review_due': 'Nächste Überprüfung fällig',
  'row.law': 'Die Vorschrift',
  'row.lost_contact': 'Wenn die Verbindung zum Portal abreißt',
  'row.lost_contact.stops': 'Es hält an',
  'row.lost_contact.hours': 'Es läuft bis zu {hours, plural, one {# Stunde} other {# Stunden}} weiter',
  'kind.includes': 'Enthält auch: {list}.',
  'kind.multi_party': 'Auch andere Menschen kommen darin vor.',
  'kind.details': 'Was es sieht und was nicht',
  'kind.more': 'Mehr: wer es sieht, wie lange, was es sieht, die Regeln',
  'kind.sees': 'Es sieht',
  'kind.not': 'Es sieht nicht',
  'kind.example': 'Ein erfundenes Beispiel',
  'state.on': 'Erlaubt',
  'state.off': 'Nicht erlaubt',
  'state.shut': 'Gesperrt',
  'state.since': 'seit {date}',
  'observed.may':
    'Ein System, das dies aufzeichnen darf, hat sich in der letzten Minute gemeldet, und die Regeln erlauben es bei Ihnen.',
  'observed.may_use':
    'Ein System, das dies nutzen darf, hat sich in der letzten Minute gemeldet, und die Regeln erlauben es bei Ihnen.',
  'observed.must_not':
    'Ein System, das dies aufzeichnen könnte, hat sich in der letzten Minute gemeldet. Die Regeln erlauben es bei Ihnen nicht.',
  'observed.must_not_use':
    'Ein System, das dies nutzen könnte, hat sich in der letzten Minute gemeldet. Die Regeln erlauben es bei Ihnen nicht.',
  'observed.rest':
    '{silent, plural, one {Ein anderes System schweigt. Was es tut, wissen wir nicht.} other {# andere Systeme schweigen. Was sie tun, wissen wir nicht.}}',
  'observed.unknown': 'Wir wissen nicht, ob es gerade aufgezeichnet wird.',
  'observed.use_unknown': 'Wir wissen nicht, ob es gerade genutzt wird.',
  'observed.no_system': 'Kein verbundenes System tut dies.',
  'heard.last': 'Letzte Meldung von {system}: {time}.',
  'heard.silent': '{system} hat sich seit {time} nicht gemeldet.',
  'heard.never': '{system} hat sich noch nie gemeldet.',
  'shut.all':
    '{count, plural, one {Der Grund} =2 {Beide Gründe, der Reihe nach} other {Die # Gründe, der Reihe nach}}',
  'action.withdraw': 'Zurücknehmen',
  'action.withdraw.about': 'Ihr Ja zu: {title}',
  'action.answer': 'Antworten',
  'action.change': 'Antwort ändern',
  'action.read_first': 'Zuerst den Hinweis lesen',
  'action.confirm_first': 'Bestätigen, dass Sie den Hinweis gelesen haben',
  'action.say_no': 'Jetzt Nein sagen',
  'action.notice': 'Den Hinweis lesen',
  'action.object': 'Widersprechen',
  'action.about': 'zu: {title}',
} as const satisfies Record<keyof typeof en, string>;
