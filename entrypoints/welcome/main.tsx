import { render } from 'preact';
import glossary from 'virtual:glossary';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { explain } from '../../core/glossary/explain.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import { readMentions } from '../../core/glossary/read.ts';
import { portalProvince } from '../../core/reference/portal.ts';
import { readSettings } from '../../platform/settings.ts';

/** An invented sentence in the manner of a provincial portal. */
const text = 'Đồng chí Vũ Minh Khôi, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hải Dương chủ trì hội nghị về Chỉ thị số 35-CT/TW của Bộ Chính trị.';
const day = '2024-10-09';
const lexicon = new Lexicon(glossary);
const { mentions } = readMentions(text, lexicon, { day, portalPlace: portalProvince('haiduong.gov.vn', glossary.places) });
const { languages } = await readSettings();

const open = (path: '/options.html' | '/library.html'): void => void browser.tabs.create({ url: browser.runtime.getURL(path) });

document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('welcome.title');
render((
  <Welcome text={text} mentions={mentions.filter(({ kind }) => kind !== 'person')} day={day} languages={languages}
    explain={(mention) => explain(mention, lexicon, day)}
    onCopy={(copied) => void navigator.clipboard.writeText(copied).catch(() => undefined)}
    onOpenOptions={() => open('/options.html')}
    onOpenLibrary={() => open('/library.html')} />
), document.body);
