/** Every sentence of the page, by language. It stands alone, as the page does. */

const en = {
  /** Stands in the document itself: where scripts are switched off, nothing else can be said. */
  no_script: 'This page opens copies with a script, in your browser. Scripts are switched off.',
  title: 'Open a sealed copy',
  offline: 'This page works without the internet. Your file and your passphrase stay on your device.',
  file: 'The sealed copy',
  'file.hint': 'Choose the file that you saved. Its name ends in .sealed.',
  passphrase: 'Your passphrase',
  'passphrase.hint': 'Seven groups of four. Small letters and missing hyphens do no harm.',
  open: 'Open the copy',
  opening: 'Opening…',
  opened: 'Your copy is open',
  'opened.text':
    'It is whole, and nothing in it was changed. Save it now. The file is not sealed any more: keep it safe.',
  save: 'Save my data (ZIP)',
  fingerprint: 'Fingerprint of your key',
  'fingerprint.text': 'It must be the one that you saw when your key was made.',
  'missing.file': 'Choose a sealed copy.',
  'missing.passphrase': 'Type your passphrase.',
  not_a_copy: 'This file is no sealed copy.',
  wrong_passphrase: 'This is not the passphrase of this copy. Look at each group again.',
  copy_damaged:
    'This copy is damaged or not whole, so none of it was opened. Save it again, or ask for another one.',
  unreadable: 'This file cannot be read.',
  too_old: 'This browser cannot open copies. Try another one.',
} as const;

export type MessageId = keyof typeof en;

const de = {
  no_script: 'Diese Seite öffnet Kopien mit einem Skript, in Ihrem Browser. Skripte sind ausgeschaltet.',
  title: 'Eine versiegelte Kopie öffnen',
  offline: 'Diese Seite geht ohne Internet. Ihre Datei und Ihr Kennwort bleiben auf Ihrem Gerät.',
  file: 'Die versiegelte Kopie',
  'file.hint': 'Wählen Sie die Datei, die Sie gespeichert haben. Ihr Name endet auf .sealed.',
  passphrase: 'Ihr Kennwort für die Kopien',
  'passphrase.hint': 'Sieben Gruppen zu vier Zeichen. Kleine Buchstaben und fehlende Striche schaden nicht.',
  open: 'Die Kopie öffnen',
  opening: 'Wird geöffnet …',
  opened: 'Ihre Kopie ist offen',
  'opened.text':
    'Sie ist ganz, und nichts darin wurde geändert. Speichern Sie sie jetzt. Die Datei ist nicht mehr versiegelt: Bewahren Sie sie sicher auf.',
  save: 'Meine Daten speichern (ZIP)',
  fingerprint: 'Fingerabdruck Ihres Schlüssels',
  'fingerprint.text': 'Es muss der sein, den Sie sahen, als Ihr Schlüssel gemacht wurde.',
  'missing.file': 'Wählen Sie eine versiegelte Kopie.',
  'missing.passphrase': 'Geben Sie Ihr Kennwort ein.',
  not_a_copy: 'Diese Datei ist keine versiegelte Kopie.',
  wrong_passphrase: 'Das ist nicht das Kennwort dieser Kopie. Sehen Sie jede Gruppe noch einmal an.',
  copy_damaged:
    'Diese Kopie ist beschädigt oder nicht ganz, deshalb wurde nichts davon geöffnet. Speichern Sie sie noch einmal, oder verlangen Sie eine neue.',
  unreadable: 'Diese Datei kann nicht gelesen werden.',
  too_old: 'Dieser Browser kann Kopien nicht öffnen. Nehmen Sie einen anderen.',
} as const satisfies Record<MessageId, string>;

