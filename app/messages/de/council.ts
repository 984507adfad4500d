import type { council as en } from '../en/council';

/** Betriebsrat: was auf seine Unterschrift wartet, unterschreiben und sperren, und der Prüfpunkt auf Papier. */
export const council = {
  'council.title': 'Betriebsrat',
  'council.lead':
    'Sie sprechen für {place}. {waiting, plural, =0 {Nichts wartet auf Ihre Unterschrift} one {# Programm wartet auf Ihre Unterschrift} other {# Programme warten auf Ihre Unterschrift}}.',
  'council.nobody':
    'Hier sehen Sie Programme, nie Menschen. Wer Ja oder Nein gesagt hat, erfährt hier niemand.',
  'council.nav': 'Seiten für den Betriebsrat',
  'council.nav.overview': 'Programme',
  'council.nav.checkpoint': 'Prüfpunkt zum Drucken',
  'council.waiting': 'Wartet auf Ihre Unterschrift',
  'council.waiting.none': 'Nichts wartet auf Ihre Unterschrift.',
  'council.signed': 'Unterschrieben',
  'council.signed.none': 'Zurzeit ist nichts unterschrieben.',
  'council.other': 'Braucht hier keine Unterschrift',
  'council.state.open': 'Unterschrieben',
  'council.state.shut': 'Ohne Ihre Unterschrift gesperrt',
  'council.state.none': 'Braucht keine Unterschrift',
  'council.entry.open': 'Am {date} unterschrieben. Eintrag Nummer {entry} im Protokoll.',
  'council.entry.paused':
    'Am {date} unterschrieben, Eintrag {entry}. Ein Anhalten des Programms hat es beendet, wie vereinbart. Hier geht es erst weiter, wenn Sie neu unterschreiben.',
  'council.entry.shut': 'Am {date} gesperrt. Eintrag Nummer {entry} im Protokoll.',
  'council.entry.ended':
    'Am {date} unterschrieben, Eintrag Nummer {entry} im Protokoll. Am {until} war das zu Ende.',
  'council.term.until': 'Der letzte Tag ist der {day}. Von selbst gesperrt ist es wieder am {moment}.',
  'council.term.open_ended': 'Es bleibt offen, bis Sie es sperren.',
  'council.shut_elsewhere':
    'Sie haben unterschrieben, aber auch jemand anderes hat diese Sperre gesetzt. Es bleibt zu, bis sie aufgehoben ist.',
  'council.gates': 'Was in {place} noch fehlt, und wer handeln muss',
  'council.gates.none': 'In {place} steht keine Sperre im Weg.',
  'council.gates.for': 'Für: {list}.',
  'council.activities': 'Was es in {place} tut',
  'council.voice':
    'Auf dieser Seite sind Sie die Stimme des Betriebsrats von {place}. Sie entscheiden für alle, die dort arbeiten, nicht über Daten von Ihnen selbst.',
  'council.about': 'Wer dahintersteht',
  'council.fact.verb': 'Was geschieht',
  'council.fact.units': 'Abteilungen, die es sehen',
  'council.fact.recipients': 'Wer es sieht, so wie Beschäftigte es lesen',
  'council.fact.processors': 'Andere Firmen, die damit arbeiten',
  'council.fact.transfers': 'Andere Länder, in die es gelangt',
  'council.fact.none': 'Nichts ist genannt',
  'council.fact.includes': 'Was man daraus noch ablesen kann',
  'council.fact.others': 'Andere Menschen darin',
  'council.fact.others.yes': 'In einer Aufzeichnung stecken meist mehrere Menschen',
  'council.fact.embargo': 'Wartezeit, bevor eine KI daraus lernt',
  'council.fact.consent': 'Wie lange ein Ja gilt',
  'council.fact.consent.open': 'Bis es zurückgenommen wird',
  'council.fact.days': '{days, plural, =0 {Ohne Wartezeit} one {# Tag} other {# Tage}}',
  'council.fact.decisions': 'Entscheidungen über Menschen',
  'council.fact.ground': 'Rechtliche Grundlage',
  'council.fact.law': 'Die Regel dahinter',
  'council.read.kind': 'Was Beschäftigte über diese Art von Daten lesen',
  'council.read.activity': 'Was Beschäftigte darüber lesen',
  'council.read.note':
    'Titel, und Texte mit einem Strich am Rand, sind die Worte, die Beschäftigte lesen. „Sie“ meint darin jeden einzelnen Beschäftigten.',
  'council.kind.keystroke_content': 'Was Beschäftigte tippen',
  'council.kind.screen_content': 'Bilder von Bildschirmen',
  'council.kind.app_usage': 'Genutzte Programme',
  'council.kind.email_content': 'Text von Mails',
  'council.kind.performance_review': 'Beurteilungen der Arbeit',
  'council.kind.location': 'Wo Beschäftigte sind',
  'council.kind.biometrics': 'Der Körper als Schlüssel',
  'council.purpose.payroll_time': 'Arbeitsstunden bezahlen',
  'council.purpose.performance_evaluation': 'Beurteilen, wie Beschäftigte arbeiten',
  'council.purpose.research_aggregate': 'Forschung über Gruppen, nicht über Einzelne',
  'council.forbidden': 'Was in {place} verboten bleibt, was Sie auch unterschreiben',
  'council.forbidden.none': 'Keine Regel dieses Portals verbietet in {place} einen Teil dieses Programms.',
  'council.forbidden.for': 'Sie sperrt: {list}.',
  'council.forbidden.rule': 'Regel: {source}.',
  'council.forbidden.ours': 'Eine Regel dieses Portals selbst.',
  'council.groundless':
    'Für diesen Ort ist keine rechtliche Grundlage genannt. Darum bleibt auch das gesperrt: {list}.',
  'forbidden.GER-06':
    'In Deutschland darf niemand aufzeichnen, was Beschäftigte tippen, und keine Bilder ihrer Bildschirme.',
  'forbidden.private-conversations-training':
    'Mit Chat-Nachrichten darf nie eine KI trainiert oder geprüft werden.',
  'forbidden.minors-content':
    'Wer unter 18 ist, darf nicht in dem aufgezeichnet werden, was er schreibt, sagt oder wie er beurteilt wird.',
  'forbidden.minors-consent': 'Ein Ja von Menschen unter 18 zählt nicht. Bei ihnen bleibt es aus.',
  'forbidden.EU-38':
    'Gesichter und Körper dürfen nicht dazu dienen, die Arbeit zu beurteilen oder KI-Agenten zu trainieren.',
  'council.records': 'Prüfungen und andere Belege',
  'council.records.intro':
    'Was hinterlegt wurde, um eine Sperre zu öffnen oder zu setzen, mit dem Text, der als Beleg dient. Nur was in {place} zählt.',
  'council.notices': 'Der Hinweis, so wie Beschäftigte ihn lesen',
  'council.notices.none': 'Kein gültiger Hinweis sagt den Beschäftigten in {place} etwas darüber.',
  'council.notice.read': '„{title}“ lesen, Fassung {version}',
  'council.notice.kicker': 'So wie Beschäftigte ihn lesen',
  'council.notice.note': 'Wer ihn hier liest, gilt dadurch nicht als informiert.',
  'council.to_sign': 'Lesen und entscheiden',
  'council.to_review': 'Noch einmal lesen',
  'council.close': 'Jetzt sperren',
  'council.sign.title': 'Unterschrift: {heading}',
  'council.sign.kicker': 'Eine Frage an den Betriebsrat. Sie entscheiden.',
  'council.sign.facts': 'Was Ihre Unterschrift bewirkt',
  'council.sign.opens': 'Was sie öffnet',
  'council.sign.opens.now': 'Sofort: {list}.',
  'council.sign.opens.none': 'Sofort nichts: Auch andere Sperren sind zu.',
  'council.sign.opens.later': 'Sobald auch die anderen Sperren offen sind: {list}.',
  'council.sign.where': 'Wo',
  'council.sign.where.text': 'Nur in {place}.',
  'council.sign.version': 'Fassung',
  'council.sign.version.text':
    'Fassung {version}. Unten entscheiden Sie, ob Ihre Unterschrift auch für das gilt, was später dazukommt. Sehen Sie hier nach, wenn sich das Programm ändert: Sie können es jederzeit sperren.',
  'council.sign.basis': 'Was sie nicht ist',
  'council.sign.basis.text':
    'Ihre Unterschrift allein ist nie eine Rechtsgrundlage. Wo Menschen gefragt werden, entscheidet weiter jeder für sich.',
  'council.sign.undo': 'Zurücknehmen',
  'council.sign.undo.text': 'Sie können es jederzeit wieder sperren, mit einem Klick und ohne Grund.',
  'council.sign.until': 'Letzter Tag, an dem es offen bleibt',
  'council.sign.until.hint':
    'Wenn dieser Tag in {place} endet, ist es von selbst wieder gesperrt: um Mitternacht, Zeitzone {zone}. Bleibt das Feld leer, ist es offen, bis Sie es zurücknehmen.',
  'council.sign.until.wrong': 'Wählen Sie einen Tag ab heute, oder lassen Sie das Feld leer',
  'council.sign.limits': 'Ihre Grenzen',
  'council.sign.limits.hint':
    'Das Portal hält sie von selbst ein: Was darüber hinausgeht, bleibt gesperrt. Wollen Sie sie ändern, sperren Sie und unterschreiben Sie neu.',
  'council.sign.limits.listed':
    'Nur was auf dieser Seite steht. Was später dazukommt, braucht eine neue Unterschrift.',
  'council.sign.limits.no_judging':
    'Niemand wird danach beurteilt, und keine Entscheidung über jemanden stützt sich darauf.',
  'council.sign.limits.resumes':
    'Wird das Programm angehalten, endet Ihre Unterschrift. Hier geht es erst weiter, wenn Sie neu unterschreiben.',
  'council.sign.days': 'Höchstens so viele Tage aufbewahrt',
  'council.sign.days.hint': 'Zurzeit sind es längstens {days}. Leer heißt: keine Grenze.',
  'council.sign.days.wrong': 'Schreiben Sie eine Zahl von 1 bis 36500, oder lassen Sie das Feld leer',
  'council.sign.group': 'Keine Zahlen über weniger Menschen als',
  'council.sign.group.hint':
    'Das Portal zeigt nie eine Zahl über weniger als {fewest}. Sie können mehr verlangen. Leer heißt: keine eigene Grenze.',
  'council.sign.group.wrong':
    'Schreiben Sie eine Zahl, die nicht kleiner ist als die des Portals, oder lassen Sie das Feld leer',
  'council.sign.answer': 'Ihre Entscheidung',
  'council.sign.yes': 'Ja, wir unterschreiben',
  'council.sign.no': 'Nein, es bleibt gesperrt',
  'council.sign.both': 'Beide Antworten werden festgehalten, mit den Angaben auf dieser Seite.',
  'council.words.programme': 'Programm: {title}, Fassung {version}.',
  'council.words.activities': 'Es umfasst: {list}.',
  'council.words.until': 'Der letzte Tag ist der {date}, in {place}. Er endet am {moment}.',
  'council.words.open_ended': 'Bis wir es zurücknehmen.',
  'council.words.limits': 'Grenzen: {list}',
  'council.words.no_limits': 'Ohne Grenzen. Es gilt auch für das, was später dazukommt.',
  'council.words.answer': 'Entscheidung: {answer}.',
  'clauses.title': 'Vereinbarte Grenzen, die das Portal selbst einhält:',
  'clauses.beyond': 'Ihretwegen bleibt gesperrt: {list}.',
  'clause.activities': 'Nur was bei der Unterschrift da stand, und nichts, was später dazukam.',
  'clause.no_judging':
    'Niemand wird danach beurteilt, und keine Entscheidung über jemanden stützt sich darauf.',
  'clause.retention': 'Höchstens {days, plural, one {# Tag} other {# Tage}} aufbewahrt.',
  'clause.group': 'Keine Zahlen über weniger als {people} Menschen.',
  'clause.resumes':
    'Wird das Programm angehalten, endet dies. Hier geht es erst weiter, wenn der Betriebsrat neu unterschreibt.',
  'cannot.programme_changed':
    'Das Programm hat sich geändert, während Sie gelesen haben. Lesen Sie es noch einmal, und entscheiden Sie dann.',
  'checkpoint.title': 'Prüfpunkt des Protokolls',
  'checkpoint.lead':
    'Drucken Sie diese Seite einmal in der Woche, und heben Sie sie auf. Sie hält fest, was im Protokoll steht. So kann es später niemand unbemerkt ändern.',
  'checkpoint.week': 'Woche ab Montag',
  'checkpoint.date': 'Aufgerufen am',
  'checkpoint.newest':
    'Das ist der neueste unterschriebene Prüfpunkt in dem Moment, in dem die Seite aufgerufen wurde.',
  'checkpoint.root': 'Fingerabdruck aller Einträge, zum Vorlesen',
  'checkpoint.note': 'Der unterschriebene Text',
  'checkpoint.qr': 'Derselbe Text als Code',
  'checkpoint.qr.label': 'QR-Code mit dem unterschriebenen Text, der darüber steht',
  'checkpoint.proves': 'Was er beweist',
  'checkpoint.proves.text':
    'Wird später ein Eintrag geändert oder entfernt, passt das Protokoll nicht mehr zu dieser Seite. Zwei Menschen können sich den Fingerabdruck vorlesen: Bei gleich vielen Einträgen muss er gleich sein.',
  'checkpoint.not': 'Was er nicht beweist',
  'checkpoint.not.text':
    'Er beweist nicht, dass alles eingetragen wurde, und nicht, dass stimmt, was eingetragen wurde. Er nennt niemanden.',
  'checkpoint.check': 'Wie man ihn prüft',
  'checkpoint.check.text':
    'Lesen Sie den Code mit einem Telefon. Speichern Sie seinen Text als old.txt, und den Schlüssel von oben als log.key. Holen Sie den Beweis von {address} dieses Portals, und speichern Sie ihn als proof.txt. Dann führen Sie dies aus, ohne diesem Portal zu vertrauen:',
  'checkpoint.check.page': 'Quittungen prüft eine Seite, die kein Internet braucht:',
} as const satisfies Record<keyof typeof en, string>;
