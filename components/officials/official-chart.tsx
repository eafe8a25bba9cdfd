import { timelineOf } from '../../core/library/timeline.ts';
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
  const { place, years } = timelineOf(posts.flatMap(({ from, to }) => [from, to]));
  return (
    <section class="cg-official" aria-label={i18n.t('officials.title', [name])}>
      <h2 lang="vi">{name}</h2>
      {years.length > 0 && (
        <div class="cg-official-years" aria-hidden="true">{years.map(({ year, at }) => <i key={year} style={{ left: `${at}%` }}>{year}</i>)}</div>
      )}
      <ul>
        {posts.map(({ text, gloss, from, to, articles }) => (
          <li key={text}>
            <p><Rendered rendering={gloss} languages={languages} /> <small lang="vi">{text}</small></p>
            <div class="cg-official-track" aria-hidden="true">
              {years.map(({ year, at }) => <i key={year} style={{ left: `${at}%` }} />)}
              <span class={from === to ? 'cg-point' : undefined} style={barOf(place(from), place(to))} />
              {articles.map(({ canonical, day }) => <b key={canonical} style={{ left: `${place(day)}%` }} />)}
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

/** A post that one article names is a point, as wide as can be seen. */
function barOf(from: number, to: number): { left: string; width: string } {
  return { left: `${Math.min(98, from)}%`, width: `${Math.max(2, to - from)}%` };
}
