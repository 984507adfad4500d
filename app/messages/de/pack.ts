import type { pack as en } from '../en/pack';

/** Die Unterlagen über das Portal selbst. */
export const pack = {
  'pack.title': 'Unterlagen über dieses Portal',
  'pack.page_title': '{heading}',
  'pack.nav': 'Unterlagen',
  'pack.lead':
    'Auch dieses Portal zeichnet Menschen auf. Darum braucht es dieselben Unterlagen wie jedes andere Programm. Jede entsteht aus dem, was das Portal wirklich tut.',
  'pack.draft':
    'Das ist ein Entwurf. Es ist keine Beratung. Lassen Sie ihn rechtlich prüfen, bevor Sie ihn verwenden.',
  'pack.draft.blank': 'Was nur der Arbeitgeber wissen kann, ist offen gelassen.',
  'pack.save': 'Als Textdatei speichern',
  'pack.print': 'Zum Drucken dient die Druckfunktion Ihres Browsers.',
  'pack.blank': 'Auszufüllen: ____________________',
  'pack.look.list': 'Die Unterlagen über dieses Portal',
  'pack.look.one': 'Eine Unterlage über dieses Portal',
  'pack.look.file': 'Eine Unterlage über dieses Portal als Datei',
  'pack.record.title': 'Verzeichnis nach Art. 30 DSGVO',
  'pack.record.about': 'Was dieses Portal über Menschen aufbewahrt, warum, wie lange und wer es sieht.',
  'pack.assessment.title': 'Folgenabschätzung',
  'pack.assessment.about':
    'Was durch dieses Portal für Menschen schiefgehen kann, und was dagegen getan wird (Art. 35 Abs. 7 DSGVO).',
  'pack.agreement.title': 'Betriebsvereinbarung',
  'pack.agreement.about':
    'Ein Muster einer Vereinbarung über dieses Portal (§ 87 Abs. 1 Nr. 6 und § 77 Betriebsverfassungsgesetz).',
  'pack.measures.title': 'Maßnahmen zur Sicherheit',
  'pack.measures.about': 'Wie das Aufbewahrte geschützt ist, und wo jeder Punkt belegt ist (Art. 32 DSGVO).',

  'pack.who': 'Wer dafür verantwortlich ist',
  'pack.who.controller': 'Name und Anschrift des Arbeitgebers:',
  'pack.who.contact': 'Wer für den Arbeitgeber spricht:',
  'pack.who.dpo': 'Datenschutzbeauftragte Person:',
  'pack.who.other': 'Wer gemeinsam mit dem Arbeitgeber verantwortlich ist, falls jemand:',
  'pack.what': 'Was aufbewahrt wird, warum, wie lange, und wer es sieht',
  'pack.what.people':
    'Es geht um alle, die hier arbeiten. Wer in einer Rolle etwas für andere tut, wird auch dabei aufgezeichnet.',
  'pack.entries': 'Wie lange das Protokoll seine Einträge behält, nachdem jemand gelöscht wurde',
  'pack.entries.text':
    'Jede Handlung ist ein Eintrag in einem Protokoll. Ein Eintrag enthält Nummern und Kürzel, und keine Namen.',
  'pack.entries.kind': 'Arten von Einträgen',
  'pack.entries.kept': 'Aufbewahrt',
  'pack.entries.at_once': 'Geht sofort',
  'pack.entries.days': '{days, plural, one {# Tag} other {# Tage}} von da an, als Nachweis',
  'pack.entries.never': 'Auf Dauer, unter einer Nummer ohne Namen',
  'pack.elsewhere': 'Wer es sonst bekommt',
  'pack.elsewhere.systems':
    'Maschinen, die Menschen aufzeichnen, fragen, ob sie dürfen. Sie hören Ja oder „nicht erlaubt“, und nie warum.',
  'pack.elsewhere.service': 'Wer den Rechner betreibt, auf dem das Portal läuft, wenn nicht der Arbeitgeber:',
  'pack.elsewhere.countries': 'Andere Länder, in die etwas davon geht, und auf welcher Grundlage:',
  'pack.protected': 'Wie es geschützt ist',
  'pack.protected.text': 'Siehe die Unterlage „Maßnahmen zur Sicherheit“.',

  'pack.describe': '1. Was das Portal tut (Art. 35 Abs. 7 Buchst. a)',
  'pack.describe.1':
    'Es sagt Menschen, was bei der Arbeit über sie aufgezeichnet wird, und fragt sie, wo das Gesetz ein Ja verlangt.',
  'pack.describe.2':
    'Es antwortet Maschinen, die fragen, ob sie aufzeichnen dürfen. Ohne Antwort dürfen sie nicht.',
  'pack.describe.3':
    'Es bewahrt Nachweise für beides in einem Protokoll auf, in dem nichts unbemerkt geändert werden kann.',
  'pack.describe.4': 'Was die Maschinen aufzeichnen, liegt nicht in ihm.',
  'pack.describe.kept': 'Das bewahrt es über Menschen auf:',
  'pack.need': '2. Warum es nötig ist, und warum weniger nicht reicht (Art. 35 Abs. 7 Buchst. b)',
  'pack.need.1':
    'Arbeitgeber müssen nachweisen können, was sie Menschen gesagt und was diese gewählt haben (Art. 5 Abs. 2, Art. 7 Abs. 1).',
  'pack.need.2': 'Ohne Namen wüsste keine Maschine, wessen Nein sie zu achten hat.',
  'pack.need.3': 'Was nicht als Nachweis gebraucht wird, geht, wenn jemand gelöscht wird.',
  'pack.need.ground': 'Auf welcher Grundlage nach Art. 6 der Arbeitgeber es betreibt:',
  'pack.need.less': 'Was sonst erwogen wurde, und warum es nicht reicht:',
  'pack.risks': '3. Was schiefgehen kann, und was dagegen getan wird (Art. 35 Abs. 7 Buchst. c und d)',
  'pack.risk': 'Was geschehen kann',
  'pack.risk.measure': 'Was das Portal tut',
  'pack.risk.left': 'Was bleibt',
  'pack.risk.judge': 'Wie wahrscheinlich und wie schwer das hier ist:',
  'pack.risk.refuser': 'Jemand erfährt, wer Nein gesagt hat, und behandelt die Person darum schlechter.',
  'pack.risk.refuser.measure':
    'Keine Seite einer Rolle zeigt, was eine einzelne Person gewählt hat. Zahlen gibt es nur von großen Gruppen. Maschinen hören für jeden Grund dasselbe Wort.',
  'pack.risk.refuser.left': 'Wer die Dateien auf dem Rechner lesen kann, kann alles lesen.',
  'pack.risk.pressure': 'Menschen sagen Ja, weil sie um ihre Stelle fürchten.',
  'pack.risk.pressure.measure':
    'Ja und Nein sehen gleich aus und sind gleich leicht. Nur die Person selbst kann Ja sagen. Jedes Ja kann zurückgenommen werden.',
  'pack.risk.pressure.left': 'Druck außerhalb des Portals kann es nicht sehen.',
  'pack.risk.judging':
    'Es dient dazu, Menschen zu beurteilen: wer einen Hinweis spät liest, oder wie oft jemand da ist.',
  'pack.risk.judging.measure':
    'Niemand in einer Rolle sieht, wann eine einzelne Person gelesen oder sich angemeldet hat.',
  'pack.risk.judging.left': 'Eine Regel dagegen gehört in eine Vereinbarung.',
  'pack.risk.untrue': 'Jemand ändert nachträglich, was aufgezeichnet wurde.',
  'pack.risk.untrue.measure':
    'Das ganze Protokoll wird immer wieder unterzeichnet. Menschen haben Belege, die jeder prüfen kann.',
  'pack.risk.untrue.left': 'Das belegt, dass nichts geändert wurde, und nicht, dass alles eingetragen wurde.',
  'pack.risk.stranger': 'Jemand Fremdes kommt mit einem Konto hinein.',
  'pack.risk.stranger.measure':
    'Passwörter sind schwer zu erraten, Passkeys gar nicht, und ein neues Gerät wird der Person gemeldet.',
  'pack.risk.stranger.left': 'Wer ein offenes Gerät von Ihnen in der Hand hat, gilt als Sie.',
  'pack.risk.outage': 'Das Portal fällt aus, und niemand kann ein Ja zurücknehmen.',
  'pack.risk.outage.measure': 'Eine Erlaubnis endet nach kurzer Zeit von selbst. Keine Antwort ist ein Nein.',
  'pack.risk.outage.left': 'Eine Maschine, die nicht fragt, hält das nicht auf.',
  'pack.opinion': '4. Wer gefragt wurde, und was entschieden wurde',
  'pack.opinion.author': 'Wer diese Abschätzung geschrieben hat, und wann:',
  'pack.opinion.dpo':
    'Was die datenschutzbeauftragte Person geraten hat, und ob ihr gefolgt wurde (Art. 35 Abs. 2):',
  'pack.opinion.workers': 'Was Beschäftigte oder ihre Vertretung gesagt haben (Art. 35 Abs. 9):',
  'pack.opinion.left': 'Welches Risiko bleibt, und wer es trägt:',
  'pack.opinion.authority': 'Ob zuerst die Behörde zu fragen ist (Art. 36), und warum:',
  'pack.opinion.again': 'Wann das erneut geprüft wird (Art. 35 Abs. 11):',

  'pack.parties': 'Zwischen',
  'pack.parties.employer': 'Arbeitgeber:',
  'pack.parties.council': 'Betriebsrat:',
  'pack.parties.place': 'Für diesen Betrieb:',
  'pack.subject': '§ 1 Worum es geht',
  'pack.subject.1':
    'Der Arbeitgeber betreibt das Portal „Forthright“. Es könnte zeigen, wie Menschen sich verhalten. Darum bestimmt der Betriebsrat mit.',
  'pack.subject.2':
    'Das Portal dient dazu, Menschen zu informieren, ihre Wahl zu achten und beides nachzuweisen. Es dient zu nichts anderem.',
  'pack.kept': '§ 2 Was aufbewahrt wird',
  'pack.kept.1':
    'Das Portal bewahrt auf, was das Verzeichnis nach Art. 30 DSGVO nennt, und nicht länger, als dort steht. Das Verzeichnis ist Anlage.',
  'pack.kept.2': 'Der Arbeitgeber fügt ohne den Betriebsrat nichts hinzu.',
  'pack.clauses': '§ 3 Grenzen',
  'pack.clauses.text':
    'Für jedes Programm, das der Betriebsrat im Portal unterzeichnet, kann er diese Grenzen setzen. Das Portal hält sie dann von selbst ein.',
  'pack.clause.activities':
    'Nur was bei der Unterschrift genannt ist, darf laufen. Was später dazukommt, ist nicht unterzeichnet.',
  'pack.clause.noJudging':
    'Niemand wird nach den Daten beurteilt. Sie dienen keiner Entscheidung über Menschen.',
  'pack.clause.maxRetentionDays': 'Es wird höchstens eine bestimmte Zeit aufbewahrt. Zahl der Tage:',
  'pack.clause.minimumGroup': 'Zahlen über kleinere Gruppen werden nicht gezeigt. Kleinste Gruppe:',
  'pack.clause.resumesWithCouncil':
    'Wird das Programm angehalten, endet die Unterschrift. An diesem Ort geht es erst weiter, wenn der Betriebsrat neu unterschreibt.',
  'pack.judging': '§ 4 Keine Beurteilung durch das Portal',
  'pack.judging.1':
    'Niemand sieht nach, wer wann gelesen, sich angemeldet oder geantwortet hat, um Leistung oder Verhalten zu beurteilen.',
  'pack.judging.2': 'Ein Nein, eine Pause oder ein Widerspruch bringt niemandem einen Nachteil.',
  'pack.judging.3': 'Was gegen diese Vereinbarung bekannt wurde, darf gegen niemanden verwendet werden.',
  'pack.council': '§ 5 Was der Betriebsrat kann',
  'pack.council.1':
    'Der Betriebsrat hat ein Konto mit eigenem Raum: was geplant ist, was sich geändert hat, und einen Bericht für jeden Monat.',
  'pack.council.2':
    'Er öffnet ein Programm in seinem Betrieb mit seiner Unterschrift, und schließt es wieder.',
  'pack.council.3':
    'Er verwahrt den unterzeichneten Stand des Protokolls auf Papier, damit eine Änderung auffallen würde.',
  'pack.council.4': 'Er kann Sachverständige hinzuziehen (§ 80 Abs. 3 Betriebsverfassungsgesetz).',
  'pack.change': '§ 6 Änderungen',
  'pack.change.1':
    'Bevor eine neue Version mehr über Menschen aufbewahrt oder es anderen zeigt, einigen sich beide Seiten.',
  'pack.change.2':
    'Einigen sie sich nicht, entscheidet die Einigungsstelle (§ 87 Abs. 2 Betriebsverfassungsgesetz).',
  'pack.term': '§ 7 Beginn und Ende',
  'pack.term.from': 'Sie gilt ab:',
  'pack.term.notice': 'Frist zur Kündigung (drei Monate, wo nichts vereinbart ist, § 77 Abs. 5):',
  'pack.term.after': 'Sie gilt weiter, bis eine andere Abmachung sie ersetzt (§ 77 Abs. 6).',
  'pack.signed': 'Unterschriften',
  'pack.signed.employer': 'Ort, Tag, Arbeitgeber:',
  'pack.signed.council': 'Ort, Tag, Betriebsrat:',

  'pack.measure': 'Was getan wird',
  'pack.proven': 'Wo es belegt ist',
  'pack.measures.here': 'Im Portal',
  'pack.measures.text':
    'Jeder Punkt nennt den Test, der fehlschlägt, wenn er verletzt ist. Die Tests liegen beim Quelltext des Portals.',
  'pack.measure.gate':
    'Jede Anfrage geht durch ein Tor. Was keine Zeile seiner Tabelle nennt, gibt es nicht.',
  'pack.measure.roles':
    'Rollen entscheiden, wer was sieht. Sie werden auf jeder Seite und bei jedem Formular neu geprüft.',
  'pack.measure.two': 'Rollen und Schlüssel von Maschinen brauchen zwei Menschen.',
  'pack.measure.refuser': 'Keine Seite und keine Antwort verrät, wer Nein gesagt hat.',
  'pack.measure.passwords':
    'Passwörter haben mindestens 15 Zeichen und liegen in einer Form, die niemand lesen kann.',
  'pack.measure.passkeys': 'Schlüssel auf einem Gerät (Passkeys) treten an die Stelle von Passwörtern.',
  'pack.measure.throttle': 'Das Raten von Passwörtern wird gebremst.',
  'pack.measure.sessions': 'Eine Anmeldung endet von selbst, und beim Abmelden sofort auf dem Server.',
  'pack.measure.fresh': 'Schwerwiegende Handlungen verlangen einen neuen Nachweis, wer sie sendet.',
  'pack.measure.log': 'Eine Änderung am Protokoll wird gefunden und benannt.',
  'pack.measure.erasure': 'Was über jemanden aufbewahrt wird, kann gelöscht werden, auch im Protokoll.',
  'pack.measure.backup': 'Eine Kopie von allem entsteht, während das Portal läuft, und wird geprüft.',
  'pack.measure.outage':
    'Eine volle Platte oder ein ausgefallener Rechner verliert nichts, was jemandem bestätigt wurde.',
  'pack.measures.house': 'Was nur der Arbeitgeber tun kann',
  'pack.measures.machine': 'Wer Zugang zum Rechner und zu seinen Dateien hat:',
  'pack.measures.encrypted': 'Wie Platten und Kopien verschlüsselt sind:',
  'pack.measures.copies': 'Wo Kopien liegen, und wie oft das Zurückspielen geübt wird:',
  'pack.measures.incidents': 'Wer gerufen wird, wenn etwas geschieht:',
} as const satisfies Record<keyof typeof en, string>;
