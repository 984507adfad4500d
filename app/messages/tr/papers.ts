import type { papers as en } from '../en/papers';

/** Başkalarının kâğıt üzerinde imzalandı diye kaydettiği bilgilendirme metni. */
export const papers = {
  'line.paper': 'Birisi kâğıt üzerinde imzaladığınızı kaydetti: {title}',
  'line.paper_disowned': 'Bunu imzalamadığınızı söylediniz: {title}',
  'line.informed_paper': 'Bilginize: birisi bir bilgilendirme metnini kâğıt üzerinde imzaladığınızı kaydetti',
  'receipts.told_paper': 'Neyin kaydedildiğini görün: {link}. Siz değilseniz bunu orada söyleyebilirsiniz.',
  'receipts.by_paper': 'bir kâğıttan kaydedildi',
  'receipt.by.paper': 'Birisi bunu bir kâğıttan kaydetti',
  'receipt.next.paper':
    'Kaydedildiği andan itibaren okunmuş ve teyit edilmiş sayılır. Hiçbir şeye evet demek değildir. Burada kendi yaptığınız her kâğıttan önce gelir.',
  'receipt.next.paper_disowned':
    'Kâğıt artık geçerli değil. Teyidinizi gerektiren şeyler, siz kendiniz teyit edene kadar kapalı kalır.',
  'paper.title': 'İmzalanan kâğıt',
  'paper.signed_on': 'İmza tarihi',
  'paper.scan': 'Taramanın parmak izi (SHA-256)',
  'paper.scan.note': 'Tarama burada tutulmaz. Kaydeden kişidedir; görmek isteyebilirsiniz.',
  'paper.not_me.title': 'Siz miydiniz?',
  'paper.not_me.text':
    'Bu kâğıdı siz imzalamadıysanız söyleyin. O zaman artık geçerli olmaz. Kimse nedenini sormaz.',
  'paper.not_me': 'Ben değildim',
  'paper.disowned': 'Siz olmadığınızı söylediniz. Bu kâğıt geçerli değil.',
  'news.paper': 'Birisi bir bilgilendirme metnini kâğıt üzerinde imzaladığınızı kaydetti',
  'news.paper.text':
    '{title}. İmza tarihi: {date}. Okunmuş ve teyit edilmiş sayılır. Hiçbir şeye evet demek değildir. {link}',
  'news.paper.mine': 'Bendim',
  'notice.paper': 'Birisi bu sürümü kâğıt üzerinde imzaladığınızı kaydetti: {date}.',
  'notices.state.paper': 'Kâğıt üzerinde imzalandı: {date}',
} as const satisfies Record<keyof typeof en, string>;
