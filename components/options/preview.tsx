import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';
import { Rendered } from '../card/rendered.tsx';

const term = 'Bí thư Tỉnh ủy Hải Dương';
const rendering = { en: 'Secretary of the Hải Dương Provincial Party Committee', zh: '越共海阳省委书记' };

/** A line of an article as these settings would show it: the term stands twice in one paragraph. */
export function Preview({ languages, density }: Pick<Settings, 'languages' | 'density'>) {
  const mark = (shown: boolean) => (shown ? <span class="cg-mark">{term}</span> : <>{term}</>);
  return (
    <figure class="cg-preview" aria-label={i18n.t('options.preview')}>
      <p lang="vi">{mark(density !== 'none')} chủ trì hội nghị; {mark(density === 'all')} kết luận.</p>
      <figcaption><Rendered rendering={rendering} languages={languages} /></figcaption>
    </figure>
  );
}
