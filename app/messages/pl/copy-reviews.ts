/** Co ludzie czytają o obejrzeniu kopii, zanim opuści system. */
export const copyReviews = {
  'looked.reason.copy_review': 'Aby przygotować kopię dla osoby, która o nią poprosiła',
  'request.step.reviewer_named': 'Wyznaczono kogoś, kto obejrzy kopię, zanim zostanie wydana',
  'request.step.copy_reviewed': 'Kopię obejrzano i można ją wydać',
  'copies.review.waits':
    '{system}: w tych zapisach są też inne osoby. Zanim kopia zostanie wydana, ktoś ją obejrzy, aby nikomu nie zaszkodzić.',
  'copies.review.nobody': 'Nikogo jeszcze do tego nie wyznaczono. Musi to zrobić zespół ochrony danych.',
  'copies.review.named': 'Ktoś jest do tego wyznaczony, do {date}.',
  'copies.review.clock': 'Dzień, do którego otrzymają Państwo odpowiedź, się nie zmienia.',
  'copies.review.nothing':
    '{kind}: obejrzano {count, plural, one {# zapis} few {# zapisy} many {# zapisów} other {# zapisu}} i niczego nie pominięto.',
  'copies.review.removed': '{kind}: pominięto {count} z {total}.',
  'copies.removed.other_person': 'To, co pominięto, mówi o kimś innym.',
  'copies.removed.trade_secret': 'To, co pominięto, jest tajemnicą firmy.',
  'copies.removed.legal_privilege': 'To, co pominięto, to rozmowa z prawnikiem.',
  'copies.removed.security': 'To, co pominięto, pomogłoby komuś włamać się do systemu.',
  'copies.review.who': 'Kto to obejrzał: {who}, {date}.',
  'copies.review.who.unknown': 'Ktoś obejrzał to {date}.',
  'copies.review.look': 'Zobaczyć to wśród wszystkich wglądów w Państwa dane',
  'copies.review.complain': 'Złożyć skargę na to, co pominięto',
} as const;
