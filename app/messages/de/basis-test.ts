import type { basisTest as en } from '../en/basis-test';

/** Die Prüfung der Rechtsgrundlage: Fragen, Antworten, wie sie endet; und was verboten ist. */
export const basisTest = {
  'test.title': 'Welche Rechtsgrundlage gibt es?',
  'test.heading': 'Prüfung der Rechtsgrundlage für: {place}',
  'test.lead':
    'Antworten Sie, was ist, nicht was Sie hoffen. Die Antworten, und wer sie gab, bleiben bei der Tätigkeit. Die Prüfung kann mit Nein enden.',
  'test.question': 'Frage {number}',
  'test.next': 'Speichern und weiter',
  'test.missing': 'Wählen Sie eine Antwort.',
  'test.source': 'Gefragt wegen: {source}',
  'test.q.law': 'Sagt ein Gesetz, dass Sie genau das aufzeichnen müssen?',
  'test.q.less_intrusive':
    'Ließe sich das Ziel mit weniger erreichen: mit Freiwilligen, mit erfundenen Daten, oder ohne Daten über Personen?',
  'test.q.public_task': 'Sind Sie eine öffentliche Stelle, und trägt Ihnen ein Gesetz genau das auf?',
  'test.q.contract': 'Wäre es ohne das unmöglich, Lohn zu zahlen oder die vereinbarte Arbeit zu tun?',
  'test.q.refusing': 'Was geschieht mit jemandem, der Nein sagt?',
  'test.q.promise':
    'Hat ein namentlich genanntes Mitglied der Leitung schriftlich versprochen, dass ein Nein nicht schadet?',
  'test.q.alternative': 'Kann jemand nach einem Nein so gut arbeiten wie vorher?',
  'test.q.pressed': 'Fragt die Führungskraft selbst, oder erfährt sie die Antwort?',
  'test.q.agreement': 'Gibt es dazu eine Vereinbarung mit dem Betriebsrat?',
  'test.q.interest':
    'Können Sie ein wirkliches Interesse nennen, das die Organisation heute hat und das erlaubt ist?',
  'test.q.expected': 'Würden Menschen das bei der Arbeit erwarten, nach dem, was man ihnen gesagt hat?',
  'test.q.harm': 'Wie viel Schaden kann es Menschen bringen?',
  'test.q.balance': 'Sie haben beide Seiten schriftlich abgewogen. Was wiegt mehr?',
  'test.a.yes': 'Ja',
  'test.a.no': 'Nein',
  'test.a.refusing.nothing': 'Nichts. Es ist für sie aus, und das ist alles',
  'test.a.refusing.something': 'Sie verlieren etwas, oder es wird ihnen nachgetragen',
  'test.a.refusing.cannot': 'Niemand kann Nein sagen',
  'test.a.agreement.none': 'Nein',
  'test.a.agreement.also': 'Ja, und es gibt daneben Gründe',
  'test.a.agreement.only': 'Ja, und sie ist der einzige Grund',
  'test.a.harm.none': 'Keinen, der mir einfällt',
  'test.a.harm.limited': 'Etwas, das sich wiedergutmachen lässt',
  'test.a.harm.serious': 'Viel: zum Beispiel den Verlust von Arbeit, Vertrauen oder Geheimnissen',
  'test.a.balance.interest': 'Das Interesse der Organisation',
  'test.a.balance.people': 'Was es Menschen nimmt',
  'test.ending': 'Wie die Prüfung endet',
  'test.ending.basis': 'Es gibt eine Rechtsgrundlage: {ground}.',
  'test.ending.neither': 'Es gibt keine Rechtsgrundlage dafür. So geht es nicht.',
  'test.open': 'Eine Frage ist noch offen.',
  'test.neither.prohibited': 'Das ist hier verboten. Keine Antwort öffnet es.',
  'test.neither.less_intrusive':
    'Was Menschen weniger nimmt, kommt zuerst. Mehr als nötig ist nicht erlaubt.',
  'test.neither.agreement_alone':
    'Eine Vereinbarung mit dem Betriebsrat kann eine Sperre öffnen und Grenzen setzen. Allein ist sie keine Rechtsgrundlage.',
  'test.neither.training_on_content':
    'Training mit dem, was Menschen sagen, schreiben oder zeigen, braucht ihr freies Ja. Ein Interesse der Organisation reicht nicht.',
  'test.neither.no_interest': 'Ohne ein wirkliches Interesse bleibt nichts, was es erlauben könnte.',
  'test.neither.people_prevail': 'Was es Menschen nimmt, wiegt mehr als das Interesse.',
  'test.instead': 'Was Sie stattdessen tun können',
  'test.instead.volunteers': 'Fragen Sie Freiwillige, für die ein Nein nichts kostet.',
  'test.instead.synthetic': 'Nehmen Sie erfundene Daten.',
  'test.instead.leave': 'Lassen Sie es.',
  'test.neither.mend':
    'Nehmen Sie diesen Ort oder die Tätigkeit heraus. Ohne Grundlage lässt sich nichts vorschlagen.',
  'test.law': 'Das Gesetz, das es sagt',
  'test.law.hint': 'Wie eine Juristin es zitiert. Es steht neben: {cited}',
  'test.law.hint.none': 'Wie eine Juristin es zitiert. Das Portal zitiert hier selbst nichts.',
  'test.law.wrong': 'Schreiben Sie das Gesetz in einer Zeile mit höchstens 300 Zeichen.',
  'test.balancing': 'Wie Sie beide Seiten abgewogen haben',
  'test.balancing.hint':
    'Das Interesse, was es Menschen nimmt, was sie schützt, und warum das eine mehr wiegt. Es bleibt bei der Tätigkeit.',
  'test.balancing.wrong':
    'Schreiben Sie, wie Sie abgewogen haben, in einfachem Text mit höchstens 6.000 Zeichen.',
  'test.balancing.owner': 'Wer für die Abwägung einsteht',
  'test.balancing.owner.wrong': 'Schreiben Sie einen Namen, in einer Zeile mit höchstens 200 Zeichen.',
  'test.balancing.on': 'Der Tag der Abwägung',
  'test.balancing.on.wrong':
    'Schreiben Sie den Tag als Jahr, Monat und Tag. Er darf nicht in der Zukunft liegen.',
  'test.balancing.missing': 'Wie abgewogen wurde, von wem und wann',
  'test.state.answers': 'Fragen sind offen',
  'test.state.no_basis': 'Keine Rechtsgrundlage',
  'test.state.law': 'Das Gesetz ist noch nicht genannt',
  'test.state.balancing': 'Die Abwägung ist noch nicht vollständig',
  'test.weighed': 'Abgewogen von {owner} am {date}.',
  'test.answers': 'Was geantwortet wurde',
  'prohibited.GER-06':
    'In Deutschland ist es verboten, Tastatureingaben oder Bilder des Bildschirms aufzuzeichnen (BAG, 2 AZR 681/16).',
  'prohibited.private-conversations-training':
    'Chats der Belegschaft werden nie für Training genutzt (Art. 6 und 7 DSGVO).',
  'prohibited.minors-content': 'Was junge Menschen sagen oder schreiben, wird nie aufgezeichnet.',
  'prohibited.minors-consent': 'Junge Menschen werden nie um ein Ja gebeten.',
  'prohibited.EU-38':
    'Es ist verboten, Menschen bei der Arbeit nach Gesicht, Stimme oder Körper zu beurteilen oder Maschinen damit zu trainieren (Art. 5 Abs. 1 lit. f KI-VO).',
} as const satisfies Record<keyof typeof en, string>;
