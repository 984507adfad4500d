/**
 * The terms of each language (docs/languages.md): one word for one thing, and another one for another. A no is no withdrawal, a
 * withdrawal is no objection, and whoever has read a notice has agreed to nothing.
 */
import { describe, expect, it } from 'vitest';
import { ar } from '#app/messages/ar';
import { en, type JourneyId } from '#app/messages/en';
import { fr } from '#app/messages/fr';
import { pl } from '#app/messages/pl';
import { tr } from '#app/messages/tr';

const CATALOGUES = { fr, pl, tr, ar } as const;
type Spoken = keyof typeof CATALOGUES;
const ids = Object.keys(fr) as JourneyId[];

interface Term {
  /** Where English speaks of it. */
  en: RegExp;
  is: Readonly<Record<Spoken, RegExp>>;
}

const TERMS: Readonly<Record<string, Term>> = {
  notice: {
    en: /\bnotices?\b/i,
    is: { fr: /notice/i, pl: /zawiadomie/i, tr: /bilgilendirme metn|bilgilendirme metin/i, ar: /إشعار/ },
  },
  withdraw: {
    en: /\bwithdr[ae]w|take back a yes|take it back at any time/i,
    is: { fr: /retir/i, pl: /wycof/i, tr: /geri çek/i, ar: /سحب/ },
  },
  object: {
    en: /\bobject(?:s|ed|ion)?\b/i,
    is: { fr: /oppos/i, pl: /sprzeciw/i, tr: /[İi]tiraz/, ar: /اعتر[اض]ض?/ },
  },
  receipt: {
    en: /\breceipts?\b/i,
    is: { fr: /reçus?/i, pl: /pokwitowa/i, tr: /belge/i, ar: /إيصال/ },
  },
  confirm: {
    en: /\bconfirm(?:s|ed|ing)?\b/i,
    is: { fr: /confirm/i, pl: /potwierd[zź]/i, tr: /teyi[dt]/i, ar: /تأكيد|أكّد|تؤكّد|يؤكّد/ },
  },
  pause: {
    en: /\bpaused?\b/i,
    is: { fr: /pause/i, pl: /wstrzym|przerw/i, tr: /duraklat|ara ver/i, ar: /مؤقت|استراح/ },
  },
  delete: {
    en: /\bdeleted?\b|\berased?\b/i,
    is: { fr: /effac/i, pl: /usu[nwń]/i, tr: /sil/i, ar: /حذ[فو]/ },
  },
  shut: { en: /\bshut\b/i, is: { fr: /bloqu/i, pl: /zablokow/i, tr: /kilitl/i, ar: /مقفل/ } },
  'works council': {
    en: /\bworks council\b/i,
    is: {
      fr: /comité d’entreprise/i,
      pl: /rad[aąęy] zakładow/i,
      tr: /[İi]şçi temsilciliğ/,
      ar: /مجلس العمال/,
    },
  },
  employer: {
    en: /\bemployer\b/i,
    is: { fr: /employeur/i, pl: /pracodawc/i, tr: /[İi]şveren/, ar: /جهة (?:ال)?عمل/ },
  },
  yes: { en: /\byes\b/i, is: { fr: /\boui\b/i, pl: /„tak”|\btak\b/i, tr: /evet/i, ar: /نعم/ } },
  'say no': {
    en: /\b(?:said|say|a) no\b/i,
    is: { fr: /\bnon\b/i, pl: /„nie”|\bnie\b/i, tr: /hayır/i, ar: /لا/ },
  },
  allowed: {
    en: /\ballowed\b|\bpermitted\b/i,
    is: { fr: /autoris/i, pl: /dozwolon/i, tr: /[İi]zin/, ar: /مسموح/ },
  },
};

/** A word that means one of these things and is never said where English means another. */
const ONLY: readonly { term: keyof typeof TERMS; never: RegExp }[] = [
  { term: 'withdraw', never: /\bobjection\b/i },
  { term: 'confirm', never: /\bagree\b/i },
];

describe.each(['fr', 'pl', 'tr', 'ar'] as const)('the terms of %s', (language) => {
  const texts = CATALOGUES[language];

  it.each(Object.entries(TERMS))('say “%s” wherever English does', (_term, { en: said, is }) => {
    const missing = ids.filter((id) => said.test(en[id]) && !is[language].test(texts[id]));
    expect(missing.map((id) => `${id}: ${texts[id]}`)).toEqual([]);
  });

  it.each(ONLY)('never say “$term” of something else', ({ term, never }) => {
    const { en: said, is } = TERMS[term] as Term;
    const mixed = ids.filter(
      (id) => is[language].test(texts[id]) && never.test(en[id]) && !said.test(en[id]),
    );
    expect(mixed.map((id) => `${id}: ${texts[id]}`)).toEqual([]);
  });
});
