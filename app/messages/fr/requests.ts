import type { requests as en } from '../en/requests';

/** Les demandes : comment elles sont faites, suivies et traitées. */
export const requests = {
  'cannot.request_over': 'Cette demande est terminée. Vous pouvez en faire une nouvelle.',
  'cannot.asked_again_too_soon':
    'Dans votre lieu de travail, des personnes ont été poussées à dire oui. Pendant six mois, on ne le demande à personne là-bas.',
  'requests.window.wrong': 'Indiquez deux jours déjà passés, le premier d’abord.',
} as const satisfies Record<keyof typeof en, string>;
