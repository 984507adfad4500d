/** Bir kopyaya sistemden çıkmadan önce bakılması hakkında okunanlar. */
export const copyReviews = {
  'looked.reason.copy_review': 'Kopyayı isteyen kişi için hazırlamak',
  'request.step.reviewer_named': 'Kopyaya verilmeden önce bakacak biri belirlendi',
  'request.step.copy_reviewed': 'Kopyaya bakıldı, artık verilebilir',
  'copies.review.waits':
    '{system}: bu kayıtlarda başka kişiler de var. Kopya verilmeden önce, kimse zarar görmesin diye biri ona bakar.',
  'copies.review.nobody': 'Bunun için henüz kimse belirlenmedi. Veri koruma ekibi birini belirlemelidir.',
  'copies.review.named': 'Bunun için biri belirlendi, {date} tarihine kadar.',
  'copies.review.clock': 'Yanıt alacağınız son gün aynı kalır.',
  'copies.review.nothing': '{kind}: {count} kayda bakıldı ve hiçbir şey çıkarılmadı.',
  'copies.review.removed': '{kind}: {total} kayıttan {count} kayıt çıkarıldı.',
  'copies.removed.other_person': 'Çıkarılan, başka birini anlatıyor.',
  'copies.removed.trade_secret': 'Çıkarılan, bir iş sırrıdır.',
  'copies.removed.legal_privilege': 'Çıkarılan, bir avukatla konuşulmuştur.',
  'copies.removed.security': 'Çıkarılan, birinin bir sisteme girmesine yardım ederdi.',
  'copies.review.who': 'Kim baktı: {who}, {date}.',
  'copies.review.who.unknown': 'Biri buna {date} tarihinde baktı.',
  'copies.review.look': 'Bunu verilerinize bakanların arasında gör',
  'copies.review.complain': 'Çıkarılan için şikâyet et',
} as const;
