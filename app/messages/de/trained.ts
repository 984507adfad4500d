/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'Es sagt, dass Ihre Daten in diesem Lauf weggelassen wurden, am {at}.',
  'mine.run.retrained': 'Es sagt, dass das Modell ohne Ihre Daten neu trainiert wurde, am {at}.',
  'mine.run.stays': 'Es hat am {at} gesagt, dass das Gelernte im Modell bleibt. {reason}',
  'trained.title': 'Zum Training benutzt',
  'trained.none': 'Kein System hat gesagt, dass es mit Daten über Sie ein Modell trainiert hat.',
  'trained.intro':
    'Hier sagen Systeme, welche Trainingsläufe Daten über Sie benutzt haben. Niemand hat es geprüft.',
  'trained.run':
    '{system} hat am {at} das Modell {model} trainiert und nennt dieses Training {name}. Benutzt wurden {count, plural, one {eine Aufzeichnung} other {# Aufzeichnungen}} über Sie: {kinds}.',
  'trained.dataset':
    '{system} hat am {at} den Datensatz {name} zusammengestellt, mit {count, plural, one {einer Aufzeichnung} other {# Aufzeichnungen}} über Sie: {kinds}. Von einem Training damit hat es nichts gesagt.',
  'trained.captured': 'Aufgezeichnet vom {from} bis zum {to}.',
  'trained.wrong': 'Soweit wir wissen, hat diese Nutzung nichts erlaubt.',
  'trained.asked': 'Was wird aus dem Gelernten?',
  'trained.complain':
    'Sie müssen nicht hinnehmen, dass ein Modell behält, was es von Ihnen gelernt hat. Wen Sie fragen und wo Sie sich beschweren können: {help}.',
  'trained.complain.help': 'Eine Frage stellen',
  'trained.with': 'Modelle, die daraus gelernt haben',
  'trained.before':
    'Diese Trainingsläufe haben diese Daten über Sie benutzt. Wenn Sie Nein sagen, muss jedes System sagen, was aus dem Gelernten wird. Was ein Modell gelernt hat, kann darin bleiben.',
  'trained.after':
    'Diese Trainingsläufe haben diese Daten über Sie benutzt. Jedes System wird gefragt, was aus dem Gelernten wird. Was ein Modell gelernt hat, kann darin bleiben. Die Antworten stehen hier und unter „Was über Sie gespeichert ist“.',
  'trained.reached':
    'Diese Trainingsläufe haben einen Teil dieser Daten über Sie benutzt, oder es kann sein. Jedes System wird gefragt, was aus dem Gelernten wird. Was ein Modell gelernt hat, kann darin bleiben. Die Antworten stehen hier und unter „Was über Sie gespeichert ist“.',
  'trained.never': '{system} berichtet seit {at} von seinem Training. Von keinem mit diesen Daten über Sie.',
  'trained.unknown':
    '{system} darf mit dieser Art Daten Modelle trainieren. Es hat von keinem Training berichtet. Darum ist nicht bekannt, ob Ihre benutzt wurden.',
} as const;
