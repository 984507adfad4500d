import type { strike as en } from '../en/strike';

/** Ce que lisent les personnes qui rayent un moment de leur passé. */
export const strike = {
  'strike.title': 'Rayer les 30 dernières minutes',
  'strike.text':
    'Ce qui a été enregistré avec votre oui ces 30 dernières minutes ne peut plus être utilisé. On demande à chaque système de l’effacer.',
  'strike.final':
    'Vous ne pourrez pas revenir en arrière. Ce que quelqu’un en a déjà vu ou appris reste connu.',
  'strike.last': 'Rayer maintenant les 30 dernières minutes',
  'strike.more': 'Rayer un autre moment, ou seulement certains types',
  'strike.page': 'Rayer un moment de votre passé',
  'strike.page.intro':
    'Vous pouvez rayer jusqu’à 12 heures à la fois, dans les 14 derniers jours. Personne ne demande pourquoi, et votre responsable ne le voit pas.',
  'strike.before':
    'Seul ce qui a été enregistré avec votre oui est rayé. Dès lors, personne ne peut l’utiliser. On demande à chaque système de l’effacer.',
  'strike.day': 'Jour',
  'strike.zone': 'Les heures sont celles de {zone}.',
  'strike.from': 'De',
  'strike.to': 'À',
  'strike.to.hint': 'Cela a dépassé minuit ? Envoyez alors deux fois, une fois pour chaque jour.',
  'strike.kinds': 'Types de données',
  'strike.reveals':
    'Certains types en montrent d’autres. Votre écran montre vos discussions. Ces types sont rayés aussi.',
  'strike.send': 'Rayer ce moment',
  'strike.day.wrong': 'Choisissez un jour.',
  'strike.from.wrong': 'Écrivez une heure, par exemple 14:30.',
  'strike.to.wrong': 'Écrivez une heure, par exemple 14:30.',
  'strike.kinds.wrong': 'Choisissez au moins un type de données.',
  'strike.future': 'Ce moment n’est pas encore venu. Vous pouvez rayer ce qui est passé.',
  'strike.empty': 'La fin doit venir après le début.',
  'strike.long': 'C’est trop long. Rayez au plus 12 heures à la fois.',
  'strike.old': 'C’est trop ancien. Vous pouvez rayer les 14 derniers jours.',
  'strike.apart': 'Ce qui n’est pas rayé, et pourquoi',
  'strike.apart.required_by_law':
    'La loi exige cet enregistrement. Il reste, et peut servir à ce que la loi exige.',
  'strike.apart.not_by_yes':
    'Cela ne repose pas sur votre oui, donc cela reste. Sa page dit si vous pouvez vous y opposer.',
  'strike.none': 'Rien n’est enregistré sur vous avec votre oui. Il n’y a donc rien à rayer.',
  'strike.too_many':
    'Vous avez rayé aussi souvent que possible en 24 heures. Vous pouvez faire une pause à la place.',
  'strike.done': 'Ce que vous avez rayé',
  'strike.line': '{from} à {to}',
  'strike.pause':
    'Voulez-vous que cela s’arrête un moment ? Faites aussi une pause : rayer ne concerne que le passé.',
  'line.struck': 'Vous avez rayé un moment de votre passé',
  'receipt.struck': 'Moment rayé',
  'receipt.struck.kinds': 'Types de données rayés',
  'receipt.next.struck': 'Enregistré : {time}. Dès lors, personne ne peut plus l’utiliser, pour toujours.',
} as const satisfies Record<keyof typeof en, string>;
