import { readReason, type Reason } from '../../core/article/reasons.ts';
import { languageIn } from '../../core/text/language.ts';
import { i18n } from '#i18n';

/** A reason of the detection in the reader's language; one that is not known stays as it came. */
export function reasonText(sentence: string): string {
  const found = readReason(sentence);
  return found === null ? sentence : spoken(found);
}

function spoken({ code, values: [first = '', second = ''] }: Reason): string {
  switch (code) {
    case 'paragraph': return i18n.t('reason.paragraphs', 1, [1, first]);
    case 'paragraphs': return i18n.t('reason.paragraphs', Number(first), [first, second]);
    case 'vietnamese': return i18n.t('reason.vietnamese');
    case 'declared': return i18n.t('reason.declared');
    case 'chosen': return i18n.t('reason.chosen');
    case 'chosenLength': return i18n.t('reason.chosenLength', [first]);
    case 'chosenEmpty': return i18n.t('reason.chosenEmpty');
    case 'secondLook': return i18n.t('reason.secondLook');
    case 'noticeOfFile': return i18n.t('reason.noticeOfFile', [first, second]);
    case 'fileAlone': return i18n.t('reason.fileAlone', [first]);
    case 'unclearLanguage': return i18n.t('reason.unclearLanguage');
    case 'otherLanguage': return i18n.t('reason.otherLanguage', [languageIn(first, i18n.t('locale'))]);
    case 'noText': return i18n.t('reason.noText');
    case 'littleText': return i18n.t('reason.littleText', [first]);
    case 'inFile': return i18n.t('reason.inFile');
    case 'frontPage': return i18n.t('reason.frontPage');
    case 'searchPage': return i18n.t('reason.searchPage');
    case 'entries': return i18n.t('reason.entries', [first]);
    case 'table': return i18n.t('reason.table');
    case 'posts': return i18n.t('reason.posts', [first]);
    case 'answers': return i18n.t('reason.answers');
    case 'standing': return i18n.t('reason.standing');
  }
}
