import type { references as en } from '../en/references';

/** ما يقرؤه من لم يسجّل الدخول عن أنظمة تُسأل برقم أو عنوان. */
export const references = {
  'ask.reference.hint':
    'هل لديك بطاقة زائر أو رقم زبون أو عنوان سُجّلت به؟ اذكره، واذكر أين. سيطلب منك أحد هنا أن تُظهر أنه لك.',
  'ask.reference.until':
    'رأى شخصان هنا أن هذا لك: {kind}. تُسأل الأنظمة به ابتداءً من {at}. إن كان ذلك خطأ فاكتبه أدناه. مهلة الرد مستمرة.',
  'ask.reference.copy':
    'لا تأتي النسخة عبر هذه الصفحة: فمن لديه رمزك يستطيع أخذها. يعطيك إياها من يحفظ بياناتك.',
  'ask.reference.says': 'يكتب {system}: {words}',
  'reference.kind.email': 'عنوان بريد إلكتروني',
  'reference.kind.visitor_badge': 'رقم بطاقة زائر',
  'reference.kind.customer_number': 'رقم زبون',
  'reference.kind.other_number': 'رقم آخر',
  'request.step.reference_proposed': 'كتب بماذا تعرفك الأنظمة',
  'request.step.reference_agreed': 'وافق شخص ثانٍ على أنه لك',
  'request.step.reference_declined': 'قال إنه لم يظهر أنه لك',
} as const satisfies Record<keyof typeof en, string>;
