import type { audit as en } from '../en/audit';

/** Wie die Prüfung das Protokoll prüft: was sie aufhebt, und wie sie es prüft, ohne dem Portal zu vertrauen. */
export const audit = {
  'audit.nav': 'Seiten zu den Handlungen',
  'audit.about.gate.every': 'Für jede Tätigkeit.',
  'audit.about.gate.activity': 'Für: {activity}.',
  'audit.about.gate.everywhere': 'Überall.',
  'audit.about.gate.place': 'Ort: {place}.',
  'audit.about.gate.until': 'Bis {date}.',
  'check.title': 'Das Protokoll prüfen',
  'check.lead':
    'Alles hier lässt sich prüfen, ohne diesem Portal zu vertrauen. Heben Sie den Schlüssel auf, heben Sie Prüfpunkte auf, und vergleichen Sie sie später.',
  'check.values': 'Was Sie aufheben',
  'check.values.text':
    'Kopieren Sie jeden Wert ganz, oder speichern Sie ihn als Datei. Zum Kopieren: in das Feld klicken, alles auswählen, kopieren.',
  'check.checkpoint': 'Neuester unterschriebener Prüfpunkt',
  'check.checkpoint.save': 'Prüfpunkt speichern',
  'check.checkpoint.open': 'Allein öffnen',
  'check.key': 'Öffentlicher Schlüssel des Protokolls',
  'check.key.save': 'Schlüssel speichern',
  'check.key.open': 'Allein öffnen',
  'check.how': 'So prüfen Sie es',
  'check.step.key':
    'Speichern Sie den Schlüssel einmal, am ersten Tag, und heben Sie ihn außerhalb dieses Portals auf. Vergleichen Sie ihn ab und zu mit {link}: Er muss gleich bleiben.',
  'check.step.key.link': 'dem Schlüssel, den das Portal zeigt',
  'check.step.verifier':
    'Speichern Sie {link}. Es ist eine einzige Seite. Öffnen Sie die gespeicherte Datei: Sie braucht kein Internet und sendet nichts.',
  'check.step.verifier.link': 'die Seite, die prüft',
  'check.step.now':
    'Öffnen Sie die gespeicherte Seite, und wählen Sie „Einen Prüfpunkt, den Sie aufgehoben haben“. Geben Sie ihr den Prüfpunkt und den Schlüssel. Sie sagt, ob dieser Schlüssel ihn unterschrieben hat.',
  'check.step.later':
    'Holen Sie später den Beweis, dass das Protokoll seit Ihrem Prüfpunkt nur gewachsen ist. Tragen Sie hier ein, wie viele Einträge er hatte, und speichern Sie die Antwort. Geben Sie sie derselben Seite, mit dem Prüfpunkt und dem Schlüssel.',
  'check.old': 'Anzahl der Einträge Ihres Prüfpunkts',
  'check.old.hint': 'Sie steht in der zweiten Zeile des Prüfpunkts.',
  'check.proof': 'Beweis holen',
  'check.terminal': 'Dasselbe im Terminal',
  'check.terminal.text':
    'Wer das Programm dieses Portals hat, kann die gespeicherten Dateien auch ohne die Seite prüfen:',
} as const satisfies Record<keyof typeof en, string>;
