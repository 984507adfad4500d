import type { requests as en } from '../en/requests';

/** Talepler: nasıl yapılır, izlenir ve yanıtlanır. */
export const requests = {
  'cannot.request_over': 'Bu talep bitti. Yeni bir talepte bulunabilirsiniz.',
  'cannot.asked_again_too_soon':
    'İş yerinizde insanlar evet demeye zorlandı. Bu yüzden orada altı ay boyunca kimseye sorulmaz.',
  'requests.window.wrong': 'Geçmişten iki gün yazın, önce ilkini.',
} as const satisfies Record<keyof typeof en, string>;
