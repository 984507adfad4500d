/** First and family names by country, common ones, so that no pair means anybody. Put together by chance. */
export const NAMES = {
  GB: {
    first: ['Amelia', 'Harry', 'Priya', 'Callum', 'Sophie', 'Imran', 'Freya', 'Leon', 'Yasmin', 'Rhys', 'Chloe', 'Dev', 'Isla', 'Martin', 'Zara', 'George', 'Ruth', 'Kofi', 'Bethany', 'Ewan'],
    family: ['Barker', 'Clarke', 'Dhillon', 'Ellis', 'Fairley', 'Gibson', 'Hussain', 'Ingram', 'Jarvis', 'Kendall', 'Lowe', 'Mensah', 'Norris', 'Owens', 'Patel', 'Reeve', 'Sutton', 'Turner', 'Whitaker', 'Yates'],
  },
  DE: {
    first: ['Anna', 'Lukas', 'Ayşe', 'Felix', 'Marie', 'Tobias', 'Jana', 'Emre', 'Sabine', 'Nils', 'Petra', 'Moritz', 'Lena', 'Stefan', 'Mira', 'Uwe', 'Greta', 'Paul', 'Ines', 'Karl'],
    family: ['Böhm', 'Dietrich', 'Engel', 'Fuchs', 'Günther', 'Hartmann', 'Jäger', 'Köhler', 'Lorenz', 'Möller', 'Neumann', 'Otto', 'Peters', 'Roth', 'Schäfer', 'Thiel', 'Ulrich', 'Vogel', 'Winter', 'Yılmaz'],
  },
  US: {
    first: ['Ethan', 'Maria', 'Jamal', 'Hannah', 'Diego', 'Emily', 'Kevin', 'Aisha', 'Tyler', 'Mei', 'Rachel', 'Andre', 'Nora', 'Victor', 'Paige', 'Sam'],
    family: ['Adams', 'Brooks', 'Castillo', 'Dorsey', 'Evans', 'Foster', 'Greene', 'Huang', 'Jenkins', 'Kaplan', 'Lopez', 'Morales', 'Nguyen', 'Powell', 'Rivera', 'Stone'],
  },
  IE: {
    first: ['Aoife', 'Cian', 'Orla', 'Declan', 'Saoirse', 'Fionn', 'Maeve', 'Conor', 'Ciara', 'Eoin', 'Róisín', 'Brendan', 'Sinéad', 'Darragh', 'Gráinne', 'Liam'],
    family: ['Brady', 'Byrne', 'Carroll', 'Daly', 'Doyle', 'Farrell', 'Hogan', 'Kavanagh', 'Lynch', 'Moran', 'Nolan', 'O’Connor', 'Quinn', 'Ryan', 'Sheehan', 'Tierney'],
  },
} as const;

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ş: 's', ı: 'i' };

/** The address of a name in the company's domain, in plain letters. The domain is one that can never exist (RFC 2606). */
export const emailOf = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/^dr\. /, '')
    .replace(/[äöüßşı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f’]/g, '');
  return `${plain.split(' ').join('.')}@marlowfinch.example`;
};