const fr = {
  no_script:
    'Cette page ouvre les copies avec un script, dans votre navigateur. Les scripts sont désactivés.',
  title: 'Ouvrir une copie scellée',
  offline:
    'Cette page fonctionne sans internet. Votre fichier et votre phrase secrète restent sur votre appareil.',
  file: 'La copie scellée',
  'file.hint': 'Choisissez le fichier que vous avez enregistré. Son nom finit par .sealed.',
  passphrase: 'Votre phrase secrète',
  'passphrase.hint': 'Sept groupes de quatre. Les minuscules et les tirets oubliés ne gênent pas.',
  open: 'Ouvrir la copie',
  opening: 'Ouverture…',
  opened: 'Votre copie est ouverte',
  'opened.text':
    'Elle est entière et rien n’y a été changé. Enregistrez-la maintenant. Le fichier n’est plus scellé : gardez-le en lieu sûr.',
  save: 'Enregistrer mes données (ZIP)',
  fingerprint: 'Empreinte de votre clé',
  'fingerprint.text': 'Ce doit être celle que vous avez vue quand votre clé a été créée.',
  'missing.file': 'Choisissez une copie scellée.',
  'missing.passphrase': 'Saisissez votre phrase secrète.',
  not_a_copy: 'Ce fichier n’est pas une copie scellée.',
  wrong_passphrase: 'Ce n’est pas la phrase secrète de cette copie. Vérifiez chaque groupe.',
  copy_damaged:
    'Cette copie est abîmée ou incomplète, rien n’en a donc été ouvert. Enregistrez-la encore une fois, ou demandez-en une autre.',
  unreadable: 'Ce fichier ne peut pas être lu.',
  too_old: 'Ce navigateur ne peut pas ouvrir de copies. Essayez-en un autre.',
} as const satisfies Record<MessageId, string>;

const pl = {
  no_script: 'Ta strona otwiera kopie skryptem, w Państwa przeglądarce. Skrypty są wyłączone.',
  title: 'Otwórz zapieczętowaną kopię',
  offline: 'Ta strona działa bez internetu. Plik i hasło pozostają na Państwa urządzeniu.',
  file: 'Zapieczętowana kopia',
  'file.hint': 'Proszę wybrać zapisany plik. Jego nazwa kończy się na .sealed.',
  passphrase: 'Państwa hasło do kopii',
  'passphrase.hint': 'Siedem grup po cztery znaki. Małe litery i brak kresek nie przeszkadzają.',
  open: 'Otwórz kopię',
  opening: 'Otwieranie…',
  opened: 'Kopia jest otwarta',
  'opened.text':
    'Jest cała i nic w niej nie zmieniono. Proszę ją teraz zapisać. Plik nie jest już zapieczętowany: proszę go dobrze strzec.',
  save: 'Zapisz moje dane (ZIP)',
  fingerprint: 'Odcisk klucza',
  'fingerprint.text': 'Musi być taki sam jak ten, który pokazano przy tworzeniu klucza.',
  'missing.file': 'Proszę wybrać zapieczętowaną kopię.',
  'missing.passphrase': 'Proszę wpisać hasło.',
  not_a_copy: 'Ten plik nie jest zapieczętowaną kopią.',
  wrong_passphrase: 'To nie jest hasło tej kopii. Proszę sprawdzić jeszcze raz każdą grupę.',
  copy_damaged:
    'Ta kopia jest uszkodzona lub niecała, więc nic z niej nie otwarto. Proszę zapisać ją jeszcze raz lub poprosić o nową.',
  unreadable: 'Tego pliku nie można odczytać.',
  too_old: 'Ta przeglądarka nie może otwierać kopii. Proszę spróbować w innej.',
} as const satisfies Record<MessageId, string>;

