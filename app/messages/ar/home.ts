import type { home as en } from '../en/home';

/** النظرة العامة: ثلاثة أجوبة والقائمة. */
export const home = {
  'leaver.title': 'لم تعد تعمل هنا.',
  'leaver.text':
    'لم يعد يُسجَّل عنك شيء، ولا يطلب منك أحد أن تقول نعم. هذا سجلك الخاص. يمكنك أن تقرأه وتحتفظ بنسخ منه وتسحب قول نعم وتقدّم اعتراضًا، كما من قبل.',
  'home.restored':
    'أُعيدت هذه البوابة من نسخة في {date}. وما أخبرتَها به بين {from} وذلك اليوم قد يكون ضاع. لذلك لا يُعدّ شيء مسموحًا به قبل أن تقرأ الإشعارات من جديد وتجيب من جديد. أما الرفض المسجّل فيبقى قائمًا.',
  'home.title': 'نظرة عامة على مراقبتك',
  'home.summary':
    'تذكر جهة عملك {total, plural, zero {# طريقة} one {طريقة واحدة} two {طريقتين} few {# طرق} many {# طريقة} other {# طريقة}} لتسجيل بيانات عنك أو استخدامها. المسموح: {on}{off, plural, =0 {} other {، غير المسموح: #}}{shut, plural, =0 {} other {، المقفل: #}}.',
  'home.summary.waits':
    'كل نظام يتلقى الآن جوابًا بالرفض. ما تراه أدناه هو ما تقوله النسخة. ولا يسري إلا بعد أن يعلنها شخصان.',
  'home.summary.none': 'لا تذكر جهة عملك في هذه البوابة شيئًا يُسجَّل عنك.',
  'home.recorded.title': 'ما الذي يُسجَّل عني الآن؟',
  'home.recorded.none': 'لا تسمح القواعد الآن بتسجيل أي شيء عنك.',
  'home.recorded.none_connected': 'لا يتصل بهذه البوابة نظام يمكنه التسجيل عنك.',
  'home.recorded.some':
    'يجوز الآن تسجيل {count, plural, zero {# نوع} one {نوع واحد} two {نوعين} few {# أنواع} many {# نوعًا} other {# نوع}} من البيانات عنك.',
  'home.recorded.some_unknown':
    'يجوز الآن تسجيل {count, plural, zero {# نوع} one {نوع واحد} two {نوعين} few {# أنواع} many {# نوعًا} other {# نوع}} من البيانات عنك. ولا نعرف شيئًا عن {unknown, plural, zero {# نوع آخر} one {نوع آخر} two {نوعين آخرين} few {# أنواع أخرى} many {# نوعًا آخر} other {# نوع آخر}}.',
  'home.recorded.unknown':
    'لا نعرف ذلك عن {unknown, plural, zero {# نوع} one {نوع واحد} two {نوعين} few {# أنواع} many {# نوعًا} other {# نوع}} من البيانات.',
  'home.recorded.list': 'يجوز تسجيل: {list}.',
  'home.recorded.unknown_list': 'غير معروف: {list}.',
  'home.recorded.silent': 'لا خبر من: {list}.',
  'home.recorded.silent_since': '{system} (منذ {time})',
  'home.recorded.silent_never': '{system} (قطّ)',
  'home.recorded.source':
    'الحال في {time}: ما تسمح به القواعد في حالتك، والأنظمة التي أبلغت في آخر 60 ثانية. الإبلاغ يقول إن النظام يعمل، لا ما سجّله عنك.',
  'home.answer.more': 'أي بيانات، وأي أنظمة، وفي أي وقت',
  'home.looked.title': 'من اطّلع؟',
  'home.looked.none':
    'لا يمكننا قول ذلك بعد: {systems, plural, zero {لا نظام لجهة عملك يبلّغ} one {نظام جهة عملك الوحيد لا يبلّغ} two {لا يبلّغ أي من نظامَي جهة عملك} few {لا يبلّغ أي من أنظمة جهة عملك (#)} many {لا يبلّغ أي من أنظمة جهة عملك (#)} other {لا يبلّغ أي من أنظمة جهة عملك (#)}} عمّن يطّلع.',
  'home.looked.no_system': 'لا يمكننا قول ذلك بعد: لا يوجد نظام متصل يمكنه الإبلاغ عمّن يطّلع.',
  'home.looked.partly': 'الأنظمة التي تبلّغ عمّن يطّلع: {reporting} من {systems}. ولا نعرف شيئًا عن غيرها.',
  'home.looked.all': 'كل الأنظمة التي يمكنها الإبلاغ عمّن يطّلع تبلّغ: {systems}.',
  'home.looked.recent': 'عمليات الاطلاع على بياناتك المبلّغ عنها في آخر 30 يومًا: {count}. آخرها: {time}.',
  'home.looked.quiet': 'لم يُبلَّغ عن أي اطلاع على بياناتك في آخر 30 يومًا.',
  'home.looked.mismatch': 'منها ما لا يوافق ما قيل لك: {count}.',
  'home.looked.caution': 'عدم الإبلاغ لا يعني أن أحدًا لم يطّلع.',
  'home.looked.more': 'المزيد عمّن اطّلع',
  'home.can.title': 'ماذا يمكنني أن أفعل؟',
  'home.can.both':
    'يمكنك قراءة {notices, plural, zero {# إشعار} one {إشعار} two {إشعارين} few {# إشعارات} many {# إشعارًا} other {# إشعار}} والإجابة عن {questions, plural, zero {# سؤال} one {سؤال} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}}.',
  'home.can.read':
    'يمكنك قراءة {notices, plural, zero {# إشعار} one {إشعار ينتظرك} two {إشعارين ينتظرانك} few {# إشعارات تنتظرك} many {# إشعارًا ينتظرك} other {# إشعار ينتظرك}}.',
  'home.can.answer':
    'يمكنك الإجابة عن {questions, plural, zero {# سؤال} one {سؤال} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}}، أو ترك ذلك.',
  'home.can.nothing': 'لا شيء ينتظرك، ويمكنك تغيير رأيك في أي وقت.',
  'home.can.silence': 'عدم الجواب يعني «لا»: يبقى متوقفًا.',
  'home.can.history': 'معرفة ما قرّرته',
  'home.banner.not_read': 'هناك إشعار جديد لك',
  'home.banner.new_version': 'تغيّر إشعار منذ أن قرأته',
  'home.banner.not_acknowledged': 'هناك إشعار يسأل هل قرأته',
  'home.banner.read': 'قراءة «{title}»',
  'asleep.title': 'لديك هنا دور جديد. وهو غير مفعّل بعد',
  'asleep.text':
    'يلزم طلب رمز ممن يشغّل الجهاز، وتعيين كلمة مرور جديدة به. وعندها يتأكد الجميع من أن الحساب حسابك. وصفحاتك أنت تعمل كما كانت.',
  'grid.title': 'كل ما يمكن تسجيله عنك',
  'grid.shut.title': 'مقفل: لا أحد يستطيع تشغيل هذه الآن',
  'grid.shut.intro':
    'تذكر جهة عملك هذه أيضًا، لكنها ممنوعة أو ينقصها شيء. وحتى «نعم» منك لن تشغّلها. بفتح السطر يظهر كل شيء عنه.',
  'grid.intro':
    'كل بطاقة نوع واحد من البيانات: ما يسري وما يمكنك فعله. وتحت «المزيد»: من يراها، والمدة، والقواعد.',
  'row.purpose': 'الغرض',
  'row.ground': 'حقّك في الأمر',
  'row.ground.more': 'ما معنى ذلك',
  'row.recipients': 'من يراها',
  'row.retention': 'المدة',
  'row.retention_days':
    '{days, plural, =0 {لا يُحتفظ بها} =365 {سنة واحدة (365 يومًا)} =730 {سنتان (730 يومًا)} zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  'row.judged': 'لتقييمك',
  'row.programme': 'البرنامج',
  'home.banner.reminded': 'يُرجى قراءة هذا الإشعار',
  'home.paused.review_overdue': '{title}: متوقف مؤقتًا للجميع منذ {date}. لم يراجعه أحد في الموعد.',
  'home.paused.review_ends': '{title}: متوقف مؤقتًا للجميع منذ {date}. قالت مراجعة إنه ينتهي.',
  'home.paused.law': 'ما يفرضه القانون يستمر.',
  'row.reviewed': 'آخر مراجعة',
  'row.reviewed.never': 'ليس بعد',
  'row.review_due': 'موعد المراجعة التالية',
  'row.law': 'القاعدة القانونية',
  'row.lost_contact': 'إذا انقطع اتصاله بهذه البوابة',
  'row.lost_contact.stops': 'يتوقف',
  'row.lost_contact.hours':
    'يستمر مدة لا تزيد على {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'kind.includes': 'ويشمل أيضًا: {list}.',
  'kind.multi_party': 'وفيه أشخاص آخرون أيضًا.',
  'kind.details': 'ما يراه وما لا يراه',
  'kind.more': 'المزيد: من يراها، والمدة، وما يراه، والقواعد',
  'kind.sees': 'يرى',
  'kind.not': 'لا يرى',
  'kind.example': 'مثال من نسج الخيال',
  'state.on': 'مسموح',
  'state.off': 'غير مسموح',
  'state.shut': 'مقفل',
  'state.since': 'منذ {date}',
  'observed.may': 'أبلغ في الدقيقة الأخيرة نظام يجوز له تسجيل هذا، والقواعد تسمح به في حالتك.',
  'observed.may_use': 'أبلغ في الدقيقة الأخيرة نظام يجوز له استخدام هذا، والقواعد تسمح به في حالتك.',
  'observed.must_not': 'أبلغ في الدقيقة الأخيرة نظام يمكنه تسجيل هذا. والقواعد لا تسمح به في حالتك.',
  'observed.must_not_use': 'أبلغ في الدقيقة الأخيرة نظام يمكنه استخدام هذا. والقواعد لا تسمح به في حالتك.',
  'observed.rest':
    '{silent, plural, zero {# نظام آخر صامت. ولا نعرف ما يفعله.} one {نظام آخر صامت. ولا نعرف ما يفعله.} two {نظامان آخران صامتان. ولا نعرف ما يفعلانه.} few {# أنظمة أخرى صامتة. ولا نعرف ما تفعله.} many {# نظامًا آخر صامت. ولا نعرف ما تفعله.} other {# نظام آخر صامت. ولا نعرف ما تفعله.}}',
  'observed.unknown': 'لا نعرف هل يُسجَّل هذا الآن.',
  'observed.use_unknown': 'لا نعرف هل يُستخدم هذا الآن.',
  'observed.no_system': 'لا يوجد نظام متصل يفعل هذا.',
  'heard.last': '{system}: آخر إبلاغ {time}.',
  'heard.silent': '{system}: لا خبر منذ {time}.',
  'heard.never': '{system}: لم يبلّغ النظام قطّ.',
  'shut.all':
    '{count, plural, =2 {السببان بالترتيب} zero {الأسباب بالترتيب} one {السبب} two {السببان بالترتيب} few {الأسباب كلها (#) بالترتيب} many {الأسباب كلها (#) بالترتيب} other {الأسباب كلها (#) بالترتيب}}',
  'action.withdraw': 'سحب',
  'action.withdraw.about': '«نعم» منك: {title}',
  'action.answer': 'الإجابة',
  'action.change': 'تغيير جوابك',
  'action.read_first': 'قراءة الإشعار أولًا',
  'action.confirm_first': 'تأكيد قراءة الإشعار',
  'action.say_no': 'قول «لا» الآن',
  'action.notice': 'قراءة الإشعار',
  'action.object': 'اعتراض',
  'action.about': 'بشأن: {title}',
} as const satisfies Record<keyof typeof en, string>;
