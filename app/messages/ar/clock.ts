import type { clock as en } from '../en/clock';

/** كيف حُسب اليوم الذي يحلّ فيه الموعد، خطوة خطوة. */
export const clock = {
  'clock.title': 'كيف حُسب هذا التاريخ',
  'clock.rule': 'القاعدة: {citation}. يُحسب وفق: {counting}.',
  'clock.rule.house': 'لا يحدّد أي قانون هنا مدّة، لذلك تحدّدها هذه البوابة. يُحسب وفق: {counting}.',
  'clock.period.hours':
    '{amount, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'clock.period.days':
    '{amount, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  'clock.period.working_days':
    '{amount, plural, zero {# يوم عمل} one {يوم عمل واحد} two {يوما عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}',
  'clock.period.weeks':
    '{amount, plural, zero {# أسبوع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}}',
  'clock.period.months':
    '{amount, plural, zero {# شهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرًا} other {# شهر}}',
  'clock.received': 'تاريخ الوصول: {date}. هذا اليوم لا يُحسب.',
  'clock.received.hour': 'معروف منذ: {time}. هذه الساعة لا تُحسب.',
  'clock.next_hour': 'تبدأ المدّة من: {time}.',
  'clock.begins.identity': 'البداية: {date}. عندها اتّضح من يسأل.',
  'clock.begins.clarification': 'البداية: {date}. عندها اتّضح المقصود.',
  'clock.add': 'زائد {period}: {date}.',
  'clock.shorter': 'ليس في ذلك الشهر مثل هذا اليوم، لذلك يُحسب آخر يوم فيه.',
  'clock.extended':
    'أُخذ وقت إضافي. أُبلغ بذلك في {told}، في الوقت المناسب قبل نهاية {first}. المجموع {period}: {date}.',
  'clock.extension_late':
    'أُبلغ بوقت إضافي في {told}. كان ذلك متأخرًا، لأن المدّة انتهت في {first}. لذلك لا يُحسب.',
  'clock.extension_none': 'أُبلغ بوقت إضافي في {told}. هذه القاعدة لا تسمح به، لذلك لا يُحسب.',
  'clock.paused.clarification': 'كان هناك سؤال مفتوح من {from} إلى {to}. زائد {period}: {date}.',
  'clock.paused.identity': 'لم يكن واضحًا من يسأل من {from} إلى {to}. زائد {period}: {date}.',
  'clock.pause_open.clarification': 'المدّة متوقفة منذ {from}: هناك سؤال مفتوح. سيكون التاريخ لاحقًا.',
  'clock.pause_open.identity': 'المدّة متوقفة منذ {from}: ليس واضحًا من يسأل. سيكون التاريخ لاحقًا.',
  'clock.runs_on.law.clarification': 'طُرح سؤال في {from}. هنا تستمر المدّة أثناء ذلك.',
  'clock.runs_on.law.identity': 'يجري التحقق ممّن يسأل منذ {from}. هنا تستمر المدّة أثناء ذلك.',
  'clock.runs_on.ended.clarification': 'طُرح سؤال في {from}. كانت المدّة قد انتهت، لذلك لا يُضاف شيء.',
  'clock.runs_on.ended.identity': 'يجري التحقق ممّن يسأل منذ {from}. كانت المدّة قد انتهت، لذلك لا يُضاف شيء.',
  'clock.weekend': '{date}: عطلة نهاية الأسبوع. يُحسب اليوم التالي.',
  'clock.holiday': '{date}: عطلة رسمية. يُحسب اليوم التالي.',
  'clock.holiday.named': '{date}: عطلة رسمية ({name}). يُحسب اليوم التالي.',
  'clock.straight': 'عطلات نهاية الأسبوع والعطلات الرسمية لا تغيّر شيئًا هنا.',
  'clock.working_day.all': '{date} يوم عمل: {place}.',
  'clock.working_day.country':
    '{date} يوم عمل: {place}. نعرف فقط العطلات الرسمية للبلد كله. عطلة في جزء منه تغيّر التاريخ.',
  'clock.working_day.fixed':
    '{date} يوم عمل على حدّ علمنا: {place}. بعض العطلات الرسمية هناك تتبع القمر، ولا نعرف عطلات تلك السنة. عطلة منها تغيّر التاريخ.',
  'clock.working_day.common': '{date} يوم عمل على حدّ علمنا. نعرف عطلتين فقط في {place}: 1 يناير و25 ديسمبر.',
  'clock.working_day.none': '{date} ليس عطلة نهاية أسبوع. لا نعرف أي عطلات رسمية في {place}.',
  'clock.due': 'الموعد: {date}، {time} ({zone}).',
} as const satisfies Record<keyof typeof en, string>;