const tr = {
  no_script: 'Bu sayfa kopyaları tarayıcınızda bir betikle açar. Betikler kapalı.',
  title: 'Mühürlü bir kopyayı açın',
  offline: 'Bu sayfa internetsiz çalışır. Dosyanız ve parola cümleniz cihazınızda kalır.',
  file: 'Mühürlü kopya',
  'file.hint': 'Kaydettiğiniz dosyayı seçin. Adı .sealed ile biter.',
  passphrase: 'Parola cümleniz',
  'passphrase.hint': 'Dörder işaretlik yedi grup. Küçük harfler ve eksik tireler sorun olmaz.',
  open: 'Kopyayı aç',
  opening: 'Açılıyor…',
  opened: 'Kopyanız açık',
  'opened.text':
    'Kopya eksiksiz ve içinde hiçbir şey değiştirilmemiş. Şimdi kaydedin. Dosya artık mühürlü değil: onu güvenli bir yerde saklayın.',
  save: 'Verilerimi kaydet (ZIP)',
  fingerprint: 'Anahtarınızın parmak izi',
  'fingerprint.text': 'Anahtarınız oluşturulurken gördüğünüzle aynı olmalıdır.',
  'missing.file': 'Mühürlü bir kopya seçin.',
  'missing.passphrase': 'Parola cümlenizi yazın.',
  not_a_copy: 'Bu dosya mühürlü bir kopya değil.',
  wrong_passphrase: 'Bu, bu kopyanın parola cümlesi değil. Her gruba yeniden bakın.',
  copy_damaged:
    'Bu kopya bozuk ya da eksik, bu yüzden hiçbir parçası açılmadı. Yeniden kaydedin ya da yenisini isteyin.',
  unreadable: 'Bu dosya okunamıyor.',
  too_old: 'Bu tarayıcı kopyaları açamıyor. Başka birini deneyin.',
} as const satisfies Record<MessageId, string>;

const ar = {
  no_script: 'تفتح هذه الصفحة النسخ ببرنامج يعمل في متصفحك. والبرامج متوقفة فيه.',
  title: 'فتح نسخة مختومة',
  offline: 'تعمل هذه الصفحة من دون إنترنت. ويبقى ملفك وعبارة المرور على جهازك.',
  file: 'النسخة المختومة',
  'file.hint': 'اختر الملف الذي حفظته. ينتهي اسمه بكلمة sealed.',
  passphrase: 'عبارة المرور',
  'passphrase.hint': 'سبع مجموعات من أربعة رموز. لا تضر الحروف الصغيرة ولا الشرطات الناقصة.',
  open: 'فتح النسخة',
  opening: 'جارٍ الفتح…',
  opened: 'نسختك مفتوحة',
  'opened.text': 'هي كاملة ولم يتغير فيها شيء. احفظها الآن. لم يعد الملف مختومًا: احتفظ به في مكان آمن.',
  save: 'حفظ بياناتي (ZIP)',
  fingerprint: 'بصمة مفتاحك',
  'fingerprint.text': 'يجب أن تكون هي التي رأيتها عند إنشاء مفتاحك.',
  'missing.file': 'اختر نسخة مختومة.',
  'missing.passphrase': 'اكتب عبارة المرور.',
  not_a_copy: 'هذا الملف ليس نسخة مختومة.',
  wrong_passphrase: 'هذه ليست عبارة المرور لهذه النسخة. راجع كل مجموعة من جديد.',
  copy_damaged: 'هذه النسخة تالفة أو ناقصة، لذلك لم يُفتح منها شيء. احفظها مرة أخرى، أو اطلب نسخة جديدة.',
  unreadable: 'لا يمكن قراءة هذا الملف.',
  too_old: 'لا يستطيع هذا المتصفح فتح النسخ. جرّب متصفحًا آخر.',
} as const satisfies Record<MessageId, string>;

/** Each language by its own name. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  pl: 'Polski',
  tr: 'Türkçe',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

export const MESSAGES: Readonly<Record<Language, { say: Readonly<Record<MessageId, string>> }>> = {
  en: { say: en },
  de: { say: de },
  fr: { say: fr },
  pl: { say: pl },
  tr: { say: tr },
  ar: { say: ar },
};
