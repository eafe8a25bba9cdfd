import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Alias, AliasPreview } from '../../core/library/alias.ts';
import { formatMoment } from '../date/format-date.ts';
import { Icon } from '../icon/icon.tsx';

/** What was typed, as it is understood; `problem` where it cannot be. */
export type AliasReading = { from: string; to: string; preview: AliasPreview } | { problem: 'empty' | 'from' | 'to' | 'mixed' | 'same' };

export interface MovedPortalsProps {
  aliases: readonly Alias[];
  /** Hosts of which something is kept. */
  portals: readonly string[];
  read: (from: string, to: string) => AliasReading;
  onAdd: (from: string, to: string) => void;
  onRemove: (alias: Alias) => void;
  onBack: () => void;
}

/** Says that an address has become another one, after showing what that will bring together. */
export function MovedPortals({ aliases, portals, read, onAdd, onRemove, onBack }: MovedPortalsProps) {
  const [typed, setTyped] = useState({ from: '', to: '' });
  const list = useId();
  const reading = read(typed.from, typed.to);
  const add = (event: Event): void => {
    event.preventDefault();
    if ('problem' in reading) return;
    onAdd(reading.from, reading.to);
    setTyped({ from: '', to: '' });
  };
  return (
    <main class="cg-moved">
      <button type="button" class="cg-button" onClick={onBack}><Icon name="back" />{i18n.t('library.title')}</button>
      <h1>{i18n.t('moved.title')}</h1>
      <p>{i18n.t('moved.help')}</p>
      <form onSubmit={add}>
        <Place name={i18n.t('moved.from')} value={typed.from} list={list} onValue={(from) => setTyped({ ...typed, from })} />
        <Place name={i18n.t('moved.to')} value={typed.to} list={list} onValue={(to) => setTyped({ ...typed, to })} />
        <datalist id={list}>{portals.map((portal) => <option key={portal} value={portal} />)}</datalist>
        <Outcome reading={reading} />
        <button type="submit" class="cg-button cg-button-main" aria-disabled={'problem' in reading}>{i18n.t('moved.add')}</button>
      </form>
      <Known aliases={aliases} onRemove={onRemove} />
    </main>
  );
}

function Place({ name, value, list, onValue }: { name: string; value: string; list: string; onValue: (value: string) => void }) {
  const id = useId();
  return (
    <div>
      <label class="cg-field-name" for={id}>{name}</label>
      <input id={id} class="cg-field" list={list} value={value} autocomplete="off" spellcheck={false} dir="ltr" onInput={(event) => onValue(event.currentTarget.value)} />
    </div>
  );
}

/** What would come together, before it is done. */
function Outcome({ reading }: { reading: AliasReading }) {
  if ('problem' in reading) {
    const words = { empty: null, from: i18n.t('moved.badFrom'), to: i18n.t('moved.badTo'), mixed: i18n.t('moved.mixed'), same: i18n.t('moved.same') }[reading.problem];
    return <p class="cg-moved-outcome" role="status">{words}</p>;
  }
  const { from, to, preview: { old, fresh, joined } } = reading;
  return (
    <div class="cg-moved-outcome" role="status">
      <p>{i18n.t('moved.kept', [from, i18n.t('library.articleCount', old)])}</p>
      <p>{i18n.t('moved.kept', [to, i18n.t('library.articleCount', fresh)])}</p>
      <p>{joined.length === 0 ? i18n.t('moved.noneJoined') : i18n.t('moved.joined', joined.length)}</p>
      {joined.length > 0 && <ul>{joined.slice(0, 5).map((pair) => <li key={pair.from}>{pair.from}<br /><span aria-hidden="true">→ </span>{pair.to}</li>)}</ul>}
    </div>
  );
}

function Known({ aliases, onRemove }: Pick<MovedPortalsProps, 'aliases' | 'onRemove'>) {
  if (aliases.length === 0) return null;
  return (
    <section>
      <h2 class="cg-heading">{i18n.t('moved.known')}</h2>
      <ul class="cg-moved-known">
        {aliases.map((alias) => (
          <li key={alias.from}>
            <span>{alias.from} <span aria-hidden="true">→</span> {alias.to}</span>
            <time class="cg-quiet" dateTime={alias.created}>{formatMoment(alias.created)}</time>
            <button type="button" class="cg-button" aria-label={i18n.t('moved.removeWhich', [alias.from, alias.to])} onClick={() => onRemove(alias)}>
              <Icon name="trash" />{i18n.t('moved.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
