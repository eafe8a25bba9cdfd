import type { Clip } from '../../core/clip/clip.ts';
import { i18n } from '#i18n';
import { formatMoment } from '../date/format-date.ts';
import { formatSize } from '../backup/format-size.ts';

/** What was recorded of the keeping, folded away: addresses, times, hashes. */
export function ClipFacts({ clip }: { clip: Clip }) {
  const { wasDerivedFrom, canonical, html, textSha256, images, glossary, corroboration: { fetched } } = clip;
  const facts: [string, string][] = [
    [i18n.t('clip.address'), wasDerivedFrom],
    [i18n.t('clip.canonical'), canonical],
    [i18n.t('clip.storedPage'), `${formatSize(html.length)}, SHA-256 ${html.sha256}`],
    [i18n.t('clip.text'), `SHA-256 ${textSha256}`],
    [i18n.t('clip.images'), i18n.t('clip.imageCount', [images.kept, images.kept + images.left])],
    [i18n.t('clip.glossary'), glossary],
  ];
  if (fetched !== null) {
    facts.push([i18n.t('clip.fetched'), `${fetched.url}, ${fetched.status}, SHA-256 ${fetched.sha256}`]);
    if (fetched.serverTime !== null) facts.push([i18n.t('clip.serverTime'), formatMoment(fetched.serverTime)]);
    if (fetched.clockOffset !== null) facts.push([i18n.t('clip.clock'), i18n.t('clip.seconds', [Math.round(fetched.clockOffset / 1000)])]);
  }
  return (
    <details class="cg-clip-facts">
      <summary>{i18n.t('clip.facts')}</summary>
      <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p class="cg-quiet">{i18n.t('clip.hashMeans')}</p>
    </details>
  );
}
