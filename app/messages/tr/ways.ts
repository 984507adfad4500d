import type { ways as en } from '../en/ways';

/** Şirketin oturum açma hizmeti, kim olduğunu yeniden göstermek ve kodlu mektupta yazanlar. */
export const ways = {
  'company.button': '{name} ile oturum aç',
  'company.or': 'Ya da bu portalın bir parolasıyla',
  'company.down':
    '{name} şu anda yanıt vermiyor. Birkaç dakika sonra yeniden deneyin. Bu portal için parolası olanlar onunla oturum açabilir.',
  'company.going.title': 'Sıradaki sayfa: {name}',
  'company.going.text': 'Tarayıcınız kendiliğinden devam eder. Hiçbir şey olmazsa düğmeye basın.',
  'company.going.link': '{name} sayfasına git',
  'company.signed_out': 'Bu portaldaki oturumunuz kapalı.',
  'company.signed_out.text':
    '{name} oturumunuz hâlâ açık olabilir. Ortak bir bilgisayarda o oturumu da kapatın.',
  'company.signed_out.link': '{name} oturumunu kapat',
  'company.problem': 'Oturumunuz açılmadı.',
  'company.unreachable': '{name} şu anda yanıt vermiyor. Birkaç dakika sonra yeniden deneyin.',
  'company.busy': 'Şu anda çok fazla kişi oturum açıyor. Biraz bekleyip yeniden deneyin.',
  'company.refused': '{name} sizi içeri almadı ya da siz orada yarıda bıraktınız. Yeniden deneyebilirsiniz.',
  'company.begin_again': 'Çok uzun sürdü ya da başka bir pencerede başlatıldı. Baştan başlayın.',
  'company.not_believed':
    'Gelen yanıt denetlenemedi ({name}), bu yüzden kimse içeri alınmadı. Yeniden deneyin. Böyle kalırsa bu portalı işleten kişilere söyleyin.',
  'company.no_access': 'Bu hesapla artık portala girilemiyor. Yönetime sorun.',
  'company.not_you': 'Orada başka biri olarak oturum açtınız. Kendi hesabınızı kullanın.',
  'company.taken': 'Bu hesap burada zaten başka birine ait. Yönetime sorun.',
  'connect.title': 'Hesabınızı bağlayın',
  'connect.intro':
    '{name} oturumunuz açık, ama bu portal burada kim olduğunuzu henüz bilmiyor. Size verilen kodu girin. Ona yalnızca bu kez ihtiyacınız var.',
  'connect.wakes':
    'Oturumunuz açık. Makineyi işleten kişi sizin için bir kod oluşturdu. Kodu girin; buradaki rolünüz açılır.',
  'connect.button': 'Bağla ve oturum aç',
  'connect.no_code': 'Kodunuz yok mu? Yönetimden bir kod isteyin.',
  'connect.without': 'Kodsuz devam et',
  'line.way_added': 'Şirketin oturum açma hizmetiyle artık hesabınıza girilebilir',
  'line.way_removed': 'Şirketin oturum açma hizmetinin hesabınızla bağlantısı kesildi',
  'sign_ins.way.password': 'parolayla',
  'sign_ins.way.company': 'şirketin oturum açma hizmetiyle',
  'asleep.company':
    'Makineyi işleten kişiden bir kod isteyin. Sonra oturumu kapatın, şirket hesabıyla yeniden oturum açın ve kodu girin. Kendi sayfalarınız eskisi gibi çalışır.',
  'asleep.company.never':
    'Şirketin oturum açma hizmetini işveren işletir, bu yüzden bu rol onunla geçerli olmaz. Kendi parolanızla oturum açın. Kendi sayfalarınız eskisi gibi çalışır.',
  'confirm.title': 'Siz olduğunuzu gösterin',
  'confirm.intro':
    'Bu, başkaları için bir şeyi değiştirir. Bu yüzden son seferin üzerinden beş dakikadan fazla geçtiyse portal bir kez daha sorar.',
  'confirm.kept':
    'Henüz hiçbir şey gönderilmedi ve hiçbir şey kaybolmadı: doldurduklarınız bu sayfada duruyor.',
  'confirm.button': 'Benim',
  'confirm.failed': 'Bu sizin parolanız değil. Kontrol edip yeniden deneyin.',
  'confirm.thanks': 'Teşekkürler, bu sizsiniz',
  'confirm.thanks.text': 'Henüz hiçbir şey gönderilmedi. Düğmeye basın; doldurduklarınız gönderilir.',
  'confirm.send': 'Şimdi gönder',
  'confirm.back': 'Göndermeden sayfaya dön',
  'confirm.other_tab': 'Bu sekmeyi kapatın. Diğerine dönün ve orada “Şimdi gönder” düğmesine basın.',
  'confirm.company': '{name} ile teyit et',
  'confirm.company.tab': '{name} ile teyit et (yeni sekme açar)',
  'confirm.company.then':
    'Sonra bu sekmeye dönün. Henüz hiçbir şey gönderilmedi: doldurduklarınız, siz düğmeye basana kadar burada durur.',
  'confirm.company.down': '{name} şu anda yanıt vermiyor. Birkaç dakika sonra yeniden deneyin.',
  'letter.title': 'İşiniz hakkında neyin kaydedildiğini görün ve karar verin',
  'letter.why':
    'İşvereniniz, işiniz hakkında neyin kaydedildiğini size gösteren bir portal kullanıyor. Orada nedenini okur, size sorulan yerde evet ya da hayır dersiniz.',
  'letter.open': 'Resmi bir telefonla tarayın, kendi telefonunuz da olur, ya da bu adresi yazın:',
  'letter.type': 'Bu kodu girin. Bir kez çalışır:',
  'letter.password': 'En az 15 karakterlik bir parola seçin. Bir cümle iyi olur.',
  'letter.qr': 'Portal adresinin QR kodu',
  'letter.later': 'Daha sonra parolanızla ve bu adresle oturum açarsınız:',
  'letter.until': 'Kodun son geçerlilik zamanı: {until}. Ondan sonra yeni bir mektup isteyin.',
  'letter.private':
    'Kimse telefon numaranızı sormaz ve telefonunuza hiçbir şey yüklenmez. Bu kodu kimseye vermeyin: kod kimdeyse sizin yerinize yanıt verebilir.',
} as const satisfies Record<keyof typeof en, string>;
