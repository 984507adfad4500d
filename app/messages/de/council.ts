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
  'council.entry.shut': 'Am {date} gesperrt. Eintrag Nummer {entry} im Protokoll.',
  'council.entry.ended':
    'Am {date} unterschrieben, Eintrag Nummer {entry} im Protokoll. Am {until} abgelaufen.',
  'council.term.until': 'Am {date} ist es von selbst wieder gesperrt.',
  'council.term.open_ended': 'Es bleibt offen, bis Sie es sperren.',
  'council.shut_elsewhere':
    'Sie haben unterschrieben, aber auch jemand anderes hat diese Sperre gesetzt. Es bleibt zu, bis sie aufgehoben ist.',
  'council.gates': 'Was in {place} noch fehlt, und wer handeln muss',
  'council.gates.none': 'In {place} steht keine Sperre im Weg.',
  'council.gates.for': 'Für: {list}.',
  'council.activities': 'Was es in {place} tut',
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
    'Fassung {version}. Ihre Unterschrift gilt auch für das, was später zu diesem Programm dazukommt. Sehen Sie hier nach, wenn es sich ändert: Sie können es jederzeit sperren.',
  'council.sign.basis': 'Was sie nicht ist',
  'council.sign.basis.text':
    'Ihre Unterschrift allein ist nie eine Rechtsgrundlage. Wo Menschen gefragt werden, entscheidet weiter jeder für sich.',
  'council.sign.undo': 'Zurücknehmen',
  'council.sign.undo.text': 'Sie können es jederzeit wieder sperren, mit einem Klick und ohne Grund.',
  'council.sign.until': 'Letzter Tag, an dem es offen bleibt',
  'council.sign.until.hint':
    'Mit dem Ende dieses Tages (UTC) ist es von selbst wieder gesperrt. Bleibt das Feld leer, ist es offen, bis Sie es zurücknehmen.',
  'council.sign.until.wrong': 'Wählen Sie einen Tag ab heute, oder lassen Sie das Feld leer',
  'council.sign.answer': 'Ihre Entscheidung',
  'council.sign.yes': 'Ja, wir unterschreiben',
  'council.sign.no': 'Nein, es bleibt gesperrt',
  'council.sign.both': 'Beide Antworten werden festgehalten, mit den Worten auf dieser Seite.',
  'council.words.programme': 'Programm: {title}, Fassung {version}.',
  'council.words.activities': 'Es umfasst: {list}.',
  'council.words.until': 'Bis zum Ende des {date} (UTC).',
  'council.words.open_ended': 'Bis wir es zurücknehmen.',
  'council.words.answer': 'Entscheidung: {answer}.',
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
