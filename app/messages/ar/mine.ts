import type { mine as en } from '../en/mine';

/** ما لدى الأنظمة عن شخص، وما عليها فعله من أجله. */
export const mine = {
  'nav.mine': 'المحفوظ عنك',
  'mine.title': 'ما هو محفوظ عنك',
  'mine.lead': 'هنا تقول الأنظمة ما تحتفظ به عنك. نحن نعرض ما تقوله. ولم يتحقق أحد من ذلك.',
  'mine.home': 'عرض ما هو محفوظ عنك',
  'mine.none': 'لم يقل أي نظام إن لديه شيئًا عنك.',
  'mine.findings': 'هذا لا ينبغي أن يكون هناك',
  'mine.findings.past': 'هذا ما كان ينبغي أن يحدث',
  'mine.finding.came_back':
    '{system}: قال النظام إنه حذف هذا: {kind}. ثم وُجد هناك مرة أخرى. ويُطلب من النظام حذفه من جديد.',
  'mine.finding.held_without_permission':
    '{system}: لدى النظام هذا عنك: {kind}. بحسب ما نعلم لم يكن مسموحًا به، أو كان يجب أن يزول.',
  'mine.finding.captured_without_permission':
    '{system}: سجّل النظام هذا عنك: {kind}. بحسب ما نعلم لم يكن مسموحًا به.',
  'mine.finding.used_without_permission':
    '{system}: استخدم النظام هذا عنك لتدريب نموذج: {kind}. بحسب ما نعلم لم يكن ذلك مسموحًا به.',
  'mine.finding.stays': 'معروف منذ {at}. لقد حدث، لذلك يبقى هنا.',
  'mine.finding.everything': 'كل شيء',
  'mine.finding.ends': 'معروف منذ {at}. ويبقى هنا إلى أن يجري فحص لاحق لا يجد شيئًا. الوعد لا ينهيه.',
  'mine.allowed': 'التسجيل مسموح الآن.',
  'mine.not_allowed': 'التسجيل غير مسموح الآن.',
  'mine.holds':
    '{system}: {count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}} ({size}).',
  'mine.nothing': '{system}: يقول النظام إنه ليس لديه شيء من هذا عنك.',
  'mine.captured': 'وقت التسجيل',
  'mine.captured.days': 'من {from} إلى {to}',
  'mine.where': 'المكان',
  'mine.until': 'يُحذف قبل',
  'mine.until.unsaid': 'لم يقل متى.',
  'mine.takes_part': 'سجلات غيرك التي تظهر فيها',
  'mine.takes_part.count':
    '{count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}',
  'mine.said': 'أبلغ به النظام في {at}. ولم يتحقق أحد من ذلك.',
  'mine.silent': 'لا أحد يسمع من هذا النظام الآن. وقد يكون ما لديه تغيّر.',
  'mine.unsaid': '{system}: يمكن للنظام أن يحتفظ بهذا النوع. ولم يقل ما لديه.',
  'mine.never_used': 'بحسب علم هذه البوابة، لم يكن استخدامه مسموحًا لأحد قط.',
  'mine.copy': 'الحصول على نسخة',
  'mine.delete': 'طلب الحذف',
  'mine.correct': 'طلب التصحيح',
  'mine.tasks': 'ما على الأنظمة فعله من أجلك',
  'mine.tasks.intro': 'يُسأل كل نظام، ويقول ما فعل. ونحن لا نتحقق من ذلك.',
  'mine.task.erase': '{system}: على النظام أن يحذف: {kinds}.',
  'mine.task.access': '{system}: على النظام أن يسلّم نسخة: {kinds}.',
  'mine.task.restrict': '{system}: على النظام أن يتوقف عن استخدام: {kinds}.',
  'mine.task.unrestrict': '{system}: يمكن للنظام أن يعود إلى استخدام: {kinds}.',
  'mine.task.correct': '{system}: على النظام أن يصحّح: {kinds}.',
  'mine.task.absence': '{system}: على النظام أن ينظر هل بقي شيء: {kinds}.',
  'mine.task.unlearn': '{system}: على النظام أن يقول ماذا يصير بما تعلمه التدريب {run} منك: {kinds}.',
  'mine.task.all': 'كل ما لديه عنك',
  'mine.task.asked': 'سُئل في {at}. ويجب أن يأتي الجواب قبل {due}.',
  'mine.task.late': 'سُئل في {at}. وكان يجب أن يأتي الجواب قبل {due}. والمدة ما زالت تجري.',
  'mine.task.later': 'سيُسأل في {at}.',
  'mine.task.done': 'يقول إنه فعل هذا في {at}.',
  'mine.task.done_count':
    'يقول إنه فعل هذا في {at}: {count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}.',
  'mine.task.failed': 'قال في {at} إن هذا لم ينجح. وسيُسأل مرة أخرى.',
  'mine.task.held': 'قال في {at} إنه يجب أن يحتفظ بهذا: {reason}',
  'mine.task.not_applicable': 'قال في {at} إنه ليس لديه شيء من هذا.',
  'mine.task.gone': 'قال في {at} إنه لم يبق شيء.',
  'mine.task.found':
    'قال في {at} إن هناك: {count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}.',
  'mine.held.legal_hold': 'تحتاجه دعوى أو تحقيق.',
  'mine.held.required_by_law': 'يوجب قانون الاحتفاظ به.',
  'mine.held.legal_claim': 'يلزم لمطالبة قانونية.',
  'mine.held.not_separable': 'ما جرى تعلمه منك لا يمكن إخراجه وحده.',
  'mine.held.handed_out': 'سُلّم النموذج إلى آخرين ولا يمكن استرجاعه.',
  'mine.task.by': 'يجب أن يأتي الجواب قبل {due}.',
  'mine.task.was':
    'آخر ما قاله: {count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}، هنا: {where}.',
  'mine.pressed': 'لا تُحتسب «نعم» منك، لأن أشخاصًا هنا تعرّضوا للضغط.',
} as const satisfies Record<keyof typeof en, string>;
