import type { mine as en } from '../en/mine';

/** Sistemlerin bir kişi hakkında tuttukları ve onun için yapması gerekenler. */
export const mine = {
  'nav.mine': 'Sizin hakkınızda',
  'mine.title': 'Sizin hakkınızda neler tutuluyor',
  'mine.lead':
    'Sistemler sizin hakkınızda ne sakladıklarını burada söyler. Söylediklerini gösteririz. Kimse bunu denemedi.',
  'mine.home': 'Hakkınızda neler tutulduğunu görün',
  'mine.none': 'Hiçbir sistem sizin hakkınızda bir şey tuttuğunu söylemedi.',
  'mine.findings': 'Bu orada olmamalı',
  'mine.findings.past': 'Bu olmamalıydı',
  'mine.finding.came_back':
    '{system} bunu sildiğini söyledi: {kind}. Sonra yine oradaydı. Sistemden bir kez daha silmesi isteniyor.',
  'mine.finding.held_without_permission':
    '{system} sizin hakkınızda bunu tutuyor: {kind}. Bildiğimiz kadarıyla buna hiç izin yoktu ya da artık gitmiş olmalıydı.',
  'mine.finding.captured_without_permission':
    '{system} sizin hakkınızda bunu kaydetti: {kind}. Bildiğimiz kadarıyla buna izin yoktu.',
  'mine.finding.used_without_permission':
    '{system} hakkınızdaki şunu bir modeli eğitmek için kullandı: {kind}. Bildiğimiz kadarıyla buna hiçbir şey izin vermiyordu.',
  'mine.finding.stays': '{at} tarihinden beri biliniyor. Olmuş bir şey olduğu için burada kalır.',
  'mine.finding.everything': 'hepsi',
  'mine.finding.ends':
    '{at} tarihinden beri biliniyor. Sonraki bir denetim hiçbir şey bulmayana kadar burada kalır. Söz vermek bunu bitirmez.',
  'mine.allowed': 'Kaydetmeye şu anda izin var.',
  'mine.not_allowed': 'Kaydetmeye şu anda izin yok.',
  'mine.holds': '{system} şu kadar tutuyor: {count, plural, one {bir kayıt} other {# kayıt}} ({size}).',
  'mine.nothing': '{system}, sizin hakkınızda bundan hiçbir şey tutmadığını söylüyor.',
  'mine.captured': 'Kaydedildiği zaman',
  'mine.captured.days': '{from} – {to}',
  'mine.where': 'Nerede',
  'mine.until': 'Silineceği son gün',
  'mine.until.unsaid': 'Ne zaman olduğunu söylemedi.',
  'mine.takes_part': 'Başkalarının, sizin de içinde olduğunuz kayıtları',
  'mine.takes_part.count': '{count, plural, one {bir kayıt} other {# kayıt}}',
  'mine.said': 'Sistem bunu {at} tarihinde bildirdi. Kimse bunu denemedi.',
  'mine.silent': 'Şu anda kimse bu sistemi duymuyor. Tuttukları değişmiş olabilir.',
  'mine.unsaid': '{system} bu tür verileri saklayabilir. Ne tuttuğunu söylemedi.',
  'mine.never_used': 'Bu portalın bildiği kadarıyla hiç kimsenin bunu kullanmasına izin verilmedi.',
  'mine.copy': 'Bir kopya alın',
  'mine.delete': 'Silinmesini isteyin',
  'mine.correct': 'Düzeltilmesini isteyin',
  'mine.tasks': 'Sistemlerin sizin için yapması gerekenler',
  'mine.tasks.intro': 'Her sisteme sorulur ve sistem ne yaptığını söyler. Biz bunu denemeyiz.',
  'mine.task.erase': '{system} silmelidir: {kinds}.',
  'mine.task.access': '{system} bir kopya vermelidir: {kinds}.',
  'mine.task.restrict': '{system} kullanmayı bırakmalıdır: {kinds}.',
  'mine.task.unrestrict': '{system} yeniden kullanabilir: {kinds}.',
  'mine.task.correct': '{system} düzeltmelidir: {kinds}.',
  'mine.task.absence': '{system} bir şey kalıp kalmadığına bakmalıdır: {kinds}.',
  'mine.task.unlearn': '{system} şunu söylemelidir: {run} eğitiminin sizden öğrendiğine ne olacak? {kinds}.',
  'mine.task.all': 'hakkınızda tuttuğu her şey',
  'mine.task.asked': '{at} tarihinde soruldu. Yanıt {due} tarihine kadar gelmelidir.',
  'mine.task.late':
    '{at} tarihinde soruldu. Yanıt {due} tarihine kadar gelmeliydi. Süre işlemeye devam ediyor.',
  'mine.task.later': '{at} tarihinde sorulacak.',
  'mine.task.done': 'Bunu {at} tarihinde yaptığını söylüyor.',
  'mine.task.done_count':
    'Bunu {at} tarihinde yaptığını söylüyor: {count, plural, one {bir kayıt} other {# kayıt}}.',
  'mine.task.failed': '{at} tarihinde bunun başarısız olduğunu söyledi. Ona yeniden sorulur.',
  'mine.task.held': '{at} tarihinde bunu saklaması gerektiğini söyledi: {reason}',
  'mine.task.not_applicable': '{at} tarihinde bundan hiçbir şeyi olmadığını söyledi.',
  'mine.task.gone': '{at} tarihinde hiçbir şey kalmadığını söyledi.',
  'mine.task.found':
    '{at} tarihinde orada bir şey olduğunu söyledi: {count, plural, one {bir kayıt} other {# kayıt}}.',
  'mine.held.legal_hold': 'Bir dava ya da soruşturma için gerekiyor.',
  'mine.held.required_by_law': 'Bir yasa saklanmasını istiyor.',
  'mine.held.legal_claim': 'Hukuki bir talep için gerekiyor.',
  'mine.held.not_separable': 'Sizden öğrenilen tek başına çıkarılamıyor.',
  'mine.held.handed_out': 'Model başkalarına verildi ve geri alınamıyor.',
  'mine.task.by': 'Yanıt {due} tarihine kadar gelmelidir.',
  'mine.task.was': 'En son söylediği: {count, plural, one {bir kayıt} other {# kayıt}}, yeri: {where}.',
  'mine.pressed': 'Burada insanlara baskı yapıldığı için evetiniz geçerli değil.',
} as const satisfies Record<keyof typeof en, string>;
