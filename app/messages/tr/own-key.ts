import type { ownKey as en } from '../en/own-key';

/** İnsanların kopyalarının anahtarı ve onları kendi tarayıcılarında açmak üzerine okudukları. */
export const ownKey = {
  'key.here.text':
    'Parola cümlesini tarayıcınız oluşturur ve gönderilmez. Portal yalnızca mühürleyebilen bir açık anahtar ile parola cümlesiyle kilitlenmiş özel anahtarınızı alır.',
  'key.here.trust':
    'Bunu yapan betik bu portaldan gelir. Portalı yöneten onu değiştirebilir ve siz bunu görmezsiniz.',
  'key.here.make': 'Anahtarımı bu tarayıcıda oluştur',
  'key.here.again': 'Bu tarayıcıda başka bir anahtar oluştur',
  'key.here.once':
    'Şimdi yazın ve kimseye söylemeyin. Bu sayfadan ayrılınca kimse onu size yeniden gösteremez.',
  'key.here.use': 'Yazdım: bu anahtarı kullan',
  'key.here.failed': 'Tarayıcınız anahtar oluşturamadı. Hiçbir şey gönderilmedi.',
  'key.portal.text':
    'Ya da parola cümlesini portal oluşturur, bir kez gösterir ve unutur. O anda onu saklayabilir.',
  'key.made': 'Anahtarınız hazır. Kopyalarınız onunla mühürlenecek.',
  'key.unfit': 'Bu anahtar kullanılamaz, bu yüzden alınmadı. Geri dönün ve yenisini oluşturun.',
  'key.of.browser': 'Anahtarınız tarayıcınızda oluşturuldu. Parola cümlesi onunla gelmedi.',
  'key.of.portal': 'Anahtarınızı bu portal oluşturdu ve parola cümlesini saklamadı.',
  'key.fingerprint': 'Anahtarınızın parmak izi:',
  'key.fingerprint.text':
    'Bir sistemi yöneten, sistemin hangi anahtar için mühürlediğini görebilir. Aynı olmalıdır.',
  'key.open.text': 'Kopyayı tarayıcınız açar. Parola cümleniz gönderilmez.',
  'key.open.opening': 'Açılıyor…',
  'key.open.opened':
    'Kopya eksiksiz. Tarayıcınız onu açtı ve kaydetti. Bu dosya artık mühürlü değil: onu güvenli bir yerde saklayın.',
  'key.open.save': 'Yeniden kaydet',
  'key.open.gone': 'Kopya alınamadı. Bu sayfayı yeniden yükleyin.',
  'key.opener': 'Kopyaları bu portal olmadan açmak',
  'key.opener.text':
    'Bu sayfa mühürlü kopyalarınızı her tarayıcıda, internetsiz açar. Onu kopyalarla birlikte kaydedin.',
  'key.opener.link': 'Kaydedebileceğiniz bir sayfa da onu bu portal olmadan açar',
  'key.opener.save': 'Kopyaları açan sayfayı kaydet',
  'key.opener.sha': 'Bu sayfanın SHA-256 değeri: {sha256}',
  'key.opener.sha.text':
    'Onu güvendiğiniz birinden, örneğin işçi temsilciliğinden aldığınızla karşılaştırın. Portal tek başına sayfasının iyi olduğunu kanıtlayamaz.',
} as const satisfies Record<keyof typeof en, string>;
