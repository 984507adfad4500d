/** What a copy says to the person around their records. */
export const COPY_LANGUAGES = ['en', 'de', 'fr', 'pl', 'tr', 'ar'] as const;
export type CopyLanguage = (typeof COPY_LANGUAGES)[number];

export interface CopyWords {
  title: string;
  lead: string;
  what: string;
  when: string;
  others: string;
  record: string;
  leftOut: string;
  nothing: string;
  /** A number, and of how many. */
  of: (count: number, total: number) => string;
  reasons: Readonly<Record<'other_person' | 'trade_secret' | 'legal_privilege' | 'security', string>>;
}

export const COPY_WORDS: Readonly<Record<CopyLanguage, CopyWords>> = {
  en: {
    title: 'Your data',
    lead: 'This is what this system holds of you. The same is in records.json and records.csv.',
    what: 'What',
    when: 'When',
    others: 'Other people in it',
    record: 'Record',
    leftOut: 'What was left out, and why',
    nothing: 'Nothing was left out.',
    of: (count, total) => `${count} of ${total}`,
    reasons: {
      other_person: 'It tells about somebody else.',
      trade_secret: 'It is a business secret.',
      legal_privilege: 'It was said to a lawyer, or by one.',
      security: 'It would help somebody to break into a system.',
    },
  },
  de: {
    title: 'Ihre Daten',
    lead: 'Das hält dieses System über Sie. Dasselbe steht in records.json und records.csv.',
    what: 'Was',
    when: 'Wann',
    others: 'Andere Menschen darin',
    record: 'Eintrag',
    leftOut: 'Was weggelassen wurde, und warum',
    nothing: 'Nichts wurde weggelassen.',
    of: (count, total) => `${count} von ${total}`,
    reasons: {
      other_person: 'Es erzählt von jemand anderem.',
      trade_secret: 'Es ist ein Geschäftsgeheimnis.',
      legal_privilege: 'Es wurde mit einer Anwältin oder einem Anwalt besprochen.',
      security: 'Es würde jemandem helfen, in ein System einzubrechen.',
    },
  },
  fr: {
    title: 'Vos données',
    lead: 'Voici ce que ce système garde sur vous. Le même contenu est dans records.json et records.csv.',
    what: 'Quoi',
    when: 'Quand',
    others: 'Autres personnes',
    record: 'Donnée',
    leftOut: 'Ce qui a été retiré, et pourquoi',
    nothing: 'Rien n’a été retiré.',
    of: (count, total) => `${count} sur ${total}`,
    reasons: {
      other_person: 'Cela parle de quelqu’un d’autre.',
      trade_secret: 'C’est un secret d’affaires.',
      legal_privilege: 'Cela a été échangé avec une avocate ou un avocat.',
      security: 'Cela aiderait quelqu’un à entrer de force dans un système.',
    },
  },
  pl: {
    title: 'Państwa dane',
    lead: 'Oto, co ten system ma o Państwu. To samo jest w records.json i records.csv.',
    what: 'Co',
    when: 'Kiedy',
    others: 'Inne osoby',
    record: 'Zapis',
    leftOut: 'Co pominięto i dlaczego',
    nothing: 'Niczego nie pominięto.',
    of: (count, total) => `${count} z ${total}`,
    reasons: {
      other_person: 'Mówi o kimś innym.',
      trade_secret: 'To tajemnica firmy.',
      legal_privilege: 'To rozmowa z prawnikiem.',
      security: 'Pomogłoby komuś włamać się do systemu.',
    },
  },
  tr: {
    title: 'Verileriniz',
    lead: 'Bu sistemin sizinle ilgili tuttukları bunlardır. Aynısı records.json ve records.csv içindedir.',
    what: 'Ne',
    when: 'Ne zaman',
    others: 'İçindeki başka kişiler',
    record: 'Kayıt',
    leftOut: 'Ne çıkarıldı ve neden',
    nothing: 'Hiçbir şey çıkarılmadı.',
    of: (count, total) => `${total} kayıttan ${count}`,
    reasons: {
      other_person: 'Başka birini anlatıyor.',
      trade_secret: 'Bir iş sırrıdır.',
      legal_privilege: 'Bir avukatla konuşulmuştur.',
      security: 'Birinin bir sisteme girmesine yardım ederdi.',
    },
  },
  ar: {
    title: 'بياناتك',
    lead: 'هذا ما يحتفظ به هذا النظام عنك. والمحتوى نفسه في records.json وrecords.csv.',
    what: 'ماذا',
    when: 'متى',
    others: 'أشخاص آخرون فيه',
    record: 'السجل',
    leftOut: 'ما حُذف ولماذا',
    nothing: 'لم يُحذف شيء.',
    of: (count, total) => `${count} من ${total}`,
    reasons: {
      other_person: 'يتحدث عن شخص آخر.',
      trade_secret: 'سر من أسرار العمل.',
      legal_privilege: 'حديث مع محامٍ.',
      security: 'قد يساعد أحدًا على اختراق نظام.',
    },
  },
};
