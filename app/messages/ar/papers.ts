import type { papers as en } from '../en/papers';

/** إشعار سجّل آخرون أنه وُقّع على الورق. */
export const papers = {
  'line.paper': 'سجّل شخص ما أنك وقّعت على الورق: {title}',
  'line.paper_disowned': 'قلت إنك لم توقّع: {title}',
  'line.informed_paper': 'لعلمك: سجّل شخص ما أنك وقّعت إشعارًا على الورق',
  'receipts.told_paper': 'معرفة ما سُجّل: {link}. إن لم يكن ذلك منك، فيمكنك قول ذلك هناك.',
  'receipts.by_paper': 'سُجّل من ورقة',
  'receipt.by.paper': 'سجّله شخص ما من ورقة',
  'receipt.next.paper':
    'يُعدّ كأنك قرأته وأكّدته من لحظة تسجيله. وليس «نعم» لأي شيء. وما تفعله هنا بنفسك يتقدّم على كل ورقة.',
  'receipt.next.paper_disowned':
    'لم تعد الورقة تسري من الآن. وما يحتاج إلى تأكيدك يبقى متوقفًا حتى تؤكّد بنفسك.',
  'paper.title': 'الورقة الموقّعة',
  'paper.signed_on': 'تاريخ التوقيع',
  'paper.scan': 'بصمة النسخة الممسوحة (SHA-256)',
  'paper.scan.note': 'النسخة الممسوحة ليست محفوظة هنا. هي عند من سجّلها، ويمكنك طلب رؤيتها.',
  'paper.not_me.title': 'هل كان ذلك منك؟',
  'paper.not_me.text': 'إن لم توقّع هذه الورقة، فقل ذلك. عندها لا تسري بعد الآن. ولا يسأل أحد عن السبب.',
  'paper.not_me': 'لم يكن ذلك مني',
  'paper.disowned': 'قلت إن ذلك لم يكن منك. هذه الورقة لا تسري.',
  'news.paper': 'سجّل شخص ما أنك وقّعت إشعارًا على الورق',
  'news.paper.text': '{title}. تاريخ التوقيع: {date}. يُعدّ كأنك قرأته وأكّدته. وليس «نعم» لأي شيء. {link}',
  'news.paper.mine': 'كان ذلك مني',
  'notice.paper': 'سجّل شخص ما أنك وقّعت هذه النسخة على الورق في {date}.',
  'notices.state.paper': 'وُقّع على الورق في {date}',
} as const satisfies Record<keyof typeof en, string>;
