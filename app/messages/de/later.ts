/** Was später gezeigt werden kann, auf den Seiten aller gleich; und was später gezeigt wurde, der einen Person, um die es geht. */
export const later = {
  'later.law':
    'Das Gesetz lässt zu, dass manche Einsicht, Löschung oder Antwort später gezeigt wird: nach 90 Tagen, oder nach höchstens 270 Tagen.',
  'later.until':
    'Bis dahin fehlt in „gelöscht“ und „vollständig“, worum es in so einem Fall geht. Danach lesen Sie alles hier, von selbst.',
  'later.few':
    'Am Anfang dieser Woche waren im ganzen Unternehmen weniger als zehn solche Fälle offen. Es kann auch keiner sein.',
  'later.many': 'Am Anfang dieser Woche waren im ganzen Unternehmen etwa {count} solche Fälle offen.',
  'later.title': 'Später gezeigt',
  'later.lead':
    'Das Gesetz erlaubte uns, Ihnen das eine Zeit lang nicht zu zeigen. Sie ist vorbei, und das ist alles.',
  'later.case': 'Fall {number}',
  'later.tag': 'Später gezeigt, Fall {number}',
  'later.when': 'Von wann bis wann',
  'later.span': 'Von {from} bis {to}',
  'later.law.name': 'Das Gesetz, auf dem es beruht',
  'later.systems': 'Systeme darin',
  'later.kinds': 'Arten von Daten darin',
  'later.steps': 'Wer entschieden hat',
  'later.did.proposed': 'Hat es vorgeschlagen',
  'later.did.approved': 'Hat als zweite Person zugestimmt',
  'later.did.renewal_proposed': 'Hat vorgeschlagen, dass es weitergeht',
  'later.did.renewed': 'Hat zugestimmt, dass es weitergeht',
  'later.did.confirmed': 'Hat nach einer Wiederherstellung gesagt, dass es noch gilt',
  'later.did.declined': 'Hat gesagt, dass es nicht weitergeht',
  'later.did.closed': 'Hat es früher beendet',
  'later.did.time': 'Die Zeit war um',
  'later.looks': 'Einsichten darin',
  'later.looks.count':
    'Hier geöffnet: {openings}. Von Systemen gemeldet: {looks}. Jede steht in der Liste unten.',
  'later.kept': 'Was zurückbehalten wurde',
  'later.kept.none': 'Nichts',
  'later.kept.erase':
    '{count, plural, one {# Datensatz wurde} other {# Datensätze wurden}} zuvor nicht gelöscht. Das System soll es jetzt tun.',
  'later.kept.access':
    '{count, plural, one {# Datensatz fehlte} other {# Datensätze fehlten}} in Ihrer Kopie. Fragen Sie noch einmal, dann bekommen Sie alles.',
  'later.complain': 'Finden Sie, dass das nicht richtig war? Sie können sich beschweren.',
  'later.complain.link': 'Beschweren',
} as const;
