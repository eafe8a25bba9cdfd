import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Gloss } from '../../core/glossary/gloss.ts';
import { i18n } from '#i18n';
import { formatDay } from '../date/format-date.ts';
import { describeSource } from './source.ts';

/** Where the entry was read, how far that was confirmed, and since when the thing exists. */
export function CardSources({ gloss, id }: { gloss: Gloss; id: string }) {
  const { sources, evidence, validity } = gloss;
  const section = useRef<HTMLDivElement>(null);
  // The card may be scrolled elsewhere when they are unfolded.
  useLayoutEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={section} class="cg-sources cg-section" id={id}>
      {sources.length === 0 && <p>{i18n.t('card.noSources')}</p>}
      {sources.length > 0 && <ul>{sources.map((source) => <li key={source}><SourceLine source={source} /></li>)}</ul>}
      {evidence === 'composed' && <p>{i18n.t('card.composed')}</p>}
      {evidence === 'unconfirmed' && <p>{i18n.t('card.unconfirmed')}</p>}
      {validity !== null && <ValidityLine from={validity.from} to={validity.to} />}
    </div>
  );
}

function SourceLine({ source }: { source: string }) {
  const { words, url, host } = describeSource(source);
  if (url === null) return <span lang="en">{words}</span>;
  const label = words === '' ? host : `${words} · ${host}`;
  return <a class="cg-link" href={url} target="_blank" rel="noopener noreferrer">{label}</a>;
}

function ValidityLine({ from, to }: { from: string | null; to: string | null }) {
  if (from === null) return null;
  const first = formatDay(from);
  return <p>{to === null ? i18n.t('card.since', [first]) : i18n.t('card.fromTo', [first, formatDay(to)])}</p>;
}
