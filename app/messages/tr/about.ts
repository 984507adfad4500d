import type { about as en } from '../en/about';

/** Portalın kendisi hakkında söyledikleri, kim baktı ve kime sorulur. */
export const about = {
  'about.title': 'Bu portal sizin hakkınızda neleri kaydeder',
  'about.intro':
    'Bu portal kendi kurallarına uyar. Buradaki hiçbir şey sizi değerlendirmek için kullanılmaz.',
  'about.does_not': 'Neleri yapmaz',
  'about.does_not.1': 'Bu sayfayı açıp açmadığınızı yöneticinize söylemez.',
  'about.does_not.2': 'Kimin hayır dediğini hiçbir sisteme söylemez. Sistem yalnızca “izin yok” duyar.',
  'about.does_not.3': 'İşiniz hakkında kaydedilenleri tutmaz. Ekran yok, sohbet yok, tıklama yok.',
  'about.does_not.4': 'Ne kadar sık geldiğinizi ya da ne kadar okuduğunuzu saymaz.',
  'about.does_not.5': 'Başka şirketleri, gizli resimleri ya da sizi izleyen çerezleri kullanmaz.',
  'about.cannot': 'Bu portal neleri gösteremez',
  'about.cannot.1': 'Kendisine bağlı olmayan sistemleri gösteremez.',
  'about.cannot.2': 'Bir kaydın değiştirilmediğini kanıtlayabilir. Her şeyin yazıldığını kanıtlayamaz.',
  'about.cannot.3': 'Bir sistem hakkında yalnızca o sistemin kendi bildirdiğini bilir.',
  'about.protected': 'Hiçbir şeyin kaydedilemeyeceği yerler',
  'about.protected.text':
    'Başka neye izin verilmiş olursa olsun, bağlı sistemler bu yerlerden uzak durmalıdır.',
  'about.demo': 'Bu tanıtımda kişiler, şirket ve kayıtlar uydurmadır.',
  'help.title': 'Soru sorun',
  'help.intro': 'Her şeyi sorabilirsiniz. Sormanın size hiçbir kötü etkisi olmaz.',
  'help.contacts': 'Kime sorulur',
  'help.none':
    'Hiçbir bilgilendirme metni sizin için bir kişi belirtmiyor. İşçi temsilciliğine, sendikanıza ya da personel birimine sorun.',
  'help.object': 'Nasıl itiraz edilir',
  'help.object.text':
    '“İtiraz edebilirsiniz” yazan satırın yanında “İtiraz et” düğmesine basın. Sayfa bunun hemen ne yaptığını söyler. Neden göstermeniz gerekmez.',
  'help.object.stop':
    'Nedenleriyle bir yanıt alırsınız. Katılmıyorsanız, yetkili kuruma şikâyet edebilirsiniz.',
  'help.words': 'Yasanın kullandığı sözler',
  'help.words.consent': 'Rıza',
  'help.words.consent.text': 'Özgürce söylediğiniz evet. Onu istediğiniz zaman geri çekebilirsiniz.',
  'help.words.interest': '“Meşru menfaat”',
  'help.words.interest.text':
    'İşvereniniz, sizinkinden ağır basan iyi bir nedeni olduğunu söyler. İtiraz edebilirsiniz.',
  'help.words.acknowledge': 'Okuduğunu teyit etme',
  'help.words.acknowledge.text': 'Bir şeyi okuduğunuzu söylersiniz. Bu bir evet değildir.',
  'my_duties.title': 'Hukukun işvereninizden istedikleri',
  'my_duties.link.text': 'Sizin için geçerli kurallar, tek tek ve sade sözlerle:',
  'my_duties.link': 'Kurallar listesini açın',
} as const satisfies Record<keyof typeof en, string>;
