/** Was Menschen über den Blick auf eine Kopie lesen, bevor sie ihr System verlässt. */
export const copyReviews = {
  'looked.reason.copy_review': 'Um eine Kopie für die Person vorzubereiten, die darum gebeten hat',
  'request.step.reviewer_named': 'Jemanden benannt, der eine Kopie ansieht, bevor sie herausgeht',
  'request.step.copy_reviewed': 'Eine Kopie wurde angesehen und darf jetzt herausgehen',
  'copies.review.waits':
    '{system}: In diesen Einträgen kommen auch andere vor. Bevor die Kopie herausgeht, sieht jemand sie an, damit niemandem geschadet wird.',
  'copies.review.nobody': 'Dafür ist noch niemand benannt. Das muss das Datenschutz-Team tun.',
  'copies.review.named': 'Dafür ist jemand benannt, bis {date}.',
  'copies.review.clock': 'Der Tag, bis zu dem Sie eine Antwort bekommen, bleibt derselbe.',
  'copies.review.nothing':
    '{kind}: {count, plural, one {# Eintrag wurde angesehen} other {# Einträge wurden angesehen}}, und nichts wurde weggelassen.',
  'copies.review.removed': '{kind}: {count} von {total} weggelassen.',
  'copies.removed.other_person': 'Was weggelassen wurde, erzählt von jemand anderem.',
  'copies.removed.trade_secret': 'Was weggelassen wurde, ist ein Geschäftsgeheimnis.',
  'copies.removed.legal_privilege':
    'Was weggelassen wurde, wurde mit einer Anwältin oder einem Anwalt besprochen.',
  'copies.removed.security': 'Was weggelassen wurde, würde jemandem helfen, in ein System einzubrechen.',
  'copies.review.who': 'Wer es angesehen hat: {who}, am {date}.',
  'copies.review.who.unknown': 'Jemand hat es am {date} angesehen.',
  'copies.review.look': 'Diesen Blick unter allen Blicken auf Ihre Daten ansehen',
  'copies.review.complain': 'Über das Weggelassene beschweren',
} as const;
