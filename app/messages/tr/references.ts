import type { references as en } from '../en/references';

/** Oturum açmamış birinin, bir numara veya adresle sorulan sistemler hakkında okudukları. */
export const references = {
  'ask.reference.hint':
    'Ziyaretçi kartınız, müşteri numaranız veya kaydedildiğiniz bir adres var mı? Yazın, nerede olduğunu da söyleyin. Buradan biri, onun sizin olduğunu göstermenizi ister.',
  'ask.reference.until':
    'Buradan iki kişi bunun sizin olduğunu gördü: {kind}. Sistemlere {at} tarihinden itibaren bununla sorulur. Yanlışsa aşağıya yazın. Yanıt süresi işlemeye devam eder.',
  'ask.reference.copy':
    'Kopya bu sayfadan gelmez: kodunuz kimdeyse onu alabilirdi. Verilerinizi saklayan, onu size verir.',
  'ask.reference.says': '{system} yazıyor: {words}',
  'reference.kind.email': 'bir e-posta adresi',
  'reference.kind.visitor_badge': 'bir ziyaretçi kartının numarası',
  'reference.kind.customer_number': 'bir müşteri numarası',
  'reference.kind.other_number': 'başka bir numara',
  'request.step.reference_proposed': 'Sistemlerin sizi neyle tanıdığını yazdı',
  'request.step.reference_agreed': 'İkinci kişi olarak sizin olduğunu kabul etti',
  'request.step.reference_declined': 'Sizin olduğunun gösterilmediğini söyledi',
} as const satisfies Record<keyof typeof en, string>;
