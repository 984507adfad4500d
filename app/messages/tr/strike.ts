import type { strike as en } from '../en/strike';

/** İnsanların geçmişlerinden bir zamanı silerken okudukları. */
export const strike = {
  'strike.title': 'Son 30 dakikayı geçersiz kıl',
  'strike.text':
    'Son 30 dakikada “evet”inizle kaydedilenler artık kullanılamaz. Her sistemden onları silmesi istenir.',
  'strike.final':
    'Bunu geri alamazsınız. Birinin bundan önceden gördüğü veya öğrendiği şey bilinmeye devam eder.',
  'strike.last': 'Son 30 dakikayı şimdi geçersiz kıl',
  'strike.more': 'Başka bir zamanı veya yalnızca bazı türleri geçersiz kıl',
  'strike.page': 'Geçmişinizden bir zamanı geçersiz kılın',
  'strike.page.intro':
    'Son 14 gün içinden, bir seferde en fazla 12 saati geçersiz kılabilirsiniz. Kimse nedenini sormaz ve yöneticiniz bunu görmez.',
  'strike.before':
    'Yalnızca “evet”inizle kaydedilenler geçersiz olur. O andan sonra kimse onları kullanamaz. Her sistemden onları silmesi istenir.',
  'strike.day': 'Gün',
  'strike.zone': 'Saatler {zone} saatidir.',
  'strike.from': 'Başlangıç',
  'strike.to': 'Bitiş',
  'strike.to.hint': 'Gece yarısını geçti mi? O zaman her gün için bir kez olmak üzere iki kez gönderin.',
  'strike.kinds': 'Veri türleri',
  'strike.reveals':
    'Bazı türler başka türleri de gösterir. Ekranınız sohbetlerinizi gösterir. Bu türler de birlikte geçersiz olur.',
  'strike.send': 'Bu zamanı geçersiz kıl',
  'strike.day.wrong': 'Bir gün seçin.',
  'strike.from.wrong': 'Bir saat yazın, örneğin 14:30.',
  'strike.to.wrong': 'Bir saat yazın, örneğin 14:30.',
  'strike.kinds.wrong': 'En az bir veri türü seçin.',
  'strike.future': 'Bu zaman henüz gelmedi. Yalnızca geçmişi geçersiz kılabilirsiniz.',
  'strike.empty': 'Bitiş, başlangıçtan sonra olmalıdır.',
  'strike.long': 'Bu çok uzun. Bir seferde en fazla 12 saati geçersiz kılın.',
  'strike.old': 'Bu çok eski. Son 14 günü geçersiz kılabilirsiniz.',
  'strike.apart': 'Neler geçersiz olmaz ve neden',
  'strike.apart.required_by_law':
    'Bu kaydı yasa gerektirir. Kalır ve yasanın gerektirdiği iş için kullanılabilir.',
  'strike.apart.not_by_yes':
    'Bu, “evet”inize dayanmaz; bu yüzden kalır. İtiraz edip edemeyeceğiniz sayfasında yazar.',
  'strike.none':
    'Hakkınızda “evet”inizle hiçbir şey kaydedilmiyor. Bu yüzden geçersiz kılınacak bir şey yok.',
  'strike.too_many':
    '24 saat içinde mümkün olduğu kadar çok geçersiz kıldınız. Bunun yerine duraklatabilirsiniz.',
  'strike.done': 'Geçersiz kıldıklarınız',
  'strike.line': '{from} – {to}',
  'strike.pause':
    'Bir süre durmasını ister misiniz? O zaman duraklatın da: geçersiz kılmak yalnızca geçmişle ilgilidir.',
  'line.struck': 'Geçmişinizden bir zamanı geçersiz kıldınız',
  'receipt.struck': 'Geçersiz kılınan zaman',
  'receipt.struck.kinds': 'Geçersiz kılınan veri türleri',
  'receipt.next.struck': 'Kaydedildi: {time}. O andan sonra kimse onu bir daha kullanamaz.',
} as const satisfies Record<keyof typeof en, string>;
