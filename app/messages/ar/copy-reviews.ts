/** ما يقرؤه الناس عن النظر في نسخة قبل خروجها. */
export const copyReviews = {
  'looked.reason.copy_review': 'لإعداد نسخة للشخص الذي طلبها',
  'request.step.reviewer_named': 'عُيّن شخص ينظر في النسخة قبل خروجها',
  'request.step.copy_reviewed': 'نُظر في النسخة ويمكن أن تخرج الآن',
  'copies.review.waits':
    '{system}: في هذه السجلات أشخاص آخرون أيضًا. قبل خروج النسخة ينظر فيها شخص حتى لا يتضرر أحد.',
  'copies.review.nobody': 'لم يُعيَّن أحد لذلك بعد. على فريق حماية البيانات أن يعيّن شخصًا.',
  'copies.review.named': 'عُيّن شخص لذلك حتى {date}.',
  'copies.review.clock': 'اليوم الذي تصلك فيه الإجابة لا يتغير.',
  'copies.review.nothing':
    '{kind}: {count, plural, zero {لم يُنظر في أي سجل} one {نُظر في سجل واحد} two {نُظر في سجلين} few {نُظر في # سجلات} many {نُظر في # سجلًا} other {نُظر في # سجل}}، ولم يُحذف شيء.',
  'copies.review.removed': '{kind}: حُذف {count} من أصل {total}.',
  'copies.removed.other_person': 'ما حُذف يتحدث عن شخص آخر.',
  'copies.removed.trade_secret': 'ما حُذف سر من أسرار العمل.',
  'copies.removed.legal_privilege': 'ما حُذف حديث مع محامٍ.',
  'copies.removed.security': 'ما حُذف قد يساعد أحدًا على اختراق نظام.',
  'copies.review.who': 'من نظر فيها: {who}، في {date}.',
  'copies.review.who.unknown': 'نظر فيها شخص في {date}.',
  'copies.review.look': 'شاهد هذا بين كل من نظر في بياناتك',
  'copies.review.complain': 'قدّم شكوى مما حُذف',
} as const;
