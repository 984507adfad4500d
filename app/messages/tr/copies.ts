import type { copies as en } from '../en/copies';

/** İnsanların verilerinin kopyalarını alırken okudukları. */
export const copies = {
  'copies.title': 'Verilerinizin kopyaları',
  'copies.intro':
    'Verilerinizi istediniz. Her sistem kopyasını mühürler; yalnızca siz açabilirsiniz. Bu portal ve görevlileri onu okuyamaz.',
  'copies.none': 'Sizin için bir kopya yok ve siz de istemediniz.',
  'copies.make': 'Parola cümlemi oluştur',
  'copies.make.text':
    'Önce bir parola cümlesi gerekir. Onu bir kez görürsünüz. Yazın: onsuz kopyaları kimse açamaz, biz de açamayız.',
  'copies.make.again': 'Başka bir parola cümlesi oluştur',
  'copies.once': 'Parola cümleniz, yalnızca bu kez gösterilir',
  'copies.once.text':
    'Şimdi yazın ve kimseye söylemeyin. Bu sayfadan ayrılınca kimse onu size yeniden gösteremez.',
  'copies.waits': '{system}: henüz kopya gelmedi.',
  'copies.waits.key': '{system}: parola cümlenizi bekliyor.',
  'copies.ready': '{system}: kopyanız {date} tarihine kadar burada. Sonra silinir.',
  'copies.open': 'Bu kopyayı aç',
  'copies.open.title': 'Kopyanızı açın',
  'copies.passphrase': 'Parola cümleniz',
  'copies.passphrase.hint': 'Dörder işaretlik yedi grup. Küçük harfler ve eksik tireler sorun olmaz.',
  'copies.open.text':
    'Gönderdiğinizde bu portal kopyayı yalnızca bu yanıt için açar ve hiçbir şey saklamaz. O anda onu okuyabilir. Bunu istemiyorsanız mühürlü kopyayı kaydedin ve kendi bilgisayarınızda açın.',
  'copies.open.button': 'Aç ve kaydet',
  'copies.sealed': 'Mühürlü kaydet',
  'copies.sealed.text':
    'Kaydedilen dosya kendi bilgisayarınızda bu programla açılır: npx forthright open-copy DOSYA',
  'copies.wrong_passphrase': 'Bu, bu kopyanın parola cümlesi değil. Her gruba yeniden bakın.',
  'copies.opening_enough': 'Az önce çok denediniz. Bir dakika bekleyin ve yeniden deneyin.',
  'copies.copy_damaged':
    'Bu kopya bozulmuş, bu yüzden hiçbir parçası açılmadı. Talebinizi yanıtlayandan yenisini isteyin.',
  'copies.there':
    'Zaten bir kopya var. Yalnızca sizdeki parola cümlesiyle açılır. Kaybettiyseniz verilerinizi yeniden isteyin.',
  'copies.shared': 'Bu cihazı birçok kişi kullanıyor. Kopyanızı kendi cihazınızda açın.',
  'copies.link': 'Kopyalarınızı alın',
} as const satisfies Record<keyof typeof en, string>;
