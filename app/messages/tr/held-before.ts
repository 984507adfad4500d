import type { heldBefore as en } from '../en/held-before';

/** Bu portal başlamadan önce sistemlerin elinde olanlar. Bu cümleler herkesin sayfalarındadır. */
export const heldBefore = {
  'held.title': 'Önceden var olanlar',
  'held.lead':
    'Bazı sistemlerin elinde, bu portal başlamadan önce de insanlar hakkında veri vardı. Bunlar hakkında ne bildirildiği ve ne olacağı burada yazar.',
  'held.link': 'Bu portal başlamadan önce sistemlerin elinde ne olduğunu görün',
  'held.none': 'Hiçbir sistem, elinde önceden bir şey olduğunu bildirmedi.',
  'held.line': 'Bu portal başlamadan önce {system} sisteminde bu zaten vardı: {since} ile {until} arası.',
  'held.what': 'Nedir',
  'held.amount': 'Ne kadar',
  'held.where': 'Nerede saklanıyor',
  'held.plan': 'Ne olacak',
  'held.delete': 'Tümü en geç {by} tarihinde silinir.',
  'held.keep': 'En geç {by} tarihine kadar saklanır, sonra silinir.',
  'held.per_person':
    'Sizinkine ne olacağını sorabilirsiniz. Herkes için en geç {by} tarihinde karar verilir.',
  'held.ground': 'Saklanmasını gerektiren hukuk kuralı',
  'held.bar': 'Bu yapılana kadar şunun için kullanılamaz: {uses}.',
  'held.bar_all': 'Bu yapılana kadar hiçbir program onu kullanamaz.',
  'held.overdue': 'Gecikti. En geç {by} tarihinde yapılmalıydı. Hâlâ kullanılamaz.',
  'held.done': '{day} tarihinde yapıldı. Bunu bir kişi söylüyor. Kimse denetlemedi.',
  'held.grade': 'Bir kişi bildirdi. Kimse denetlemedi.',
  'held.empty': 'Elinde bir şey olmayan sistemler',
  'held.empty_text': 'Bunlar, önceden ellerinde bir şey olmadığını bildiriyor:',
  'held.owing': 'Henüz bildirilmedi',
  'held.owing_text':
    'Bunlar her veri türü için henüz bildirimde bulunmadı. Bildirene kadar hiçbir sistem bu türleri kullanamaz:',
  'held.cannot': 'Bu portal sistemlere hayır der. Sormayan bir sistemi durduramaz.',
  'held.here': 'Önceden var olanlar',
  'held.all': 'Önceden var olanların tümü',
} as const satisfies Record<keyof typeof en, string>;
