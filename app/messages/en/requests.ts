/** Requests: how they are made, followed and answered. */
export const requests = {
  'cannot.request_over': 'This request is over. You can make a new one.',
  'cannot.asked_again_too_soon':
    'People at your place were pressed into a yes. So nobody there is asked for one for six months.',
  'requests.window.wrong': 'Give two days that have come, the first one first.',
} as const;
