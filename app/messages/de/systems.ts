import type { systems as en } from '../en/systems';

/** Der Raum für alle, die Systeme betreiben. */
export const systems = {
  'systems.title': 'Angeschlossene Systeme',
  'systems.lead':
    'Was dieses Portal fragt, bevor es etwas aufzeichnet oder nutzt, und wann wir es zuletzt gehört haben.',
  'systems.none': 'Kein System ist angemeldet.',
  'systems.register':
    'Ein System wird an der Befehlszeile aus einer Datei angemeldet: forthright system register.',
  'systems.back': 'Zurück zu allen Systemen',
  'systems.kind_owner': '{kind}, dafür steht {owner} ein',
  'systems.never': 'Noch nie gehört',
  'systems.alive': 'Gehört: {at}',
  'systems.silent': 'Stumm seit {at}',
  'systems.behind':
    '{behind, plural, =0 {Es folgt dem neuesten Eintrag.} one {Es ist einen Eintrag zurück.} other {Es ist # Einträge zurück.}}',
  'systems.evidence': 'Das sagt das System selbst. Niemand hat es geprüft.',
  'systems.no_key': 'Es hat keinen Schlüssel.',
  'systems.keys':
    '{keys, plural, one {Ein Schlüssel} other {# Schlüssel}}, {days, plural, one {ein Tag} other {# Tage}} bis der nächste endet',
  'system.title': 'System: {heading}',
  'system.heard': 'Zuletzt gehört',
  'system.kind': 'Was es tut',
  'systems.kind.collector': 'Zeichnet auf',
  'systems.kind.store': 'Bewahrt auf',
  'systems.kind.consumer': 'Nutzt Daten',
  'system.owner': 'Wer dafür einsteht',
  'system.sponsor': 'Der Mensch dahinter',
  'system.lists': 'Listen von Menschen',
  'system.lists.yes': 'Es darf auflisten, wer etwas erlaubt hat.',
  'system.lists.no': 'Es darf immer nur nach einer Person fragen.',
  'system.retention': 'Wie lange es Daten behält',
  'system.off_switch': 'Wie man es abschaltet',
  'off_switch.obeys_this_portal': 'Es folgt diesem Portal.',
  'off_switch.central_policy': 'Durch eine zentrale Einstellung.',
  'off_switch.local_setting': 'Auf jedem Gerät.',
  'off_switch.manual': 'Von Hand.',
  'system.contexts': 'Orte, an denen nichts aufgezeichnet wird',
  'system.contexts.yes': 'Es sagt, dass es sie auslässt.',
  'system.contexts.no': 'Es kann sie nicht auslassen.',
  'system.expires': 'Angemeldet bis',
  'system.activities': 'Wonach es fragen darf',
  'system.activity.collect': 'Aufzeichnen: {kind}. Wofür: {purpose}. Programm: {programme}.',
  'system.activity.use': 'Nutzen: {kind}. Wofür: {purpose}. Programm: {programme}.',
  'system.undeclared': 'Felder, die niemand angegeben hat',
  'system.undeclared.none': 'Es hat keine gemeldet. Das sagt es selbst von sich.',
  'system.undeclared.text':
    'Es hat diese Felder gemeldet, und seine Angaben nennen sie nicht. Den Leuten wurde davon nichts gesagt. Schalten Sie sie ab, oder geben Sie sie an und sagen Sie es den Leuten.',
  'system.undeclared.field': '{kind}: {field}, seit {at}',
  'system.keys': 'Schlüssel',
  'key.mode': 'Art des Schlüssels',
  'key.mode.live': 'Für echte Menschen',
  'key.mode.test': 'Für Tests',
  'key.minted': 'Gültig seit {at}.',
  'key.expires': 'Endet am {at}, in {days}.',
  'key.expired': 'Beendet am {at}.',
  'key.days': '{days, plural, one {einem Tag} other {# Tagen}}',
  'key.revoked': 'Widerrufen: {at}.',
  'key.revoke': '{key} widerrufen',
  'key.mint': 'Einen Schlüssel erstellen',
  'key.mint.text':
    'Sie sehen den Schlüssel einmal. Einer für echte Menschen öffnet nichts, bis jemand anderes zustimmt. Einer für Tests kennt nur erfundene Menschen.',
  'key.mint.alone':
    'Niemand sonst kann hier einem Schlüssel für echte Menschen zustimmen. Solange es keine zweite Person in der Verwaltung gibt, erstellt ihn der Betrieb an der Maschine mit diesem Befehl:',
  'key.mint.nobody':
    'Niemand sonst kann hier jetzt einem Schlüssel für echte Menschen zustimmen. Zuerst braucht eine weitere Person eine Rolle: Technik, Datenschutz oder Verwaltung.',
  'key.mint.days': 'Wie viele Tage er gilt',
  'key.mint.days.hint': 'Höchstens 90.',
  'key.mint.days.wrong': 'Geben Sie eine Zahl von 1 bis 90 ein',
  'key.mint.button': 'Diesen Schlüssel erstellen',
  'key.told': 'Der Schlüssel',
  'key.told.test': 'Er gilt jetzt, nur für erfundene Menschen.',
  'key.told.waits':
    'Er öffnet noch nichts. Jemand anderes muss unter „Zweite Person“ zustimmen, bis {until}.',
  'work.title': 'Was Systeme Menschen schulden',
  'work.intro':
    'Was Systeme löschen, herausgeben oder suchen sollen und noch nicht beantwortet haben. Kein Mensch wird gezeigt. Was überfällig oder misslungen ist oder behalten wird, steht so da wie am Montag.',
  'work.none': 'Kein System schuldet eine Antwort, und nichts kam wieder.',
  'work.finding.some.came_back':
    'Weniger als zehn Befunde: Datensätze kamen wieder, nachdem sie gelöscht sein sollten.',
  'work.finding.many.came_back':
    'Zehn Befunde oder mehr: Datensätze kamen wieder, nachdem sie gelöscht sein sollten.',
  'work.finding.some.used_without_permission':
    'Es gibt Funde: Aufzeichnungen wurden zum Training benutzt, ohne dass etwas das erlaubt hat.',
  'work.finding.many.used_without_permission':
    'Zehn Funde oder mehr: Aufzeichnungen wurden zum Training benutzt, ohne dass etwas das erlaubt hat.',
  'work.finding.some.held_without_permission':
    'Weniger als zehn Befunde: Es sind Datensätze da, die nichts erlaubt.',
  'work.finding.many.held_without_permission':
    'Zehn Befunde oder mehr: Es sind Datensätze da, die nichts erlaubt.',
  'work.finding.some.captured_without_permission':
    'Weniger als zehn Befunde: Es wurden Datensätze aufgezeichnet, die nichts erlaubt hat.',
  'work.finding.many.captured_without_permission':
    'Zehn Befunde oder mehr: Es wurden Datensätze aufgezeichnet, die nichts erlaubt hat.',
  'work.late.few':
    'Weniger als zehn Antworten sind überfällig. Nach der ältesten wurde in der Woche vom {since} gefragt. Die Uhr läuft weiter.',
  'work.late.many':
    'Zehn Antworten oder mehr sind überfällig. Nach der ältesten wurde in der Woche vom {since} gefragt. Die Uhr läuft weiter.',
  'work.failed': 'Etwas ist misslungen. Es wird wieder gefragt.',
  'work.held': 'Es behält etwas und nennt einen Grund.',
  'work.silent': 'Von diesem System hört gerade niemand.',
  'work.holdings': 'Was es hat, sagte es zuletzt am {at}.',
  'work.holdings.never': 'Es hat nie gesagt, was es hat.',
  'work.pressed':
    'Irgendwo wurden Menschen unter Druck gesetzt. Noch nicht jedes System wurde gebeten zu löschen, was deswegen aufgezeichnet wurde. Das Portal versucht es weiter. Bitten Sie, wer es betreibt, in sein Protokoll zu sehen.',
} as const satisfies Record<keyof typeof en, string>;
