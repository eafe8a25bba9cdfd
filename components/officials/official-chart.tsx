import type { Official } from '../../core/library/officials.ts';
import { i18n } from '#i18n';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { formatDay } from '../date/format-date.ts';

interface OfficialChartProps {
  official: Official;
  languages: readonly GlossLanguage[];
}

/** Which posts the kept articles give a person, and from when to when they say so. The words tell all that the bars show. */
export function OfficialChart({ official: { name, posts }, languages }: OfficialChartProps) {
  const days = posts.flatMap(({ from, to }) => [from, to]).map(timeOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return (
    <section class="cg-official" aria-label={i18n.t('officials.title', [name])}>
      <h2 lang="vi">{name}</h2>
      <ul>
        {posts.map(({ text, gloss, from, to, articles }) => (
          <li key={text}>
            <p><Rendered rendering={gloss} languages={languages} /> <small lang="vi">{text}</small></p>
            <div class="cg-official-track" aria-hidden="true">
              <span style={barOf(timeOf(from), timeOf(to), first, last)} />
            </div>
            <p class="cg-quiet">
              {from === to ? formatDay(from) : i18n.t('officials.span', [formatDay(from), formatDay(to)])}, {i18n.t('library.articleCount', articles.length)}
            </p>
          </li>
        ))}
      </ul>
      <p class="cg-quiet">{i18n.t('officials.caution')}</p>
    </section>
  );
}

const timeOf = (day: string): number => new Date(`${day}T00:00:00Z`).getTime();

/** A post that one article names is a point, as wide as can be seen. */
function barOf(from: number, to: number, first: number, last: number): { left: string; width: string } {
  const whole = Math.max(1, last - first);
  const left = Math.min(98, ((from - first) / whole) * 100);
  return { left: `${left}%`, width: `${Math.max(2, ((to - from) / whole) * 100)}%` };
}
