import type { clock as en } from '../en/clock';

/** Bir şeyin en geç hangi gün yapılacağının nasıl sayıldığı, adım adım. */
export const clock = {
  'clock.title': 'Bu gün nasıl sayıldı',
  'clock.rule': 'Kural: {citation}. Sayım kuralı: {counting}.',
  'clock.rule.house': 'Burada hiçbir yasa süre koymuyor; süreyi bu portal koyar. Sayım kuralı: {counting}.',
  'clock.period.hours': '{amount, plural, one {# saat} other {# saat}}',
  'clock.period.days': '{amount, plural, one {# gün} other {# gün}}',
  'clock.period.working_days': '{amount, plural, one {# iş günü} other {# iş günü}}',
  'clock.period.weeks': '{amount, plural, one {# hafta} other {# hafta}}',
  'clock.period.months': '{amount, plural, one {# ay} other {# ay}}',
  'clock.received': 'Geldiği gün: {date}. O gün sayılmaz.',
  'clock.received.hour': 'Öğrenildiği an: {time}. O saat sayılmaz.',
  'clock.next_hour': 'Süre şu andan başlar: {time}.',
  'clock.begins.identity': 'Başlangıç: {date}. Kimin sorduğu o gün belliydi.',
  'clock.begins.clarification': 'Başlangıç: {date}. Ne istendiği o gün belliydi.',
  'clock.add': 'Artı {period}: {date}.',
  'clock.shorter': 'O ayda böyle bir gün yok; bu yüzden ayın son günü sayılır.',
  'clock.extended':
    'Daha fazla süre alındı. Bu, {told} günü, {first} bitmeden, zamanında bildirildi. Toplam {period}: {date}.',
  'clock.extension_late':
    'Daha fazla süre {told} günü bildirildi. Bu çok geçti, çünkü süre {first} günü bitti. Bu yüzden sayılmaz.',
  'clock.extension_none':
    'Daha fazla süre {told} günü bildirildi. Bu kural buna izin vermez; bu yüzden sayılmaz.',
  'clock.paused.clarification': 'Bir soru {from} ile {to} arasında açıktı. Artı {period}: {date}.',
  'clock.paused.identity': 'Kimin sorduğu {from} ile {to} arasında belli değildi. Artı {period}: {date}.',
  'clock.pause_open.clarification':
    'Süre şu günden beri duruyor: {from}. Bir soru açık. Son gün daha geç olacak.',
  'clock.pause_open.identity':
    'Süre şu günden beri duruyor: {from}. Kimin sorduğu belli değil. Son gün daha geç olacak.',
  'clock.runs_on.law.clarification': '{from} günü bir soru soruldu. Burada süre bu sırada işler.',
  'clock.runs_on.law.identity':
    'Kimin sorduğuna {from} gününden beri bakılıyor. Burada süre bu sırada işler.',
  'clock.runs_on.ended.clarification':
    '{from} günü bir soru soruldu. Süre o gün bitmişti; bu yüzden bir şey eklenmez.',
  'clock.runs_on.ended.identity':
    'Kimin sorduğuna {from} gününden beri bakılıyor. Süre o gün bitmişti; bu yüzden bir şey eklenmez.',
  'clock.weekend': '{date}: hafta sonu. Sonraki gün sayılır.',
  'clock.holiday': '{date}: resmî tatil. Sonraki gün sayılır.',
  'clock.holiday.named': '{date}: resmî tatil ({name}). Sonraki gün sayılır.',
  'clock.straight': 'Hafta sonları ve tatiller burada bir şeyi değiştirmez.',
  'clock.working_day.all': '{date} bir iş günü: {place}.',
  'clock.working_day.country':
    '{date} bir iş günü: {place}. Yalnızca bütün ülkenin tatillerini biliyoruz. Bir bölgenin tatili bu günü değiştirirdi.',
  'clock.working_day.fixed':
    '{date}, bildiğimiz kadarıyla bir iş günü: {place}. Orada bazı tatiller aya göre belirlenir ve o yılınkileri bilmiyoruz. Bunlardan biri bu günü değiştirirdi.',
  'clock.working_day.common':
    '{date}, bildiğimiz kadarıyla bir iş günü. {place} için yalnızca iki tatil biliyoruz: 1 Ocak ve 25 Aralık.',
  'clock.working_day.none': '{date} hafta sonu değil. {place} için hiçbir tatil bilmiyoruz.',
  'clock.due': 'Son an: {date}, {time} ({zone}).',
} as const satisfies Record<keyof typeof en, string>;
