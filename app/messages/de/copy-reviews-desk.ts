/** Was die lesen und tun, die über Anfragen entscheiden, wenn jemand eine Kopie zuerst ansieht. */
export const copyReviewsDesk = {
  'may.copy.name_reviewer': 'Jemanden benennen, der eine Kopie ansieht, bevor sie herausgeht',
  'did.copy.name_reviewer': 'Benannte jemanden, der eine Kopie ansieht, bevor sie herausgeht',
  'case.act.name_reviewer': 'Jemanden benennen, der eine Kopie ansieht',
  'case.note.name_reviewer':
    'In diesen Einträgen kommen andere vor. Wen Sie benennen, sieht sie im System selbst an, nur für diese Anfrage. Sie sehen nur, wie viel weggelassen wird und warum. Die Person liest, dass jemand hingesehen hat.',
  'case.review': 'Kopien, die jemand ansieht, bevor sie herausgehen',
  'case.review.nobody': 'Wartet auf Sie: Niemand ist benannt, der sie ansieht.',
  'case.review.waits': 'Wartet auf {names}, bis {date}.',
  'case.review.over':
    'Die Zeit von {names} ist vorbei, oder sie dürfen nicht mehr hinsehen. Benennen Sie jemanden.',
  'case.review.told': 'Angesehen am {date}.',
  'case.review.system': 'Welches System',
  'case.review.who': 'E-Mail von der Person, die hinsieht',
  'case.review.who.hint': 'Jemand, der die Einträge kennt. Nie Sie selbst.',
  'case.review.who.wrong': 'Schreiben Sie die E-Mail von jemandem, der hier arbeitet.',
  'case.review.days': 'Für wie viele Tage',
  'case.review.days.hint': '1 bis 14.',
  'case.review.days.wrong': 'Schreiben Sie eine Zahl von 1 bis 14.',
  'case.review.why': 'Warum diese Person',
  'case.review.why.keeps_the_system': 'Sie betreut dieses System',
  'case.review.why.protects_data': 'Datenschutz ist ihre Arbeit',
  'case.review.why.agreed_with_council': 'Es ist mit dem Betriebsrat vereinbart',
  'case.review.why.wrong': 'Wählen Sie eines.',
  'case.step.reviewer_named': 'Jemanden benannt, der eine Kopie ansieht',
  'case.step.copy_reviewed': 'Eine Kopie wurde angesehen',
  'cannot.review_not_needed': 'Keine Kopie dieses Systems wartet darauf, dass jemand sie ansieht.',
  'cannot.unknown_reviewer': 'Niemand, der hier arbeitet, hat diese E-Mail.',
  'cannot.reviewer_yourself':
    'Wer über eine Anfrage entscheidet, sieht ihre Kopie nicht an. Benennen Sie jemand anderen.',
  'cannot.reviewer_in_conflict':
    'Sie verantworten, wofür diese Einträge da sind, oder haben darüber schon entschieden. Benennen Sie jemand anderen.',
} as const;
