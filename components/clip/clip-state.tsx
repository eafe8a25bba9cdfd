import type { ClipLine } from '../../core/library/query.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { corroborationWords } from './corroboration.ts';

const icons: Record<ClipLine['corroboration'], IconName> = { agrees: 'check', differs: 'warning', unchecked: 'source' };

/** Whether the site gave the same words to a stranger: a sign with words, never a colour alone. */
export function ClipState({ state }: { state: ClipLine['corroboration'] }) {
  return <span class={`cg-clip-state cg-clip-${state}`}><Icon name={icons[state]} size={13} />{corroborationWords(state)}</span>;
}
