import type { passkeys as en } from '../en/passkeys';

/** Kişilerin kendi cihazlarındaki anahtarlar ve birçok kişinin kullandığı cihazlar. */
export const passkeys = {
  'passkeys.title': 'Geçiş anahtarlarınız',
  'passkeys.intro':
    'Geçiş anahtarı, kendi cihazınızdaki bir anahtardır: bir telefon, bir bilgisayar ya da küçük bir USB anahtarı. Onu cihazı açtığınız gibi açarsınız. Kimse onu tahmin edemez ve yalnızca burada çalışır.',
  'passkeys.counts':
    'Burada bir rolünüz var mı? Geçiş anahtarınız olunca rol yalnızca onunla oturum açtığınızda geçerli olur. Başka bir cihazda ikinci bir anahtar oluşturun.',
  'passkeys.lost':
    'Bütün geçiş anahtarlarınızı kaybederseniz iki kişi birlikte sizi yeniden içeri alabilir. Hiçbiri bunu tek başına yapamaz.',
  'passkeys.yours': 'Sizde olanlar',
  'passkeys.none': 'Henüz geçiş anahtarınız yok.',
  'passkeys.made': 'oluşturulma: {made}',
  'passkeys.used': 'oluşturulma: {made}, son kullanım: {used}',
  'passkeys.stopped': 'Kapatıldı, çünkü kopyalanmış olabilir. Onu kaldırın.',
  'passkeys.remove': 'Kaldır',
  'passkeys.add': 'Geçiş anahtarı oluştur',
  'passkeys.name': 'Onu yeniden tanıyacağınız bir ad',
  'passkeys.name.hint': 'Örneğin “Telefonum”. Onu yalnızca siz görürsünüz.',
  'passkeys.name.missing': 'En fazla 60 karakterlik bir ad girin.',
  'passkeys.link': 'Geçiş anahtarlarınızı görün ve değiştirin',
  'passkeys.back': 'Ayarlara dön',
  'passkey.sign_in': 'Geçiş anahtarıyla oturum aç',
  'passkey.confirm': 'Geçiş anahtarıyla teyit et',
  'passkey.or': 'Ya da parolanızla',
  'passkey.without':
    'Geçiş anahtarları için JavaScript, onları tanıyan bir tarayıcı ve bu portalın her zamanki adresi gerekir. Burada çalışmıyorlar. Başka bir yol kullanın.',
  'passkey.nothing': 'Geçiş anahtarı kullanılmadı. Yeniden deneyin ya da başka bir yol kullanın.',
  'passkey.problem': 'Geçiş anahtarı kabul edilmedi.',
  'passkey.not_believed': 'Bu geçiş anahtarı denetlenemedi. Yeniden deneyin ya da başka bir yol kullanın.',
  'passkey.begin_again': 'Çok uzun sürdü ya da başka bir pencerede başlatıldı. Düğmeye bir daha basın.',
  'passkey.stopped':
    'Bu geçiş anahtarı kapalı, çünkü kopyalanmış olabilir. Başka bir yol kullanın ve onu kaldırın.',
  'passkey.taken': 'Bu geçiş anahtarı burada zaten biliniyor.',
  'passkey.too_many': 'On geçiş anahtarınız var. Önce birini kaldırın.',
  'passkey.needed':
    'Rolünüz bu geçiş anahtarıyla geçerli. Onu kaldırmak için bir geçiş anahtarıyla oturum açın.',
  'passkey.last': 'Bu, rolünüzün geçerli olduğu son geçiş anahtarı. Önce bir başkasını oluşturun.',
  'passkey.not_on_shared': 'Bu cihaz ortak. Bunu kendi cihazınızda yapın.',
  'line.passkey_added': 'Hesabınız için bir geçiş anahtarı oluşturdunuz',
  'line.passkey_removed': 'Hesabınızdan bir geçiş anahtarını kaldırdınız',
  'line.recovery_proposed': 'Biri, yeni bir kodla yeniden içeri alınmanızı önerdi',
  'line.recovery_approved':
    'İki kişi sizi yeni bir kodla yeniden içeri aldı. Oturumlarınız ve geçiş anahtarlarınız sona erdi',
  'sign_ins.way.passkey': 'geçiş anahtarıyla',
  'sign_ins.way.code': 'ortak bir cihazda kodla',
  'asleep.title.here': 'Rolünüz bu oturumda geçerli değil',
  'confirm.intro.own':
    'Bu, kendi hesabınıza giriş yolunu değiştirir. Bu yüzden son seferin üzerinden beş dakikadan fazla geçtiyse portal bir kez daha sorar.',
  'asleep.passkey':
    'Geçiş anahtarınız var ve bu rol yalnızca onunla geçerli. Oturumu kapatın ve geçiş anahtarıyla oturum açın. Kendi sayfalarınız eskisi gibi çalışır.',
  'asleep.passkey.young':
    'Bu geçiş anahtarı, siz olduğunuzu göstermenizden önce oluşturuldu. Makineyi işleten kişiden bir kod isteyin. Onunla bir parola belirleyin ve yeni bir geçiş anahtarı oluşturun.',
  'asleep.shared':
    'Bu cihaz ortak, bu yüzden burada yalnızca kendi sayfalarınız açık. Rolünüz için kendi cihazınızı kullanın.',
  'first.halves':
    'İki kişi size birer yarım kod mu verdi? Önce ilk yarıyı, sonra ikinci yarıyı tek satıra yazın.',
  'shared.title': 'İşiniz hakkında neyin kaydedildiğini görün',
  'shared.intro': 'Bu cihaz ortak. Oturumunuz birkaç dakika açık kalır ve sizden burada hiçbir şey kalmaz.',
  'shared.code': 'Mektubunuzdaki kodla',
  'shared.code.hint':
    'Bir kez çalışır. Yeniden gelmek istiyor musunuz? O zaman onunla bir parola belirleyin.',
  'shared.code.button': 'Kodla gir',
  'shared.code.password': 'Kodla parola belirle',
  'shared.code.not_here': 'Bu kod parola belirlemek içindir. Bunu kendi cihazınızda yapın.',
  'shared.password': 'Parolanızla',
  'shared.over': 'Oturumunuz kapalı. Bu cihazda sizden hiçbir şey kalmadı.',
  'shared.not_shared': 'Bu cihaz ortak değil',
  'shared.not_shared.text':
    'Bu sayfa kendi cihazınızda mı açıldı? O zaman düğmeye basın ve her zamanki gibi oturum açın.',
  'shared.bar':
    'Ortak cihaz. Dört dakika boyunca sayfa açmazsanız portal hâlâ burada olup olmadığınızı sorar.',
  'shared.done': 'Bitti, oturumumu kapat',
  'shared.still': 'Hâlâ burada mısınız?',
  'shared.still.text': 'Bir dakika sonra oturumunuz kapanır. Yazıp göndermedikleriniz o zaman kaybolur.',
  'shared.still.yes': 'Evet, hâlâ buradayım',
  'shared.no_download':
    'Burada kaydettiğiniz bir dosya bu ortak cihazda sonraki kişiye kalır. Kaydetmek için kendi cihazınızda oturum açın.',
} as const satisfies Record<keyof typeof en, string>;
