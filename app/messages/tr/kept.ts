import type { kept as en } from '../en/kept';

/** Bu portalın kişiler hakkında kaydettikleri. */
export const kept = {
  'kept.title': 'Neleri saklar',
  'kept.intro': 'Hepsi bu kadar. Neden, ne kadar süre ve kimin gördüğünü okumak için bir satırı açın.',
  'kept.why': 'Neden',
  'kept.how_long': 'Ne kadar süre',
  'kept.who': 'Kim görür',
  'kept.profile.what':
    'Adınız, e-posta adresiniz, personel numaranız, iş yeriniz ve işinizin türü, ilk ve son gününüz, dilleriniz',
  'kept.profile.why':
    'Sizin için hangi kuralların geçerli olduğunu bilmek için. Gerekçe: işvereniniz onları uygulayabilmeli ve kanıtlayabilmelidir.',
  'kept.profile.how_long':
    'Burada çalıştığınız sürece. İşten ayrılıp silindiğinizde gider. Birinin ayrıldığı ve ne zaman ayrıldığı, adınız olmadan bir numara altında kalır.',
  'kept.profile.who': 'Siz. Yönetim adı, adresi ve yeri görür.',
  'kept.answers.what':
    'Neye evet ya da hayır dediğiniz, neyi geri çektiğiniz, neye itiraz ettiğiniz, neyi duraklattığınız ya da geçersiz kıldığınız, tam sözleriyle',
  'kept.answers.why':
    'Size uymak için ve sizin için kanıt olarak. Gerekçe: işvereniniz bir eveti kanıtlayabilmelidir (GDPR m. 7(1)).',
  'kept.answers.how_long':
    'Burada çalıştığınız sürece. Silindiğinizde kendi sözleriniz hemen gider. Kanıt, adınız olmadan bir numara altında en çok dört yıl kalır.',
  'kept.answers.who':
    'Yalnızca siz. Sistemler “izin yok” duyar, nedenini hiç duymaz. Başkaları büyük grupların sayılarını görür.',
  'kept.requests.what':
    'Ne istediğiniz, bununla ilgili sizin yazdıklarınız, size ve kendi aralarında yazılanlar, nasıl yanıtlandığı',
  'kept.requests.why':
    'Size zamanında yanıt vermek ve size kanıt olmak için. Dayanak: taleplerle ilgili yasa (GDPR md. 12).',
  'kept.requests.how_long':
    'Burada çalıştığınız sürece. Silindiğinizde tüm yazılar hemen gider. Kanıt, adınız olmadan bir numarayla dört yıla kadar kalır.',
  'kept.requests.who':
    'Siz ve buna karar verenler: gizlilik ekibi, veri koruma görevlisi ya da çalışan konseyiniz. Onların notları yıllık dökümünüzde durur.',
  'kept.holdings.what':
    'Sistemlerin sizin hakkınızda tuttuklarını söyledikleri: hangi tür, ne kadar, ne zamandan, nerede, ne zamana kadar; ve silindikten sonra geri gelenler',
  'kept.holdings.why':
    'Bunu görebilmeniz ve silmenin denetlenebilmesi için. Gerekçe: bilme ve sildirme hakkınız.',
  'kept.holdings.how_long':
    'Sistem başka bir şey söyleyene kadar, ve 90 gün daha. Silindiğinizde hemen gider. Silme kanıtları: sonra en çok dört yıl.',
  'kept.holdings.who': 'Yalnızca siz. Başkaları hangi sistemde ne kadarının geri geldiğini adsız görür.',
  'kept.reading.what':
    'Hangi bilgilendirme metnini hangi dilde açtığınız, burada veya kâğıt üzerinde teyit edip etmediğiniz ve hangi haberleri kaldırdığınız',
  'kept.reading.why': 'Size neyin söylendiğini bilmek için. Gerekçe: işvereniniz bunu kanıtlayabilmelidir.',
  'kept.reading.how_long':
    'Burada çalıştığınız sürece. Silindiğinizde kanıt, adınız olmadan bir numara altında en çok dört yıl kalır.',
  'kept.reading.who': 'Yalnızca siz. Başkaları büyük grupların sayılarını görür.',
  'kept.account.what':
    'Oturum açma adresiniz, kimsenin okuyamayacağı biçimde parolanız, bir kod aldığınız ve onu kimin oluşturduğu',
  'kept.account.why': 'Sizi, ve yalnızca sizi, içeri almak için. Gerekçe: güvenli erişim.',
  'kept.account.how_long':
    'Burada çalıştığınız sürece. Kod, kullanılana ya da süresi dolana kadar. Bir kod aldığınız bilgisi, silinmenizden sonra en çok dört yıl.',
  'kept.account.who': 'Siz. Yönetim bir hesap olduğunu ve ne zaman kod verildiğini görür.',
  'kept.looks.what':
    'Sistemlerin bildirdiğine göre verilerinize kimin baktığı: ne zaman, hangi rolde, hangi sistemde, neden ve ne tür veriye; ve sizin başkalarının verilerine nerede baktığınız',
  'kept.looks.why': 'Bunu görebilmeniz için. Dayanak: bilme hakkınız var (GDPR md. 15).',
  'kept.looks.how_long':
    'İki yıl. Silindiğinizde sizinle ilgili olan hemen gider; bakan kişi olarak adınız da.',
  'kept.looks.who':
    'Siz. Baktığınız yerde başkaları rolünüzü veya biriminizi görür; adınızı yalnızca buna karar verildiyse görür.',
  'kept.sign_ins.what': 'Ne zaman, hangi tür tarayıcıyla oturum açtığınız ve en son ne zaman etkin olduğunuz',
  'kept.sign_ins.why':
    'Bir oturumu zamanında kapatmak ve sizi bir yabancıya karşı uyarmak için. Gerekçe: güvenli erişim.',
  'kept.sign_ins.how_long':
    'Oturum en çok 24 saat, özel bir rolle 12 saat. Cihaz, son kullanımından sonra 180 gün.',
  'kept.sign_ins.who': 'Yalnızca siz, ayarlarda.',
  'kept.mail.what': 'İletilerin nereye gittiği, kendi adresiniz ve size ne zaman yazıldığı',
  'kept.mail.why': 'Size gerek olanı zamanında ve çok sık olmadan söylemek için.',
  'kept.mail.how_long': 'Adresiniz siz silene kadar. Bir ileti gönderildiği: iki ay. Sözleri saklanmaz.',
  'kept.mail.who': 'Yalnızca siz. Yönetici kaç iletinin ulaşmadığını görür, kimin olduğunu görmez.',
  'kept.failures.what':
    'Adresinizle kaç kez yanlış parola denendiği, adresin karıştırılmış bir biçimi altında',
  'kept.failures.why': 'Kimse parolanızı tahmin edemesin diye. Gerekçe: güvenli erişim.',
  'kept.failures.how_long': 'Bir gün.',
  'kept.failures.who': 'Hiç kimse.',
  'kept.forms.what': 'Gönderdiğiniz her formun numarası, içeriği olmadan',
  'kept.forms.why': 'İki kez gönderilen bir form bir kez sayılsın diye.',
  'kept.forms.how_long': '24 saat.',
  'kept.forms.who': 'Hiç kimse.',
  'kept.council_list.what':
    'İşçi temsilciliğinin sizi hiç kaydedilmeyecekler listesine koyup koymadığı ve bu listeyi işçi temsilciliği adına okuyup okumadığınız',
  'kept.council_list.why':
    'İşçi temsilciliğinin koruduğu kişilerden hiçbir şey kaydedilmesin diye. Dayanak: temsilciliğin kendi hakları.',
  'kept.council_list.how_long':
    'Temsilcilik sizi listeden çıkarana kadar. Verileriniz silinince, liste bir dahaki sefere değişene kadar orada yalnızca bir numara kalır.',
  'kept.council_list.who':
    'Listeyi tutan temsilciler. Kaydeden sistemlere numaranız söylenir, satırın kime ait olduğu söylenmez.',
  'kept.duties.what':
    'Burada başkaları için yaptıklarınız: roller, sorumlu olduğunuz sistemler ve bir rolde yaptıklarınız',
  'kept.duties.why':
    'İşveren adına kimin işlem yaptığını herkes denetleyebilsin diye. Gerekçe: işvereniniz bunu kanıtlayabilmelidir.',
  'kept.duties.how_long': 'Kalıcı olarak; silindikten sonra adınız olmadan bir numara altında.',
  'kept.duties.who': 'Gizlilik ekibi, yönetim ve denetim. Kendi işleriniz bunun içinde değildir.',
} as const satisfies Record<keyof typeof en, string>;
