import type { home as en } from '../en/home';

/** Genel bakış: üç yanıt ve liste. */
export const home = {
  'leaver.title': 'Artık burada çalışmıyorsunuz.',
  'leaver.text':
    'Artık hakkınızda hiçbir şey kaydedilmiyor ve kimse sizden evet istemiyor. Bunlar sizin kendi kayıtlarınız. Eskisi gibi okuyabilir, kopya saklayabilir, bir eveti geri çekebilir ve itiraz edebilirsiniz.',
  'home.restored':
    'Bu portal {date} tarihinde bir kopyadan geri konuldu. {from} ile o gün arasında söyledikleriniz kaybolmuş olabilir. Bu yüzden siz bilgilendirme metinlerini yeniden okuyup yeniden yanıt vermeden hiçbir şeye izin verilmiş sayılmaz. Kayıtlı bir hayır geçerli kalır.',
  'home.title': 'Bir bakışta izlenmeniz',
  'home.summary':
    'İşvereniniz sizin hakkınızda veri kaydetmek ya da kullanmak için {total, plural, one {# yol} other {# yol}} belirtiyor. {on, plural, =0 {Hiçbirine izin yok} one {# tanesine izin var} other {# tanesine izin var}}{off, plural, =0 {} one {, # tanesine izin yok} other {, # tanesine izin yok}}{shut, plural, =0 {} one {, # tanesi kilitli} other {, # tanesi kilitli}}.',
  'home.summary.waits':
    'Şu anda her sisteme hayır deniyor. Aşağıda kopyada yazanlar var. Bunlar ancak iki kişi kopyayı bildirince geçerli olur.',
  'home.summary.none': 'İşvereniniz bu portalda sizin hakkınızda kaydedilen hiçbir şey belirtmiyor.',
  'home.recorded.title': 'Şu anda benim hakkımda ne kaydediliyor?',
  'home.recorded.none': 'Kurallar şu anda sizin hakkınızda hiçbir şeyin kaydedilmesine izin vermiyor.',
  'home.recorded.none_connected': 'Bu portala, sizi kaydedebilecek hiçbir sistem bağlı değil.',
  'home.recorded.some':
    'Şu anda sizin hakkınızda {count, plural, one {bir tür} other {# tür}} veri kaydedilebilir.',
  'home.recorded.some_unknown':
    'Şu anda sizin hakkınızda {count, plural, one {bir tür} other {# tür}} veri kaydedilebilir. Bunun dışında {unknown, plural, one {bir tür} other {# tür}} veri için bunu bilmiyoruz.',
  'home.recorded.unknown': '{unknown, plural, one {Bir tür} other {# tür}} veri için bunu bilmiyoruz.',
  'home.recorded.list': 'Kaydedilebilir: {list}.',
  'home.recorded.unknown_list': 'Bilinmiyor: {list}.',
  'home.recorded.silent': 'Bildirimde bulunmayan: {list}.',
  'home.recorded.silent_since': '{system} (son: {time})',
  'home.recorded.silent_never': '{system} (hiç)',
  'home.recorded.source':
    'Durum, {time}: kuralların sizin için neye izin verdiği ve son 60 saniyede hangi sistemlerin bildirimde bulunduğu. Bildirim, bir sistemin çalıştığını söyler; sizin hakkınızda neyi kaydettiğini söylemez.',
  'home.answer.more': 'Hangi veriler, hangi sistemler, hangi saatte',
  'home.looked.title': 'Kim baktı?',
  'home.looked.none':
    'Bunu size henüz söyleyemiyoruz: {systems, plural, one {işvereninizin tek sistemi kimin baktığını bildirmiyor} other {işvereninizin # sisteminden hiçbiri kimin baktığını bildirmiyor}}.',
  'home.looked.no_system':
    'Bunu size henüz söyleyemiyoruz: kimin baktığını bildirebilecek bağlı bir sistem yok.',
  'home.looked.partly':
    '{systems, plural, one {# sistemden} other {# sistemden}} {reporting} tanesi kimin baktığını bildiriyor. Diğerleri hakkında hiçbir şey bilmiyoruz.',
  'home.looked.all':
    'Bildirebilecek {systems, plural, one {# sistem} other {# sistem}} de kimin baktığını bildiriyor.',
  'home.looked.recent':
    'Son 30 günde verilerinize {count, plural, one {# bakış} other {# bakış}} bildirildi. Sonuncusu: {time}.',
  'home.looked.quiet': 'Son 30 günde verilerinize bakıldığı bildirilmedi.',
  'home.looked.mismatch':
    'Bunlardan {count, plural, one {# tanesi} other {# tanesi}} size söylenene uymuyor.',
  'home.looked.caution': 'Bildirim olmaması, kimsenin bakmadığı anlamına gelmez.',
  'home.looked.more': 'Kimin baktığı hakkında daha fazlası',
  'home.can.title': 'Ne yapabilirim?',
  'home.can.both':
    '{notices, plural, one {Bir bilgilendirme metnini} other {# bilgilendirme metnini}} okuyabilir ve {questions, plural, one {bir soruyu} other {# soruyu}} yanıtlayabilirsiniz.',
  'home.can.read':
    'Sizi bekleyen {notices, plural, one {bir bilgilendirme metnini} other {# bilgilendirme metnini}} okuyabilirsiniz.',
  'home.can.answer':
    '{questions, plural, one {Bir soruyu} other {# soruyu}} yanıtlayabilir ya da bırakabilirsiniz.',
  'home.can.nothing': 'Sizi bekleyen bir şey yok ve fikrinizi istediğiniz zaman değiştirebilirsiniz.',
  'home.can.silence': 'Yanıt yoksa hayır demektir: kapalı kalır.',
  'home.can.history': 'Neye karar verdiğinizi görün',
  'home.banner.not_read': 'Sizin için yeni bir bilgilendirme metni var',
  'home.banner.new_version': 'Bir bilgilendirme metni siz okuduktan sonra değişti',
  'home.banner.not_acknowledged': 'Bir bilgilendirme metni, onu okuyup okumadığınızı soruyor',
  'home.banner.read': '“{title}” metnini okuyun',
  'asleep.title': 'Burada yeni bir rolünüz var. Henüz açık değil',
  'asleep.text':
    'Makineyi işleten kişiden bir kod isteyin ve onunla yeni bir parola belirleyin. O zaman herkes bunun siz olduğunuzdan emin olur. Kendi sayfalarınız eskisi gibi çalışır.',
  'grid.title': 'Sizin hakkınızda kaydedilebilecek her şey',
  'grid.shut.title': 'Kilitli: bunları şimdi kimse açamaz',
  'grid.shut.intro':
    'İşvereniniz bunları da belirtiyor, ama bunlar yasak ya da bir şey eksik. Sizin evetiniz bile bunları açmaz. Hepsini görmek için bir satırı açın.',
  'grid.intro':
    'Her kart bir veri türüdür: neyin geçerli olduğu ve ne yapabileceğiniz. “Daha fazlası” kimin gördüğünü, ne kadar süre olduğunu ve kuralları söyler.',
  'row.purpose': 'Amaç',
  'row.ground': 'Söz hakkınız',
  'row.ground.more': 'Bu ne demek',
  'row.recipients': 'Kim görür',
  'row.retention': 'Ne kadar süre',
  'row.retention_days':
    '{days, plural, =0 {Saklanmaz} =365 {1 yıl (365 gün)} =730 {2 yıl (730 gün)} one {# gün} other {# gün}}',
  'row.judged': 'Değerlendirilmeniz için',
  'row.programme': 'Program',
  'home.banner.reminded': 'Lütfen bu bilgilendirme metnini okuyun',
  'home.paused.review_overdue':
    '{title}, {date} tarihinden beri herkes için duraklatıldı. Kimse onu zamanında gözden geçirmedi.',
  'home.paused.review_ends':
    '{title}, {date} tarihinden beri herkes için duraklatıldı. Bir gözden geçirme, sona ermesi gerektiğini söyledi.',
  'home.paused.law': 'Kanunun zorunlu kıldığı devam eder.',
  'row.reviewed': 'Son gözden geçirme',
  'row.reviewed.never': 'Henüz yok',
  'row.review_due': 'Sonraki gözden geçirme tarihi',
  'row.law': 'Kural',
  'row.lost_contact': 'Bu portalla bağlantısı koparsa',
  'row.lost_contact.stops': 'Durur',
  'row.lost_contact.hours': 'En çok {hours, plural, one {# saat} other {# saat}} sürer',
  'kind.includes': 'Şunları da içerir: {list}.',
  'kind.multi_party': 'İçinde başka kişiler de var.',
  'kind.details': 'Neyi görür, neyi görmez',
  'kind.more': 'Daha fazlası: kim görür, ne kadar süre, neyi görür, kurallar',
  'kind.sees': 'Görür',
  'kind.not': 'Görmez',
  'kind.example': 'Uydurma bir örnek',
  'state.on': 'İzin var',
  'state.off': 'İzin yok',
  'state.shut': 'Kilitli',
  'state.since': 'başlangıç: {date}',
  'observed.may':
    'Bunu kaydedebilen bir sistem son dakikada bildirimde bulundu ve kurallar sizin için buna izin veriyor.',
  'observed.may_use':
    'Bunu kullanabilen bir sistem son dakikada bildirimde bulundu ve kurallar sizin için buna izin veriyor.',
  'observed.must_not':
    'Bunu kaydedebilecek bir sistem son dakikada bildirimde bulundu. Kurallar sizin için buna izin vermiyor.',
  'observed.must_not_use':
    'Bunu kullanabilecek bir sistem son dakikada bildirimde bulundu. Kurallar sizin için buna izin vermiyor.',
  'observed.rest':
    '{silent, plural, one {Başka bir sistem sessiz. Ne yaptığını bilmiyoruz.} other {Başka # sistem sessiz. Ne yaptıklarını bilmiyoruz.}}',
  'observed.unknown': 'Şu anda kaydedilip kaydedilmediğini bilmiyoruz.',
  'observed.use_unknown': 'Şu anda kullanılıp kullanılmadığını bilmiyoruz.',
  'observed.no_system': 'Bunu yapan bağlı bir sistem yok.',
  'heard.last': '{system}, son bildirim: {time}.',
  'heard.silent': '{system} artık bildirmiyor. Son bildirim: {time}.',
  'heard.never': '{system} hiç bildirimde bulunmadı.',
  'shut.all': '{count, plural, one {Nedeni} =2 {İki nedeni, sırayla} other {# nedenin hepsi, sırayla}}',
  'action.withdraw': 'Geri çek',
  'action.withdraw.about': 'evetiniz: {title}',
  'action.answer': 'Yanıtla',
  'action.change': 'Yanıtınızı değiştirin',
  'action.read_first': 'Önce bilgilendirme metnini okuyun',
  'action.confirm_first': 'Bilgilendirme metnini okuduğunuzu teyit edin',
  'action.say_no': 'Şimdi hayır deyin',
  'action.notice': 'Bilgilendirme metnini okuyun',
  'action.object': 'İtiraz et',
  'action.about': 'konu: {title}',
} as const satisfies Record<keyof typeof en, string>;
