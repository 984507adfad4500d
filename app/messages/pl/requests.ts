import type { requests as en } from '../en/requests';

/** Wnioski: jak się je składa, śledzi i rozpatruje. */
export const requests = {
  'cannot.request_over': 'Ten wniosek jest zakończony. Możesz złożyć nowy.',
  'cannot.asked_again_too_soon':
    'W Twoim miejscu pracy ludzie byli naciskani, aby powiedzieć „tak”. Dlatego przez sześć miesięcy nikogo się tam o to nie pyta.',
  'requests.window.wrong': 'Podaj dwa dni, które już były, najpierw ten wcześniejszy.',
} as const satisfies Record<keyof typeof en, string>;
