import type { requests as en } from '../en/requests';

/** الطلبات: كيف تُقدَّم وتُتابَع ويُجاب عنها. */
export const requests = {
  'cannot.request_over': 'انتهى هذا الطلب. يمكنك تقديم طلب جديد.',
  'cannot.asked_again_too_soon':
    'تعرّض أشخاص في مكان عملك للضغط ليقولوا نعم. لذلك لا يُسأل أحد هناك لمدة ستة أشهر.',
  'requests.window.wrong': 'اكتب يومين قد مضيا، والأول أولاً.',
} as const satisfies Record<keyof typeof en, string>;
