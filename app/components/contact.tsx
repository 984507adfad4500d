/** Where a text names an e-mail address, pressing it begins a letter. */
const ADDRESS = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** A contact as the notice gives it, its e-mail addresses as links. */
export const Contact = ({ text }: { text: string }) => (
  <bdi translate="no">
    {text.split(ADDRESS).map((part) =>
      ADDRESS.test(part) ? (
        <a key={part} className="contact" href={`mailto:${part}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </bdi>
);
