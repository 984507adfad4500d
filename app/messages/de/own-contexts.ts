import type { ownContexts as en } from '../en/own-contexts';

/** Die Seite, auf der ein Betriebsrat Orte von Aufzeichnung frei hält. */
export const ownContexts = {
  'own_contexts.title': 'Orte, die der Betriebsrat schützt',
  'own_contexts.nav': 'Geschützte Orte',
  'own_contexts.lead':
    'Wo etwas auf dieser Liste steht, wird nichts aufgezeichnet, egal wer was erlaubt hat. Ihr Betriebsrat in {place} führt sie allein. Keine Seite dieses Portals zeigt sie dem Arbeitgeber, auch nicht, wie lang sie ist.',
  'own_contexts.limits': 'Was sich nicht verbergen lässt',
  'own_contexts.limits.served':
    'Wer aufzeichnet, muss wissen, was er auslässt. Darum kann, wer ein aufzeichnendes System oder den Server dieses Portals betreibt, lesen, was ihm gesagt wird. Wessen Zeile es ist, steht nicht dabei.',
  'own_contexts.limits.log':
    'Das Protokoll hält zu jeder Änderung ein versiegeltes Zeichen. Wer die Dateien des Servers liest, sieht, dass Ihr Betriebsrat seine Liste geändert hat, und wann.',
  'own_contexts.limits.feed':
    'Ändert sich eine Liste, sollen die Systeme alles neu abrufen. Wer technisch verfolgt, was Systemen gesagt wird, kann daraus schließen, wann und wie oft ein Betriebsrat seine Liste geändert haben könnte.',
  'own_contexts.limits.council':
    'Ihre Zeilen gelten, solange für Ihren Ort ein Betriebsrat eingetragen ist. Spricht niemand für ihn, gelten sie weiter. Wer dann von anderen eingesetzt wird, kann sie nicht lesen.',
  'own_contexts.limits.where':
    'Eine Zeile gilt an jedem Ort, nicht nur an Ihrem: Eine Zeile für einen Ort würde sagen, von wem sie ist.',
  'own_contexts.limits.obey':
    'Dass ein System diese Orte auslässt, sagt es selbst. Das Portal hat es nicht geprüft.',
  'own_contexts.not_served':
    'Für Ihren Ort ist kein Betriebsrat eingetragen. Darum gelten diese Zeilen nicht, und Sie können sie nicht ändern.',
  'own_contexts.earlier': 'Eine frühere Liste',
  'own_contexts.earlier.text':
    'Es gibt eine frühere Liste für diesen Ort. Sie wird eingehalten. Niemand kann sie lesen: Wer sie geschrieben hat, hat Sie nicht eingesetzt. Ihre eigene Liste beginnt leer.',
  'own_contexts.earlier.end': 'Die frühere Liste beenden',
  'own_contexts.earlier.end.hint':
    'Alle ihre Zeilen enden auf einmal. Sie erfahren nicht, welche es waren, und sie kommen nicht zurück.',
  'own_contexts.list': 'Ihre Liste',
  'own_contexts.none':
    'Auf Ihrer Liste steht noch nichts. Was überall geschützt ist, steht auf der Seite „Was dieses Portal über Sie aufzeichnet“.',
  'own_contexts.remove': 'Von der Liste nehmen',
  'own_contexts.add': 'Eine Zeile hinzufügen',
  'own_contexts.kind': 'Was es ist',
  'own_contexts.kind.app': 'Programm oder App',
  'own_contexts.kind.site': 'Webseite',
  'own_contexts.kind.person': 'Eine Person',
  'own_contexts.kind.group': 'Gruppe',
  'own_contexts.kind.room': 'Raum',
  'own_contexts.kind.hours': 'Uhrzeit',
  'own_contexts.kind.missing': 'Wählen Sie, was es ist',
  'own_contexts.match': 'Welche',
  'own_contexts.match.hint':
    'App: ihr technischer Name, etwa com.example.notes. Webseite: https://betriebsrat.example. Person: E-Mail-Adresse oder Personalnummer. Gruppe: ihr Name im Verzeichnis, etwa betriebsrat. Raum: sein Name. Uhrzeit: etwa 18:00-06:00, höchstens 12 Stunden, nach der Uhr des Geräts.',
  'own_contexts.match.missing': 'Schreiben Sie, welche',
  'own_contexts.match.unfit':
    'Das passt nicht zu dem, was Sie gewählt haben. Sehen Sie die Beispiele über dem Feld.',
  'own_contexts.match.already': 'Das steht schon auf Ihrer Liste.',
  'own_contexts.too_many': 'Ihre Liste ist voll: 50 Zeilen. Nehmen Sie zuerst eine herunter.',
  'own_contexts.gone': 'Das steht nicht mehr auf Ihrer Liste.',
  'own_contexts.button': 'Auf die Liste setzen',
} as const satisfies Record<keyof typeof en, string>;
