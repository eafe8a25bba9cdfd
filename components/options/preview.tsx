import { i18n } from '#i18n';
import { inConvention } from '../../core/glossary/convention.ts';
import type { Settings } from '../../core/settings.ts';
import { Rendered } from '../card/rendered.tsx';

/** Has all that the options can write in another way. */
const term = 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hải Dương';
const rendering = { en: 'Chairman of the Vietnam Fatherland Front Committee of Hải Dương Province', zh: '越南祖国阵线海阳省委员会主席' };

/** A line of an article as these settings would show it: the term stands twice in one paragraph. */
export function Preview({ languages, density, naming }: Pick<Settings, 'languages' | 'density' | 'naming'>) {
  const mark = (shown: boolean) => (shown ? <span class="cg-mark">{term}</span> : <>{term}</>);
  return (
    <figure class="cg-preview" aria-label={i18n.t('options.preview')}>
      <p lang="vi">{mark(density !== 'none')} chủ trì; {mark(density === 'all')} kết luận.</p>
      <figcaption><Rendered rendering={{ ...rendering, en: inConvention(rendering.en, naming) }} languages={languages} /></figcaption>
    </figure>
  );
}
