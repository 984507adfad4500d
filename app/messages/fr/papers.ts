import type { papers as en } from '../en/papers';

/** Une notice que d’autres ont enregistrée comme signée sur papier. */
export const papers = {
  'line.paper': 'Quelqu’un a enregistré que vous avez signé sur papier : {title}',
  'line.paper_disowned': 'Vous avez dit ne pas avoir signé : {title}',
  'line.informed_paper':
    'Pour votre information : quelqu’un a enregistré que vous avez signé une notice sur papier',
  'receipts.told_paper':
    'Voir ce qui a été enregistré : {link}. Si ce n’était pas vous, vous pouvez le dire là.',
  'receipts.by_paper': 'enregistré d’après un papier',
  'receipt.by.paper': 'Quelqu’un l’a enregistré d’après un papier',
  'receipt.next.paper':
    'La notice compte comme lue et confirmée dès cet enregistrement. Ce n’est un oui à rien. Ce que vous faites ici vous-même passe avant tout papier.',
  'receipt.next.paper_disowned':
    'Le papier ne compte plus. Ce qui a besoin de votre confirmation reste désactivé jusqu’à ce que vous confirmiez vous-même.',
  'paper.title': 'Le papier signé',
  'paper.signed_on': 'Signé le',
  'paper.scan': 'Empreinte du scan (SHA-256)',
  'paper.scan.note':
    'Le scan n’est pas gardé ici. La personne qui l’a enregistré l’a ; vous pouvez demander à le voir.',
  'paper.not_me.title': 'Était-ce vous ?',
  'paper.not_me.text':
    'Si vous n’avez pas signé ce papier, dites-le. Il ne compte alors plus. Personne ne demande pourquoi.',
  'paper.not_me': 'Ce n’était pas moi',
  'paper.disowned': 'Vous avez dit que ce n’était pas vous. Ce papier ne compte pas.',
  'news.paper': 'Quelqu’un a enregistré que vous avez signé une notice sur papier',
  'news.paper.text':
    '{title}. Signé le {date}. La notice compte comme lue et confirmée. Ce n’est un oui à rien. {link}',
  'news.paper.mine': 'C’était moi',
  'notice.paper': 'Quelqu’un a enregistré que vous avez signé cette version sur papier le {date}.',
  'notices.state.paper': 'Signée sur papier le {date}',
} as const satisfies Record<keyof typeof en, string>;
