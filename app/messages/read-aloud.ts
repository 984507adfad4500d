/** A hash in base64 as groups of four hexadecimal digits: no capitals to tell apart when two people read it to each other. */
export const readAloud = (base64: string): string =>
  [...atob(base64)]
    .map((character) => character.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .replace(/.{4}(?=.)/g, '$& ');
