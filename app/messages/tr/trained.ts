/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'Verilerinizin bu eğitime alınmadığını söylüyor: {at}.',
  'mine.run.retrained': 'Modelin verileriniz olmadan yeniden eğitildiğini söylüyor: {at}.',
  'mine.run.stays': '{at} tarihinde, modelin öğrendiğinin modelde kaldığını söyledi. {reason}',
  'trained.title': 'Eğitim için kullanıldı',
  'trained.none': 'Hiçbir sistem, sizin verilerinizle bir model eğittiğini söylemedi.',
  'trained.intro':
    'Sistemler burada hangi eğitimlerin verilerinizi kullandığını söyler. Bunu kimse sınamadı.',
  'trained.run':
    '{system}, {at} tarihinde {model} modelini eğitti ve bu eğitime {name} diyor. Hakkınızda {count, plural, one {bir kayıt} other {# kayıt}} kullandı: {kinds}.',
  'trained.dataset':
    '{system}, {at} tarihinde {name} veri kümesini hazırladı. İçinde hakkınızda {count, plural, one {bir kayıt} other {# kayıt}} var: {kinds}. Bununla bir eğitim bildirmedi.',
  'trained.captured': '{from} ile {to} arasında kaydedildi.',
  'trained.wrong': 'Bildiğimiz kadarıyla bu kullanıma hiçbir şey izin vermiyordu.',
  'trained.asked': 'Öğrenilene ne olacak?',
  'trained.complain':
    'Bir modelin sizden öğrendiğini saklamasını kabul etmek zorunda değilsiniz. Kime sorulacağı ve nereye şikâyet edileceği: {help}.',
  'trained.complain.help': 'Soru sorun',
  'trained.with': 'Bundan öğrenen modeller',
  'trained.before':
    'Bu eğitimler hakkınızdaki bu verileri kullandı. Hayır derseniz her sistem, öğrendiğine ne olacağını söylemelidir. Bir modelin öğrendiği modelde kalabilir.',
  'trained.after':
    'Bu eğitimler hakkınızdaki bu verileri kullandı. Her sisteme, öğrendiğine ne olacağı sorulur. Bir modelin öğrendiği modelde kalabilir. Yanıtlar burada ve hakkınızda tutulanlar sayfasında durur.',
  'trained.reached':
    'Bu eğitimler hakkınızdaki bu verilerin bir kısmını kullandı veya kullanmış olabilir. Her sisteme, öğrendiğine ne olacağı sorulur. Bir modelin öğrendiği modelde kalabilir. Yanıtlar burada ve hakkınızda tutulanlar sayfasında durur.',
  'trained.never':
    '{system} eğitimlerini {at} tarihinden beri bildiriyor. Bu verilerinizle bir eğitim bildirmedi.',
  'trained.unknown':
    '{system} bu tür verilerle model eğitebilir. Hiçbir eğitim bildirmedi; sizinkinin kullanılıp kullanılmadığı bilinmiyor.',
} as const;
