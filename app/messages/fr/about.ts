import type { about as en } from '../en/about';

/** Ce que le portail dit de lui-même, qui a consulté, et à qui s’adresser. */
export const about = {
  'about.title': 'Ce que ce portail enregistre sur vous',
  'about.intro': 'Ce portail suit ses propres règles. Rien ici ne sert à vous évaluer.',
  'about.does_not': 'Ce qu’il ne fait pas',
  'about.does_not.1': 'Il ne dit pas à votre responsable si vous avez ouvert cette page.',
  'about.does_not.2':
    'Il ne dit à aucun système qui a dit non. Un système entend seulement « non autorisé ».',
  'about.does_not.3':
    'Il ne contient pas ce qui a été enregistré sur votre travail. Pas d’écran, pas de discussion, pas de clic.',
  'about.does_not.4': 'Il ne compte pas combien de fois vous venez ni combien de temps vous lisez.',
  'about.does_not.5': 'Il n’utilise ni autres entreprises, ni images cachées, ni cookies qui vous suivent.',
  'about.cannot': 'Ce que ce portail ne peut pas montrer',
  'about.cannot.1': 'Il ne peut pas montrer les systèmes qui ne lui sont pas reliés.',
  'about.cannot.2':
    'Il peut prouver qu’une ligne du journal n’a pas changé. Il ne peut pas prouver que tout y a été écrit.',
  'about.cannot.3': 'Il sait d’un système seulement ce que le système signale lui-même.',
  'about.protected': 'Où rien ne doit être enregistré',
  'about.protected.text':
    'Les systèmes reliés doivent rester en dehors de ces lieux, même si autre chose est autorisé.',
  'about.demo': 'Dans cette démonstration, les personnes, l’entreprise et les données sont inventées.',
  'help.title': 'Poser une question',
  'help.intro': 'Vous pouvez tout demander. Cela n’a aucune mauvaise suite pour vous.',
  'help.contacts': 'À qui demander',
  'help.none':
    'Aucune notice ne nomme quelqu’un pour vous. Demandez à votre comité d’entreprise, à votre syndicat ou au service du personnel.',
  'help.object': 'Comment vous opposer',
  'help.object.text':
    'Là où il est écrit « Vous pouvez vous opposer », appuyez sur « M’opposer » à côté de la ligne. La page dit ce que cela fait tout de suite. Vous n’avez pas besoin de raison.',
  'help.object.stop':
    'Vous recevez une réponse avec des raisons. Si vous n’êtes pas d’accord, vous pouvez vous plaindre à l’autorité.',
  'help.words': 'Les mots de la loi',
  'help.words.consent': 'Consentement',
  'help.words.consent.text': 'Votre oui, donné librement. Vous pouvez le retirer à tout moment.',
  'help.words.interest': '« Intérêt légitime »',
  'help.words.interest.text':
    'Votre employeur dit avoir une bonne raison, qui pèse plus que la vôtre. Vous pouvez vous opposer.',
  'help.words.acknowledge': 'Confirmation de lecture',
  'help.words.acknowledge.text': 'Vous dites que vous avez lu quelque chose. Ce n’est pas un oui.',
  'my_duties.title': 'Ce que la loi demande à votre employeur',
  'my_duties.link.text': 'Les règles qui valent pour vous, une par une, en mots simples :',
  'my_duties.link': 'Ouvrir la liste des règles',
} as const satisfies Record<keyof typeof en, string>;
