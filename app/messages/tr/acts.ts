import type { acts as en } from '../en/acts';

/** Evet geri çekilmeden durdurulanlar: itiraz ve kişinin kendi duraklatması. */
export const acts = {
  'action.objection': 'İtirazınız',
  'objection.kicker': 'İtiraz edebilirsiniz',
  'objection.intro':
    'İşvereniniz bunu sizin evetiniz olmadan yapabileceğini söylüyor. Siz, bunun sizin verilerinizle yapılmaması gerektiğini söyleyebilirsiniz.',
  'objection.then': 'Gönderdiğinizde ne olur',
  'objection.effect.stop': 'Hemen durması gerekir. İtirazınıza karar verilene kadar kapalı kalır.',
  'objection.effect.goes_on': 'İtirazınıza karar verilene kadar sürebilir. İşvereniniz bunu önceden söyledi.',
  'objection.effect.use_stops':
    'İtirazınıza karar verilene kadar hiç kimse sizin hakkınızdaki verileri bunun için kullanamaz.',
  'objection.effect.use_goes_on':
    'Sizin hakkınızdaki veriler, itirazınıza karar verilene kadar bunun için kullanılabilir. İşvereniniz bunu önceden söyledi.',
  'objection.effect.your_yes': 'İtiraz bunu değiştirmez. Burada sizin evetiniz ya da hayırınız geçerlidir.',
  'objection.effect.untouched': 'İtiraz bunu değiştirmez.',
  'objection.did': 'Karar verilene kadar itirazınız ne yapar',
  'objection.did.stops': 'O zamana kadar buna izin yok.',
  'objection.did.goes_on': 'O zamana kadar bu sürebilir.',
  'objection.did.untouched': 'İtirazınız bunu değiştirmez.',
  'objection.to': '“{title}” hakkında:',
  'objection.grounds': 'Gösterdiği gerekçe: {grounds}',
  'objection.reason': 'İsterseniz nedeniniz',
  'objection.reason.hint':
    'Göndermek için neden göstermeniz gerekmez. Size özel olanı söylemek işe yarar: sağlığınız, aileniz, göreviniz ya da sır saklama yükümlülüğünüz. Kararı veren kişi bunu okur.',
  'objection.reason.long': 'Nedeniniz çok uzun. En çok 5.000 karakter kullanın.',
  'objection.send': 'İtirazımı gönder',
  'objection.stands': 'İtirazınız',
  'objection.now.open': '{date} tarihinde itiraz ettiniz. Henüz karar verilmedi.',
  'objection.now.open_due':
    '{date} tarihinde itiraz ettiniz. Henüz karar verilmedi. Yanıtın son günü: {due}.',
  'objection.now.upheld': '{date} tarihinde itiraz ettiniz ve haklı bulundunuz.',
  'objection.now.overridden':
    '{date} tarihinde itiraz ettiniz. İşvereniniz nedenlerini göstererek aksine karar verdi.',
  'objection.take_back': 'İtirazımı geri al',
  'objection.take_back.note':
    'Kimse karar vermediği sürece itirazınızı geri alabilirsiniz. O zaman her şey eskisi gibi olur. İstediğiniz zaman yeniden itiraz edebilirsiniz.',
  'objection.decides': 'Kim, ne zamana kadar karar verir',
  'objection.decides.who':
    'Kararı işvereniniz verir. Sizinkinden ağır basan nedenler göstermezse tamamen durmalıdır. Bu nedenleri size söylemek zorundadır.',
  'objection.decides.due':
    'Yanıtın son günü: {due}. Bu gün hafta sonu ya da resmî tatilse, sonraki iş günü geçerlidir. Ancak o günden önce nedeni size söylenirse iki ay daha uzayabilir.',
  'objection.decides.no_date': 'Bu portal, çalıştığınız yer için yanıta gün koyan bir yasa bilmiyor.',
  'objection.decides.later':
    'Karar henüz bu portalda verilemiyor. Size başka bir yoldan ulaşması gerekir. O zamana kadar bu sayfa “karar verilmedi” der.',
  'objection.decides.complain':
    'Yanıt yok mu, ya da doğru değil mi? Burada adı geçen kuruma şikâyet edebilir ya da mahkemeye gidebilirsiniz.',
  'objection.cannot.not_a_matter': 'Burada itiraz edemezsiniz. Bu, işvereninizin bir menfaatine dayanmıyor.',
  'objection.cannot.already': 'Zaten itiraz ettiniz. Henüz karar verilmedi.',
  'objection.cannot.decided': 'İtirazınıza karar verildi.',
  'objection.changed':
    'Siz sayfayı açtıktan sonra, itirazın burada ne yaptığı değişti. Hiçbir şey gönderilmedi. Lütfen yeniden okuyun.',
  'pause.title': 'Evet dediğiniz her şeyi duraklatın',
  'pause.text': 'Hemen durur. Hiçbir şey silinmez ve evetiniz kalır. Bir basışla yeniden başlatabilirsiniz.',
  'pause.nobody': 'Yöneticiniz bunu görmez.',
  'pause.earlier':
    'Duraklatmadan sonra yalnızca o andan itibaren kaydedilenler kullanılabilir. Duraklatmadan önce kaydedilenler artık kullanılmaz.',
  'pause.hour': 'Bir saat için',
  'pause.day': 'Bugünün sonuna kadar',
  'pause.open': 'Ben yeniden başlatana kadar',
  'pause.on': 'Evet dediklerinizi duraklattınız',
  'pause.on.open': 'Siz yeniden başlatana kadar kapalı kalır.',
  'pause.on.until': 'Şu zamana kadar kapalı kalır: {time}. Sonra kendiliğinden sürer.',
  'pause.resume': 'Şimdi yeniden başlat',
  'line.objected': 'İtiraz ettiniz: {title}',
  'line.objection_taken_back': 'İtirazınızı geri aldınız: {title}',
  'line.paused': 'Evet dediğiniz her şeyi duraklattınız',
  'line.resumed': 'Duraklatmanızı bitirdiniz',
  'receipt.reason': 'Yazdıklarınız',
  'receipt.undo.objection':
    'Kimse karar vermediği sürece bir itirazı geri alabilir ve yeniden itiraz edebilirsiniz.',
  'receipt.undo.pause': 'İstediğiniz zaman duraklatıp yeniden başlatabilirsiniz. Kimse nedenini sormaz.',
  'receipt.undo.pause_link': 'Şimdi neyin geçerli olduğunu görün',
  'news.no': 'Birisi sizin için bir hayır kaydetti',
  'news.no.text':
    'Şu andan itibaren geçerlidir. İstediğiniz zaman değiştirebilirsiniz; yalnızca siz evet diyebilirsiniz. {link}',
  'news.no.receipt': 'Neyin kaydedildiğini görün',
  'news.no.change': 'Değiştir',
  'news.no.keep': 'Böyle bırak',
  'news.device': 'Hesabınızda yeni bir oturum açıldı. Siz miydiniz?',
  'news.device.text': '{device}, {time}.',
  'news.device.unknown': 'Bilinmeyen bir cihaz',
  'news.device.hint':
    'Siz değilseniz, birisi parolanızı biliyor. Diğer bütün oturumlar kapanır ve yönetimden yeni bir kod istemeniz gerekir.',
  'news.device.mine': 'Evet, bendim',
  'news.device.not_mine': 'Hayır, diğer bütün oturumları kapat',
  'sign_ins.title': 'Oturumunuzun açık olduğu yerler',
  'sign_ins.intro':
    'Bu listeyi yalnızca siz görürsünüz. Kimse kullanmazsa bir oturum kendiliğinden de kapanır.',
  'sign_ins.line': '{way}, başlangıç: {since}, son kullanım: {used}',
  'sign_ins.this': 'Bu oturum',
  'sign_ins.end': 'Kapat',
  'sign_ins.others': 'Diğerlerinin hepsini kapat',
} as const satisfies Record<keyof typeof en, string>;
