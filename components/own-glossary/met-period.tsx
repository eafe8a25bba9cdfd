import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export type MetFormat = 'csv' | 'anki';

export interface MetPeriodProps {
  /** `YYYY-MM-DD` */
  today: string;
  /** Hands on the terms of the articles that were kept from the first to the last day. */
  onMet: (period: { from: string; to: string }, format: MetFormat) => void;
}

/** The terms of kept articles, as a table or as cards to learn. */
export function MetPeriod({ today, onMet }: MetPeriodProps) {
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const isPeriod = from !== '' && to !== '' && from <= to;
  const hand = (format: MetFormat) => () => { if (isPeriod) onMet({ from, to }, format); };
  return (
    <section class="cg-own-met">
      <h2 class="cg-heading">{i18n.t('own.met')}</h2>
      <p class="cg-quiet">{i18n.t('own.metHelp')}</p>
      <div class="cg-own-tools">
        <Day name={i18n.t('own.from')} value={from} onDay={setFrom} />
        <Day name={i18n.t('own.to')} value={to} onDay={setTo} />
        <button type="button" class="cg-button cg-button-line" aria-disabled={!isPeriod} onClick={hand('csv')}>{i18n.t('own.metCsv')}</button>
        <button type="button" class="cg-button cg-button-line" aria-disabled={!isPeriod} onClick={hand('anki')}>{i18n.t('own.metAnki')}</button>
      </div>
      {!isPeriod && <p class="cg-own-conflict">{i18n.t('own.noPeriod')}</p>}
    </section>
  );
}

function Day({ name, value, onDay }: { name: string; value: string; onDay: (day: string) => void }) {
  return <label><span class="cg-field-name">{name}</span><input class="cg-field" type="date" value={value} onInput={(event) => onDay(event.currentTarget.value)} /></label>;
}
