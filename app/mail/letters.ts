import { type Language, officeLanguage, pageLanguage } from '../messages/languages';
import { type Sentence, say } from '../messages/speak';
import { paths } from '../paths';
import type { Letter, WriteLetter } from '../services/mail/letter';

type Say = (id: Sentence['id'], values?: Sentence['values']) => string;

/**
 * The words of mails, as plain text. A subject names no programme, no person and no choice, and a text says what happened and never what somebody answered: who
 * carries mail learns as little as a colleague who looks over a shoulder. Addresses lead to pages that ask for a sign-in; to open one changes nothing.
 */
export const createLetters = (publicUrl: string): WriteLetter => {
  /** A sentence with an address below it: on a line of its own, since marks of direction around it would become part of it. */
  const leads = (sentence: string, path: string): string => `${sentence}\n${publicUrl}${path}`;

  const told = (say: Say, lines: Extract<Letter, { is: 'told' }>['lines']): readonly string[] => {
    // Several of a kind are one line: how many there are can be read in the portal.
    const distinct = new Map(
      lines.map((line) => [`${line.kind}:${line.kind === 'statement' ? line.about : ''}`, line]),
    );
    return [
      say('mail.hello'),
      say('mail.lead'),
      [...distinct.values()]
        .map(({ kind, about }) =>
          kind === 'statement'
            ? leads(say('mail.kind.statement', { year: about }), paths.statement(about))
            : say(`mail.kind.${kind}`),
        )
        .map((line) => `- ${line}`)
        .join('\n'),
      leads(say('mail.sign_in'), paths.home),
      say('mail.links'),
      say('mail.seldom'),
      leads(say('mail.change'), paths.mail),
    ];
  };

  const checkpoint = (say: Say, { note, vkey }: Extract<Letter, { is: 'checkpoint' }>): readonly string[] => {
    const [, size = ''] = note.split('\n');
    return [
      say('mail.checkpoint.lead'),
      say('mail.checkpoint.keep'),
      say('mail.checkpoint.note'),
      note.trimEnd(),
      say('mail.checkpoint.key'),
      vkey,
      leads(say('mail.checkpoint.compare'), `${paths.logConsistency}?old=${size}`),
      say('mail.checkpoint.command'),
      say('mail.checkpoint.others'),
      leads(say('mail.checkpoint.paper'), paths.councilCheckpoint),
      leads(say('mail.change'), paths.mail),
    ];
  };

  return (letter, languages) => {
    const own = pageLanguage(languages, undefined, null);
    // A page of the works council is in a language that has all of it, and so is its mail.
    const language: Language = letter.is === 'checkpoint' ? officeLanguage(own) : own;
    const sayIn: Say = (id, values) => say(language, values ? { id, values } : { id });
    const paragraphs = (): readonly string[] => {
      if (letter.is === 'told') return told(sayIn, letter.lines);
      if (letter.is === 'checkpoint') return checkpoint(sayIn, letter);
      return [
        sayIn('mail.hello'),
        sayIn('mail.code.lead'),
        `${sayIn('mail.code.code')}\n${letter.code}`,
        sayIn('mail.code.enter'),
        sayIn('mail.code.not_you'),
      ];
    };
    return {
      subject: sayIn(letter.is === 'checkpoint' ? 'mail.checkpoint.subject' : 'mail.subject'),
      text: `${paragraphs().join('\n\n')}\n`,
    };
  };
};
