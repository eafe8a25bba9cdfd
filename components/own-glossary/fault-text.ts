import type { TermFault } from '../../core/own-glossary/check-draft.ts';
import type { FileFault } from '../../core/own-glossary/term-file.ts';
import { i18n } from '#i18n';

/** What is wrong with a term, and what to do. */
export function termFaultText(code: TermFault['code']): string {
  switch (code) {
    case 'no-form': return i18n.t('own.fault.noForm');
    case 'no-letters': return i18n.t('own.fault.noLetters');
    case 'bar-in-form': return i18n.t('own.fault.bar');
    case 'too-long': return i18n.t('own.fault.tooLong');
    case 'too-many-forms': return i18n.t('own.fault.tooManyForms');
    case 'scope-unknown': return i18n.t('own.fault.scope');
  }
}

/** Why a file was refused: where, what, and the words in question. */
export function fileFaultText({ code, at, unit, words }: FileFault): string {
  const where = at === null ? '' : `${unit === 'line' ? i18n.t('own.fault.line', [at]) : i18n.t('own.fault.entry', [at])} `;
  return `${i18n.t('own.fault.refused')} ${where}${faultText(code)}${words === null ? '' : ` (${words})`}`;
}

function faultText(code: FileFault['code']): string {
  switch (code) {
    case 'too-large': return i18n.t('own.fault.tooLarge');
    case 'not-text': return i18n.t('own.fault.notText');
    case 'empty': return i18n.t('own.fault.empty');
    case 'no-terms': return i18n.t('own.fault.noTerms');
    case 'too-many': return i18n.t('own.fault.tooMany');
    case 'open-quote': return i18n.t('own.fault.openQuote');
    case 'no-vi-column': return i18n.t('own.fault.noViColumn');
    case 'keep-unknown': return i18n.t('own.fault.keep');
    case 'twice': return i18n.t('own.fault.twice');
    case 'xml-broken': return i18n.t('own.fault.xmlBroken');
    case 'xml-doctype': return i18n.t('own.fault.xmlDoctype');
    case 'xml-deep': return i18n.t('own.fault.xmlDeep');
    case 'no-tbx': return i18n.t('own.fault.noTbx');
    default: return termFaultText(code);
  }
}
