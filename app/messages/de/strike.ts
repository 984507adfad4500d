import type { strike as en } from '../en/strike';

/** Was Menschen lesen, wenn sie eine Zeit aus ihrer Vergangenheit streichen. */
export const strike = {
  'strike.title': 'Die letzten 30 Minuten streichen',
  'strike.text':
    'Was in den letzten 30 Minuten mit Ihrem Ja aufgezeichnet wurde, darf nicht mehr genutzt werden. Jedes System wird aufgefordert, es zu löschen.',
  'strike.final':
    'Das lässt sich nicht zurücknehmen. Was jemand daraus schon gesehen oder gelernt hat, bleibt bekannt.',
  'strike.last': 'Jetzt die letzten 30 Minuten streichen',
  'strike.more': 'Eine andere Zeit oder nur manche Arten streichen',
  'strike.page': 'Eine Zeit aus der Vergangenheit streichen',
  'strike.page.intro':
    'Sie können bis zu 12 Stunden auf einmal streichen, aus den letzten 14 Tagen. Niemand fragt, warum, und Ihre Führungskraft sieht es nicht.',
  'strike.before':
    'Gestrichen wird nur, was mit Ihrem Ja aufgezeichnet wurde. Von da an darf es niemand nutzen. Jedes System wird aufgefordert, es zu löschen.',
  'strike.day': 'Tag',
  'strike.zone': 'Zeiten sind die von {zone}.',
  'strike.from': 'Von',
  'strike.to': 'Bis',
  'strike.to.hint': 'Ging es über Mitternacht? Dann senden Sie es zweimal, einmal für jeden Tag.',
  'strike.kinds': 'Arten von Daten',
  'strike.reveals':
    'Manche Arten zeigen auch andere. Ihr Bildschirm zeigt Ihre Chats. Solche Arten werden mitgestrichen.',
  'strike.send': 'Diese Zeit streichen',
  'strike.day.wrong': 'Wählen Sie einen Tag.',
  'strike.from.wrong': 'Schreiben Sie eine Uhrzeit, zum Beispiel 14:30.',
  'strike.to.wrong': 'Schreiben Sie eine Uhrzeit, zum Beispiel 14:30.',
  'strike.kinds.wrong': 'Wählen Sie mindestens eine Art von Daten.',
  'strike.future': 'Diese Zeit ist noch nicht gekommen. Streichen können Sie, was vorbei ist.',
  'strike.empty': 'Das Ende muss nach dem Anfang liegen.',
  'strike.long': 'Das ist zu lang. Streichen Sie höchstens 12 Stunden auf einmal.',
  'strike.old': 'Das ist zu lange her. Streichen können Sie die letzten 14 Tage.',
  'strike.apart': 'Was nicht gestrichen wird, und warum',
  'strike.apart.required_by_law':
    'Das Gesetz verlangt diese Aufzeichnung. Sie bleibt und darf genutzt werden, wofür das Gesetz sie verlangt.',
  'strike.apart.not_by_yes':
    'Das beruht nicht auf Ihrem Ja, also bleibt es. Auf seiner Seite steht, ob Sie widersprechen können.',
  'strike.none': 'Mit Ihrem Ja wird nichts über Sie aufgezeichnet. Es gibt also nichts zu streichen.',
  'strike.too_many':
    'Sie haben so oft gestrichen, wie es in 24 Stunden möglich ist. Sie können stattdessen anhalten.',
  'strike.done': 'Was Sie gestrichen haben',
  'strike.line': '{from} bis {to}',
  'strike.pause':
    'Soll es eine Weile aufhören? Dann halten Sie es auch an: Streichen betrifft nur die Vergangenheit.',
  'line.struck': 'Sie haben eine Zeit aus Ihrer Vergangenheit gestrichen',
  'receipt.struck': 'Gestrichene Zeit',
  'receipt.struck.kinds': 'Gestrichene Arten von Daten',
  'receipt.next.struck': 'Aufgezeichnet: {time}. Von da an darf es niemand mehr nutzen, für immer.',
} as const satisfies Record<keyof typeof en, string>;
