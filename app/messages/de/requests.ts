import type { requests as en } from '../en/requests';

/** Anfragen: wie sie gestellt, verfolgt und beantwortet werden. */
export const requests = {
  'cannot.request_over': 'Diese Anfrage ist abgeschlossen. Sie können eine neue stellen.',
  'cannot.asked_again_too_soon':
    'An Ihrem Ort wurden Menschen zu einem Ja gedrängt. Darum wird dort sechs Monate lang niemand danach gefragt.',
  'requests.window.wrong': 'Nennen Sie zwei Tage, die schon da waren, den ersten zuerst.',
} as const satisfies Record<keyof typeof en, string>;
