/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'Il dit que vos données ont été laissées hors de cet entraînement, le {at}.',
  'mine.run.retrained': 'Il dit que le modèle a été entraîné de nouveau sans vos données, le {at}.',
  'mine.run.stays': 'Il a dit le {at} que ce que le modèle a appris y reste. {reason}',
  'trained.title': 'Utilisé pour l’entraînement',
  'trained.none': 'Aucun système n’a dit qu’il a entraîné un modèle avec des données sur vous.',
  'trained.intro':
    'Les systèmes disent ici quels entraînements ont utilisé des données sur vous. Personne ne l’a vérifié.',
  'trained.run':
    '{system} a entraîné le modèle {model} le {at} et appelle cet entraînement {name}. Il a utilisé {count, plural, one {un enregistrement} many {# d’enregistrements} other {# enregistrements}} sur vous : {kinds}.',
  'trained.dataset':
    '{system} a réuni le jeu de données {name} le {at}, avec {count, plural, one {un enregistrement} many {# d’enregistrements} other {# enregistrements}} sur vous : {kinds}. Il n’a parlé d’aucun entraînement avec ce jeu.',
  'trained.captured': 'Enregistré du {from} au {to}.',
  'trained.wrong': 'À notre connaissance, rien n’a autorisé cet usage.',
  'trained.asked': 'Que devient ce qui a été appris ?',
  'trained.complain':
    'Vous n’avez pas à accepter qu’un modèle garde ce qu’il a appris de vous. Voyez à qui le demander et où porter plainte : {help}.',
  'trained.complain.help': 'Poser une question',
  'trained.with': 'Modèles qui en ont appris',
  'trained.before':
    'Ces entraînements ont utilisé ces données sur vous. Si vous dites non, chaque système doit dire ce que devient ce qu’il a appris. Ce qu’un modèle a appris peut y rester.',
  'trained.after':
    'Ces entraînements ont utilisé ces données sur vous. On demande à chaque système ce que devient ce qu’il a appris. Ce qu’un modèle a appris peut y rester. Les réponses figurent ici et sous « Ce qui est conservé sur vous ».',
  'trained.reached':
    'Ces entraînements ont utilisé une partie de ces données sur vous, ou l’ont peut-être fait. On demande à chaque système ce que devient ce qu’il a appris. Ce qu’un modèle a appris peut y rester. Les réponses figurent ici et sous « Ce qui est conservé sur vous ».',
  'trained.never': '{system} parle de ses entraînements depuis le {at}. Aucun avec ces données sur vous.',
  'trained.unknown':
    '{system} peut entraîner des modèles avec ce type de données. Il n’a parlé d’aucun entraînement : on ne sait pas si les vôtres ont servi.',
} as const;
